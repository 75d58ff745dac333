package org.ipcoop.indicators.gii.responsibility;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who answers for an indicator, as a steward sends it; anything may be missing until {@link ResponsibilityReading} has looked. */
public record ResponsibilityDraft(
        @Nullable MinistryDraft ministry,

        @Schema(description = "Who says so", examples = "Nghị quyết 02/NQ-CP ngày 8/1/2025, phụ lục") @Nullable
        String source,

        @Schema(description = "Where it can be read", examples = "https://vanban.chinhphu.vn/") @Nullable
        String url,

        @Schema(description = "Whether it was checked against an official assignment; default false") @Nullable
        Boolean verified) {

    /** The ministry's name; both languages are required. */
    public record MinistryDraft(
            @Schema(examples = "Bộ Khoa học và Công nghệ") @Nullable
            String vi,

            @Schema(examples = "Ministry of Science and Technology") @Nullable
            String en) {}
}
