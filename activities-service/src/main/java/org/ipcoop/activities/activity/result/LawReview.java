package org.ipcoop.activities.activity.result;

import org.jspecify.annotations.Nullable;

/** Result of a law review: how far which legal instrument got. */
public record LawReview(
        @Nullable InstrumentType instrumentType,
        @Nullable String instrumentRef,
        @Nullable String instrumentTitle,
        @Nullable Stage stage,
        @Nullable Long instruments,
        @Nullable Long articlesReviewed,
        @Nullable Long articlesAmended,
        @Nullable Topic topic,
        @Nullable Long consultees)
        implements Result {

    /** Types of legal instruments. */
    public enum InstrumentType {
        LAW,
        ORDINANCE,
        RESOLUTION,
        DECREE,
        DECISION,
        CIRCULAR,
        DIRECTIVE,
        PROVINCIAL_INSTRUMENT,
        TREATY,
        OTHER
    }

    /** Stages an instrument passes, in order. */
    public enum Stage {
        REVIEW,
        DRAFT,
        CONSULTATION,
        SUBMITTED,
        ADOPTED,
        IN_FORCE
    }

    /** What the instrument is about. */
    public enum Topic {
        INDUSTRIAL_PROPERTY,
        COPYRIGHT,
        PLANT_VARIETIES,
        ENFORCEMENT,
        COURTS,
        COMMERCIALISATION,
        STRATEGY,
        GENERAL
    }
}
