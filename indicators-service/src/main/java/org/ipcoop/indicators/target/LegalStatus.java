package org.ipcoop.indicators.target;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How binding a target is, and the instrument in words. */
public record LegalStatus(Standing standing, String text) {

    /** From a speaker's word to a decision in force. */
    @Schema(name = "LegalStanding")
    public enum Standing {
        STATEMENT,
        ADOPTED,
        DRAFT
    }
}
