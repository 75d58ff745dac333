package org.ipcoop.activities.access;

import java.util.List;
import org.ipcoop.localstack.Tokens;

/** Who may call an operation on a record of organisation NOIP: the rules, apart from the code that keeps them. */
enum Grant {
    /** Anybody, without a token too. */
    OPEN,
    /** Every role, of every organisation. */
    READ,
    /** Reporters of the organisation, and stewards. */
    REPORT,
    /** As {@link #REPORT}, but a file has many records: those of another organisation are rejected one by one. */
    IMPORT,
    /** Verifiers. */
    VERIFY,
    /** Verifiers, and those who may {@link #REPORT}. */
    RETURN,
    /** Reporters and stewards, whatever their organisation: what they see is their own. */
    OWN,
    /** Stewards. */
    STEWARD;

    static final List<String> ROLES = List.of("reader", "reporter", "verifier", "steward", "operator", "none");

    enum Verdict {
        ALLOWED,
        REFUSED,
        /** Answered as if allowed, and nothing is stored. */
        WITHOUT_EFFECT
    }

    Verdict of(String role, boolean ownOrganisation) {
        boolean steward = role.equals("steward");
        boolean reporter = role.equals("reporter");
        boolean verifier = role.equals("verifier");
        return switch (this) {
            case OPEN -> Verdict.ALLOWED;
            case READ -> allowedIf(Tokens.ROLES.contains(role));
            case REPORT -> allowedIf(steward || (reporter && ownOrganisation));
            case IMPORT -> reporter && !ownOrganisation ? Verdict.WITHOUT_EFFECT : allowedIf(steward || reporter);
            case VERIFY -> allowedIf(verifier);
            case RETURN -> allowedIf(verifier || steward || (reporter && ownOrganisation));
            case OWN -> allowedIf(steward || reporter);
            case STEWARD -> allowedIf(steward);
        };
    }

    private static Verdict allowedIf(boolean allowed) {
        return allowed ? Verdict.ALLOWED : Verdict.REFUSED;
    }
}
