package org.ipcoop.indicators.indicator;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.ipcoop.indicators.expression.Vocabulary;

/** The measures there are, and any series that isn't called absent; those that begin with usd are in dollars. */
final class Words implements Vocabulary {
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
        return code.equals("absent")
                ? Optional.empty()
                : Optional.of(new Shape(List.of("province"), code.startsWith("usd") ? "USD" : null));
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
