package org.ipcoop.activities.outbox;

/** Where a process can be made to die on purpose, so that a system test can show that nothing is lost there. */
public enum Failpoint {
    NONE,
    BEFORE_COMMIT,
    AFTER_COMMIT,
    AFTER_ACK_BEFORE_DELETE
}
