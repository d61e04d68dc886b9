package com.logisav.examples.fieldservice.records;

/** What a contact answers for at the client's. */
public enum Duty {
    /** Pays invoices. */
    ACCOUNTS("comptabilité"),
    /** Decides. */
    MANAGEMENT("direction"),
    /** Looks after the equipment. */
    TECHNICAL("responsable technique"),
    /** Orders. */
    PURCHASING("service achats");

    private final String french;

    Duty(String french) {
        this.french = french;
    }

    /** As people say it. */
    public String french() {
        return french;
    }
}
