package com.logisav.mail.documents.data;

/** BT-8: when the VAT becomes due to the state, by its code of UNTDID 2005; excludes a date (BT-7), as BR-CO-3 has it. */
public enum VatPoint {
    /** With the invoice: for services in France by option, "Option pour le paiement de la taxe d'après les débits". */
    ON_INVOICE("3"),
    /** With the delivery: goods. */
    ON_DELIVERY("35"),
    /** With the payment: services, unless the seller has chosen otherwise. */
    ON_PAYMENT("432");

    private final String code;

    VatPoint(String code) {
        this.code = code;
    }

    /** The code of UNTDID 2005. */
    public String code() {
        return code;
    }
}
