package com.logisav.mail.documents.data;

import com.logisav.mail.documents.data.DataProblem.Code;
import java.math.BigDecimal;
import java.util.Map;

/** Which rate a VAT category may have, and which must say why. */
final class VatCheck {

    private VatCheck() {}

    /** BR-S-05, BR-Z-05, BR-E-05, BR-AE-05, BR-IC-05, BR-G-05, BR-O-05, and the same for adjustments; BR-E-10 and the like. */
    static void check(Vat vat, Findings findings) {
        if (!rateFits(vat)) {
            findings.add(Code.DATA_RATE_IMPOSSIBLE, Term.VAT_RATE, Map.of("value", vat.rate().map(BigDecimal::toPlainString).orElse("-"),
                "category", vat.category().code(), "rule", rule(vat.category()) + "-05"));
        }
        if (vat.category().needsReason() && vat.reason().isEmpty() && vat.reasonCode().isEmpty()) {
            findings.missing(Term.EXEMPTION_REASON, rule(vat.category()) + "-10");
        }
    }

    private static boolean rateFits(Vat vat) {
        int sign = vat.rate().map(BigDecimal::signum).orElse(-1);
        return switch (vat.category()) {
            case STANDARD -> sign > 0;
            case CANARY_ISLANDS, CEUTA_AND_MELILLA -> sign >= 0;
            case OUT_OF_SCOPE -> vat.rate().isEmpty();
            default -> sign == 0;
        };
    }

    /** How the rules about a category begin. */
    static String rule(VatCategory category) {
        return switch (category) {
            case INTRA_COMMUNITY -> "BR-IC";
            case CANARY_ISLANDS -> "BR-AF";
            case CEUTA_AND_MELILLA -> "BR-AG";
            default -> "BR-" + category.code();
        };
    }
}
