package com.logisav.mail.documents.data;

/** BT-118, BT-151: why VAT is charged or not; the codes of UNTDID 5305 that EN 16931 allows. */
public enum VatCategory {
    /** A rate above zero. */
    STANDARD("S"),
    /** A rate of zero; not known in France. */
    ZERO_RATED("Z"),
    /** Exempt by an article of law, the small business of article 293 B of the CGI included. */
    EXEMPT("E"),
    /** The buyer declares the VAT: "Autoliquidation". */
    REVERSE_CHARGE("AE"),
    /** Goods delivered to a business in another member state. */
    INTRA_COMMUNITY("K"),
    /** Goods that leave the European Union. */
    EXPORT("G"),
    /** Not within the scope of VAT at all. */
    OUT_OF_SCOPE("O"),
    /** The tax of the Canary Islands. */
    CANARY_ISLANDS("L"),
    /** The tax of Ceuta and Melilla. */
    CEUTA_AND_MELILLA("M");

    private final String code;

    VatCategory(String code) {
        this.code = code;
    }

    /** The code of UNTDID 5305. */
    public String code() {
        return code;
    }

    /** Whether no VAT is charged for a reason that must be printed (BR-E-10, BR-AE-10, BR-IC-10, BR-G-10, BR-O-10). */
    public boolean needsReason() {
        return switch (this) {
            case EXEMPT, REVERSE_CHARGE, INTRA_COMMUNITY, EXPORT, OUT_OF_SCOPE -> true;
            default -> false;
        };
    }
}
