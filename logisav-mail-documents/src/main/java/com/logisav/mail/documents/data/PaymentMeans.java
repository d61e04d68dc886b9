package com.logisav.mail.documents.data;

/** BT-81: how to pay, by its code of UNTDID 4461. */
public enum PaymentMeans {
    /** In cash. */
    CASH("10"),
    /** By cheque. */
    CHEQUE("20"),
    /** By transfer. */
    TRANSFER("30"),
    /** By card. */
    CARD("48"),
    /** By direct debit. */
    DIRECT_DEBIT("49"),
    /** By SEPA transfer. */
    SEPA_TRANSFER("58"),
    /** By SEPA direct debit. */
    SEPA_DIRECT_DEBIT("59");

    private final String code;

    PaymentMeans(String code) {
        this.code = code;
    }

    /** The code of UNTDID 4461. */
    public String code() {
        return code;
    }

    /** Whether an account to pay to is needed (BR-61). */
    boolean needsAccount() {
        return this == TRANSFER || this == SEPA_TRANSFER;
    }
}
