package org.ipcoop.activities.activity;

import org.ipcoop.activities.activity.model.Transition;
import org.ipcoop.platform.security.Caller;
import org.ipcoop.platform.security.Roles;

/** Who may write what: stewards everything, reporters what their organisation reports, verifiers nothing but judge. */
final class Access {
    private Access() {}

    /** Creates or changes the content of an activity of that organisation. */
    static void requireReporter(Caller caller, String organisation) {
        if (caller.has(Roles.STEWARD)) {
            return;
        }
        caller.requireRole(Roles.REPORTER, Roles.STEWARD);
        caller.requireOrganisation(organisation);
    }

    /** Verifying is the verifier's; sending back also; everything else is the reporter's. */
    static void requireMover(Caller caller, Transition transition, String organisation) {
        switch (transition) {
            case VERIFY -> caller.requireRole(Roles.VERIFIER);
            case RETURN -> {
                if (!caller.has(Roles.VERIFIER)) {
                    requireReporter(caller, organisation);
                }
            }
            case PLAN, START, SUSPEND, RESUME, COMPLETE, CANCEL, RETRACT -> requireReporter(caller, organisation);
        }
    }
}
