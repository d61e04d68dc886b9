package com.logisav.mail.documents.data;

import com.logisav.mail.documents.data.DataProblem.Code;
import java.util.List;
import java.util.Map;

/** What must be right about any document with prices. */
final class PricedCheck {

    private final PricedDocument document;
    private final Findings findings;

    PricedCheck(PricedDocument document, Findings findings) {
        this.document = document;
        this.findings = findings;
    }

    void check(Totals.Stated stated) {
        PartyCheck.SELLER.check(document.seller(), findings);
        PartyCheck.BUYER.check(document.buyer(), findings);
        if (!Amounts.fits(document.currency())) {
            findings.add(Code.DATA_CURRENCY_NOT_POSSIBLE, Term.CURRENCY, Map.of("value", document.currency().getCurrencyCode(), "rule", "BR-DEC"));
        }
        findings.country(Term.DELIVERY_ADDRESS, document.delivery().address());
        findings.period(Term.PERIOD, document.delivery().period(), "BR-29");
        for (int i = 0; i < document.lines().size(); i++) {
            line(document.lines().get(i), findings.onLine(i + 1));
        }
        document.givenAdjustments().forEach(this::adjustment);
        scopes();
        compare(stated);
    }

    private static void line(Line line, Findings found) {
        found.missingUnless(line.name() != null, Term.LINE_NAME, "BR-25");
        found.missingUnless(line.quantity() != null, Term.QUANTITY, "BR-22");
        if (line.price() == null) {
            found.missing(Term.PRICE, "BR-26");
        } else {
            found.notNegative(Term.PRICE, line.price(), "BR-27");
        }
        if (line.vat() == null) {
            found.missing(Term.VAT_CATEGORY, "BR-CO-04");
        } else {
            VatCheck.check(line.vat(), found);
        }
        found.period(Term.LINE_PERIOD, line.period().orElse(null), "BR-30");
        line.adjustments().forEach(each -> adjustment(each, Term.LINE_ADJUSTMENT, found));
        found.compare(Term.LINE_NET, line.statedNet().orElse(null), line.net(), "BT-129 × BT-146");
    }

    private void adjustment(Adjustment adjustment) {
        adjustment(adjustment, Term.ADJUSTMENT, findings);
        findings.missingUnless(document.isTaxed(adjustment), Term.ADJUSTMENT_VAT, "BR-32");
        adjustment.vat().ifPresent(own -> VatCheck.check(own, findings));
    }

    private static void adjustment(Adjustment adjustment, Term amount, Findings found) {
        found.missingUnless(!adjustment.reason().isEmpty(), Term.ADJUSTMENT_REASON, "BR-CO-21");
        adjustment.percent().or(adjustment::statedAmount).ifPresent(value -> found.notNegative(amount, value, "BR-31"));
        adjustment.statedAmount().ifPresent(value -> found.decimals(amount, value));
    }

    /** BR-O-11 to 14: what is outside the scope of VAT stands alone. */
    private void scopes() {
        List<VatCategory> categories = document.totals().subtotals().stream().map(each -> each.vat().category()).distinct().toList();
        if (categories.contains(VatCategory.OUT_OF_SCOPE) && categories.size() > 1) {
            findings.add(Code.DATA_SCOPES_MIXED, Term.VAT_CATEGORY, Map.of("rule", "BR-O-11"));
        }
    }

    private void compare(Totals.Stated stated) {
        Totals totals = document.totals();
        findings.compare(Term.TOTAL_WITHOUT_VAT, stated.of(Term.TOTAL_WITHOUT_VAT).orElse(null), totals.withoutVat(), "BR-CO-13");
        findings.compare(Term.TOTAL_VAT, stated.of(Term.TOTAL_VAT).orElse(null), totals.vat(), "BR-CO-14");
        findings.compare(Term.TOTAL_WITH_VAT, stated.of(Term.TOTAL_WITH_VAT).orElse(null), totals.withVat(), "BR-CO-15");
        findings.compare(Term.AMOUNT_DUE, stated.of(Term.AMOUNT_DUE).orElse(null), totals.due(), "BR-CO-16");
    }
}
