package org.ipcoop.activities.activity;

import org.ipcoop.platform.problem.DomainException;

/** What becomes of a client's own record: taken, with a {@link Verdict}, or refused. */
public sealed interface Judgement permits Verdict, Judgement.Refusal {

    /** Not taken; the cause is what a single request would be answered with. */
    record Refusal(DomainException cause) implements Judgement {}
}
