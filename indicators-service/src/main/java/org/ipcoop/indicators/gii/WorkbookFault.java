package org.ipcoop.indicators.gii;

import org.ipcoop.platform.problem.DomainException.Invalid;
import org.ipcoop.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/**
 * Why a workbook was refused, in one sentence for the person who sent it. It names the sheet, row and column where there
 * are such, and holds no internals.
 */
public final class WorkbookFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String sentence;

    WorkbookFault(String sentence) {
        this(sentence, null);
    }

    WorkbookFault(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
        this.sentence = sentence;
    }

    /** The same as the problem a client gets: 400, its one violation being the whole body, with this sentence. */
    public Invalid asProblem() {
        return new Invalid(Violation.at("", "workbook").withMessage(sentence));
    }

    /** A fault in one cell. */
    static WorkbookFault at(String sheet, int row, String column, String what) {
        return new WorkbookFault("Sheet '%s', row %d, column %s: %s.".formatted(sheet, row, column, what));
    }
}
