package org.ipcoop.platform.bulk;

/** An import could not go on; its cause, the database's or the disk's own error, decides what a client is told. */
public final class ImportFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ImportFailure(Exception cause) {
        super("Import interrupted", cause);
    }
}
