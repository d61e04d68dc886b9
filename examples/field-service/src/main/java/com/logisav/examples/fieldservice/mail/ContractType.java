package com.logisav.examples.fieldservice.mail;

import com.logisav.mail.about.MailableType;

/** The type of record that this application adds to the six of the library. */
public final class ContractType {

    /** A maintenance contract. */
    public static final MailableType MAINTENANCE_CONTRACT = MailableType.of("maintenance-contract");

    private ContractType() {}
}
