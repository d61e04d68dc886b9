package com.logisav.mail.documents.data;

/**
 * BT-3: what kind of invoice, by its code of UNTDID 1001. Constants may be added: invoices that the buyer writes (389, 261) are not here yet.
 */
public enum InvoiceKind {
    /** An invoice. */
    INVOICE("380"),
    /** A credit note ("avoir"): its amounts are positive, and are the buyer's; one that comes to less than nothing is refused. */
    CREDIT_NOTE("381"),
    /** An invoice that replaces another one. */
    CORRECTED("384"),
    /** An invoice for a payment in advance ("facture d'acompte"). */
    PREPAYMENT("386");

    private final String code;

    InvoiceKind(String code) {
        this.code = code;
    }

    /** The code of UNTDID 1001. */
    public String code() {
        return code;
    }
}
