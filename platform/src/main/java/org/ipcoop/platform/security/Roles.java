package org.ipcoop.platform.security;

import java.util.Set;

/** The roles of the token's {@code roles} claim, as {@code @RolesAllowed} names them. */
public final class Roles {
    /** Reads everything; every other role includes it. */
    public static final String READER = "reader";
    /** Records activities of its own organisation. */
    public static final String REPORTER = "reporter";
    /** Verifies activities that somebody else reported. */
    public static final String VERIFIER = "verifier";
    /** Keeps definitions, series, targets and editions. */
    public static final String STEWARD = "steward";
    /** Runs ingestion: dead letters, rebuild. */
    public static final String OPERATOR = "operator";

    /** All of them. */
    public static final Set<String> ALL = Set.of(READER, REPORTER, VERIFIER, STEWARD, OPERATOR);

    private Roles() {}
}
