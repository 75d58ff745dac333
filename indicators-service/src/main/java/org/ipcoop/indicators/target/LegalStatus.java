package org.ipcoop.indicators.target;

/** How binding a target is, and the instrument in words. */
public record LegalStatus(Standing standing, String text) {

    /** From a speaker's word to a decision in force. */
    public enum Standing {
        STATEMENT,
        ADOPTED,
        DRAFT
    }
}
