package org.ipcoop.indicators.ingestion;

/** Ends a rebuild for good: trying again would find the same. The message is for operators. */
final class RebuildImpossible extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RebuildImpossible(String reason) {
        super(reason, null, false, false);
    }

    /** The reason. */
    String reason() {
        return String.valueOf(getMessage());
    }
}
