package org.ipcoop.indicators.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.ipcoop.indicators.expression.Vocabulary;
import org.ipcoop.indicators.revision.DataRevisions;
import org.ipcoop.indicators.series.SeriesReader;

/** The words a definition may use now: the measures of activities, and the series there are. */
@ApplicationScoped
class DataWords implements Vocabulary {
    private final DataSource dataSource;
    private final DataRevisions revisions;
    private final SeriesReader series;

    DataWords(DataSource dataSource, DataRevisions revisions, SeriesReader series) {
        this.dataSource = dataSource;
        this.revisions = revisions;
        this.series = series;
    }

    @Override
    public Optional<Shape> measure(String name) {
        return Measures.shape(name);
    }

    @Override
    public Collection<String> measures() {
        return Measures.names();
    }

    @Override
    public Optional<Shape> series(String code) {
        try (Connection connection = dataSource.getConnection()) {
            return series.shape(connection, code, revisions.current(connection).revision())
                    .map(shape -> new Shape(shape.dimensions(), shape.unit()));
        } catch (SQLException e) {
            throw new IllegalStateException("series could not be read", e);
        }
    }

    @Override
    public Optional<Shape> industry(String figure) {
        return IndustryFigure.of(figure).map(IndustryFigure::shape);
    }

    @Override
    public Collection<String> industryFigures() {
        return IndustryFigure.words();
    }

    @Override
    public Predicate<String> codes(String dimension) {
        return Codes.of(dimension);
    }

    @Override
    public String allowed(String dimension) {
        return Codes.allowed(dimension);
    }
}
