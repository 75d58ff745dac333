package org.ipcoop.activities.activity;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.ipcoop.activities.activity.model.Activity;
import org.ipcoop.activities.activity.model.Content;
import org.ipcoop.activities.activity.model.Location;
import org.jspecify.annotations.Nullable;

/** The row of an activity: its JSON, and the columns that lists filter and sort by. */
@Entity
@Table(name = "activity")
@SuppressWarnings("NullAway.Init")
class ActivityEntity extends PanacheEntityBase {
    @Id
    UUID id;

    @Column(name = "reporting_organisation")
    String reportingOrganisation;

    @Column(name = "external_id")
    @Nullable
    String externalId;

    String type;
    String status;

    @JdbcTypeCode(SqlTypes.ARRAY)
    String[] areas;

    @JdbcTypeCode(SqlTypes.ARRAY)
    String[] provinces;

    @Column(name = "title_vi")
    @Nullable
    String titleVi;

    @Column(name = "title_en")
    @Nullable
    String titleEn;

    @Column(name = "actual_end")
    @Nullable
    LocalDate actualEnd;

    @Nullable
    LocalDate day;

    boolean sample;
    int revision;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    String content;

    protected ActivityEntity() {}

    ActivityEntity(Activity activity, String json) {
        id = activity.id();
        createdAt = activity.createdAt();
        set(activity, json);
    }

    /** Takes over a revision. */
    final void set(Activity activity, String json) {
        Content said = activity.content();
        reportingOrganisation = said.reportingOrganisation();
        externalId = said.externalId();
        type = said.type().name();
        status = activity.status().name();
        areas = said.areas().stream().map(Enum::name).toArray(String[]::new);
        provinces = said.locations().stream().map(Location::province).toArray(String[]::new);
        titleVi = said.title().vi();
        titleEn = said.title().en();
        actualEnd = said.actualEnd();
        day = listedDay(said);
        sample = activity.sample();
        revision = activity.revision();
        updatedAt = activity.updatedAt();
        content = json;
    }

    /** The day lists filter by: the actual end, else the planned one, else whatever is known. */
    private static @Nullable LocalDate listedDay(Content said) {
        LocalDate plannedEnd = said.planned() == null ? null : said.planned().end();
        return Stream.of(said.actualEnd(), plannedEnd, said.day())
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
