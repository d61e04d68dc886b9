package com.logisav.mail.documents.data;

/** What an invoice is for, which article 242 nonies A, I-8° bis of annex II of the CGI wants said; the first letter of BT-23 in France. */
public enum OperationCategory {
    /** Deliveries of goods. */
    GOODS("B"),
    /** Services. */
    SERVICES("S"),
    /** Both. */
    MIXED("M");

    private final String code;

    OperationCategory(String code) {
        this.code = code;
    }

    /** The letter. */
    public String code() {
        return code;
    }
}
