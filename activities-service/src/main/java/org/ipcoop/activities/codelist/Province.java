package org.ipcoop.activities.codelist;

import java.time.LocalDate;

/** A provincial unit of today. */
public record Province(
        String code,
        String kind,
        String nameVi,
        String nameEn,
        String fullNameVi,
        String fullNameEn,
        LocalDate validFrom) {}
