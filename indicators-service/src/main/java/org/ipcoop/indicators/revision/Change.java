package org.ipcoop.indicators.revision;

import java.util.Collection;
import java.util.List;

/** One thing that a revision of the data changed, as those who follow the data need to know it. */
public record Change(Kind kind, String code) {

    /** What kind of thing: figures counted from activities, figures from elsewhere, or what is said about either. */
    public enum Kind {
        /** The totals of a measure of the activities. */
        MEASURE,
        /** The observations of a series. */
        SERIES,
        /** The definition of an indicator. */
        INDICATOR,
        /** A set of targets. */
        TARGET_SET,
        /** An edition of the Global Innovation Index, by its year. */
        EDITION,
        /** An index over provinces, or its definition. */
        INDEX,
        /** The industry table of a year. */
        INDUSTRIES
    }

    /** Changes of one kind. */
    public static List<Change> of(Kind kind, Collection<String> codes) {
        return codes.stream().distinct().map(code -> new Change(kind, code)).toList();
    }

    /** One change. */
    public static List<Change> of(Kind kind, String code) {
        return List.of(new Change(kind, code));
    }
}
