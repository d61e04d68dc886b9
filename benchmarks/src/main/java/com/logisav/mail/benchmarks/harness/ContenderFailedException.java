package com.logisav.mail.benchmarks.harness;

/** A contender threw, ended or did not end. It is out of the comparison; the others go on. */
public final class ContenderFailedException extends Exception {

    private static final long serialVersionUID = 1;

    private final String reason;

    public ContenderFailedException(String reason) {
        super(reason);
        this.reason = reason;
    }

    /** For the report. */
    public String reason() {
        return reason;
    }
}
