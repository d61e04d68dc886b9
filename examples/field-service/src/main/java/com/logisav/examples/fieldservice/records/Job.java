package com.logisav.examples.fieldservice.records;

/** What a user does in the company; who may do what follows from it. */
public enum Job {
    /** Writes invoices and chases their payment. */
    SECRETARY("secrétaire"),
    /** Visits sites. */
    TECHNICIAN("technicien"),
    /** Sells quotes and contracts. */
    SALES("commerciale"),
    /** Sets the application up. */
    ADMINISTRATOR("administrateur"),
    /** Is here for some weeks, and has no mailbox. */
    TRAINEE("stagiaire");

    private final String french;

    Job(String french) {
        this.french = french;
    }

    /** As people say it. */
    public String french() {
        return french;
    }
}
