package org.ipcoop.indicators.industry;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ipcoop.indicators.industry.method.CopyrightIndustries;
import org.ipcoop.indicators.industry.method.Fraction;
import org.ipcoop.indicators.industry.method.Group;
import org.ipcoop.indicators.industry.method.IndustryRow;
import org.ipcoop.indicators.industry.method.IntensiveIndustries;
import org.ipcoop.indicators.industry.method.Measure;
import org.ipcoop.indicators.industry.method.Right;

/** The figures that indicators IPC-01 to IPC-05 are, for the features that serve indicators. */
@ApplicationScoped
public class IndustryShares {
    private final IndustryTables tables;
    private final IndustryRows rows;

    IndustryShares(IndustryTables tables, IndustryRows rows) {
        this.tables = tables;
        this.rows = rows;
    }

    /** Which figure; each is per cent. */
    public enum Share {
        /** IPC-01: value added of the intensive classes, of GDP. */
        GDP,
        /** IPC-02: employment in them, of all employment. */
        EMPLOYMENT,
        /** IPC-03: mean wage in them over the mean wage elsewhere, less 1. Its numerator and denominator are those two. */
        WAGE_PREMIUM,
        /** IPC-04: goods exports of them, of all goods exports. */
        GOODS_EXPORTS,
        /** IPC-05: value added times copyright factor, of GDP. Rights make no difference to it. */
        COPYRIGHT_GDP
    }

    /**
     * A figure of a year, from the table that counts for it at a revision of the data.
     *
     * @param source the code of who published the table
     * @param table its id
     * @param sample whether the table is one made up to try the service with
     */
    public record Found(int year, Fraction figure, String source, String table, boolean sample) {}

    /**
     * The figure of a year; empty where there is no table. A table that doesn't say enough gives a {@link Fraction} without a value.
     *
     * @param rights of which the classes are intensive in at least one, each class counted once; none for all rights
     * @param samples whether a sample table may answer
     */
    public Optional<Found> share(
            Connection connection, Share share, Set<Right> rights, int year, boolean samples, long atRevision)
            throws SQLException {
        Optional<IndustryTable> table = tables.preferred(connection, Optional.of(year), samples, atRevision);
        if (table.isEmpty()) {
            return Optional.empty();
        }
        String id = table.get().id();
        Fraction figure = figure(share, rights, rows.of(connection, id, atRevision));
        return Optional.of(
                new Found(year, figure, table.get().source(), id, table.get().sample()));
    }

    /** The years that have a table at a revision, the earliest first. */
    public List<Integer> years(Connection connection, boolean samples, long atRevision) throws SQLException {
        return tables.all(connection, atRevision).stream()
                .filter(table -> samples || !table.sample())
                .map(IndustryTable::year)
                .distinct()
                .sorted()
                .toList();
    }

    private static Fraction figure(Share share, Set<Right> rights, List<IndustryRow> rows) {
        Set<Right> asked = rights.isEmpty() ? EnumSet.allOf(Right.class) : rights;
        return switch (share) {
            case GDP -> overall(rows, asked).share(Measure.VALUE_ADDED);
            case EMPLOYMENT -> overall(rows, asked).share(Measure.EMPLOYMENT);
            case WAGE_PREMIUM -> overall(rows, asked).wagePremium();
            case GOODS_EXPORTS -> overall(rows, asked).share(Measure.GOODS_EXPORTS);
            case COPYRIGHT_GDP -> CopyrightIndustries.of(rows).all();
        };
    }

    private static Group overall(List<IndustryRow> rows, Set<Right> rights) {
        return IntensiveIndustries.of(rows, rights).overall();
    }
}
