package org.ipcoop.indicators.expression;

/** A text that is no expression; says where it stops being one. */
public final class Malformed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Fault fault;

    Malformed(Fault fault) {
        super(fault.code() + " " + fault.at() + " " + fault.words());
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }
}
