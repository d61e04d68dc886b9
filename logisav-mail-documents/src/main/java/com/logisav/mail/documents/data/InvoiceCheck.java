package com.logisav.mail.documents.data;

import com.logisav.mail.documents.data.DataProblem.Code;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What must be right about an invoice beyond any document with prices. */
final class InvoiceCheck {

    private final InvoiceData invoice;
    private final Findings findings;

    InvoiceCheck(InvoiceData invoice, Findings findings) {
        this.invoice = invoice;
        this.findings = findings;
    }

    void check() {
        findings.missingUnless(!invoice.lines().isEmpty() || invoice.mayBeBare(), Term.LINES, "BR-16");
        identification();
        invoice.billedAddress().ifPresent(address -> {
            findings.missingUnless(address.city() != null, Term.BILLING_ADDRESS, "C. com. L441-9");
            findings.country(Term.BILLING_COUNTRY, address);
        });
        creditNote();
        dates();
        money();
        taxes();
    }

    /** BR-CO-26; a company in France always has a SIREN, and prints it (article R123-237 of the code de commerce). */
    private void identification() {
        Party seller = invoice.seller();
        boolean french = seller.address() == null || seller.address().isFrench();
        if (seller.siren() == null && (french || seller.vatNumber() == null)) {
            findings.missing(Term.SELLER_SIREN, french ? "C. com. R123-237" : "BR-CO-26");
        }
        invoice.payee().ifPresent(payee -> {
            findings.missingUnless(payee.name() != null, Term.PAYEE_NAME, "BR-17");
            if (payee.siren() != null && !CheckDigits.isSiren(payee.siren())) {
                findings.add(Code.DATA_NUMBER_INVALID, Term.PAYEE_SIREN, Map.of("value", payee.siren()));
            }
        });
    }

    /**
     * Code 381 credits the buyer with what is above zero, whatever its figures say (BT-3): with negative ones, it would be printed as what the buyer
     * gets, and be what the buyer owes.
     */
    private void creditNote() {
        Totals totals = invoice.totals();
        BigDecimal credit = totals.withVat().add(totals.rounding());
        if (invoice.kind() != InvoiceKind.CREDIT_NOTE) {
            return;
        }
        if (credit.signum() < 0) {
            findings.add(Code.DATA_CREDIT_NOTE_NEGATIVE, Term.TOTAL_WITH_VAT, Map.of("value", credit));
        }
        if (!invoice.payments().isEmpty()) {
            findings.add(Code.DATA_CREDIT_NOTE_PAID, Term.PAID, Map.of("value", totals.paid()));
        }
    }

    private void dates() {
        if (invoice.taxPoint().isPresent() && invoice.vatPoint().isPresent()) {
            findings.add(Code.DATA_SAID_TWICE, Term.TAX_POINT_DATE, Map.of("rule", "BR-CO-03"));
        }
        boolean corrects = invoice.kind() == InvoiceKind.CREDIT_NOTE || invoice.kind() == InvoiceKind.CORRECTED;
        findings.missingUnless(!corrects || !invoice.preceding().isEmpty(), Term.PRECEDING_INVOICE, "CGI 289, I-5");
        boolean early = invoice.due().filter(due -> due.isBefore(invoice.issued())).isPresent();
        if (early && invoice.isOwed()) {
            findings.add(Code.DATA_DATES_REVERSED, Term.DUE_DATE, Map.of("rule", "BT-2"));
        }
        findings.missingUnless(!invoice.isOwed() || invoice.due().isPresent() || invoice.terms().text() != null, Term.DUE_DATE, "BR-CO-25");
    }

    private void money() {
        invoice.payments().forEach(each -> findings.amount(Term.PAID, each.amount()));
        findings.decimals(Term.ROUNDING, invoice.totals().rounding());
        invoice.payment().ifPresent(payment -> {
            findings.missingUnless(payment.iban() != null || !payment.means().needsAccount(), Term.ACCOUNT, "BR-61");
            if (payment.iban() != null && !CheckDigits.isIban(payment.iban())) {
                findings.add(Code.DATA_NUMBER_INVALID, Term.ACCOUNT, Map.of("value", payment.iban()));
            }
            if (payment.creditor() != null && !CheckDigits.isCreditor(payment.creditor())) {
                findings.add(Code.DATA_NUMBER_INVALID, Term.CREDITOR, Map.of("value", payment.creditor()));
            }
        });
    }

    private void taxes() {
        Set<VatCategory> categories = invoice.totals().subtotals().stream().map(each -> each.vat().category()).collect(Collectors.toSet());
        for (VatCategory category : categories) {
            parties(category, VatCheck.rule(category));
        }
        if (categories.contains(VatCategory.INTRA_COMMUNITY)) {
            Delivery delivery = invoice.delivery();
            findings.missingUnless(delivery.date() != null || delivery.period() != null, Term.DELIVERY_DATE, "BR-IC-11");
            findings.missingUnless(delivery.address() != null, Term.DELIVERY_ADDRESS, "BR-IC-12");
        }
    }

    /** BR-S-02 and the like; for a seller that charges no VAT, the SIREN is the tax registration (BT-32). */
    private void parties(VatCategory category, String rule) {
        boolean small = category == VatCategory.EXEMPT && invoice.seller().siren() != null;
        boolean needless = category == VatCategory.OUT_OF_SCOPE || small;
        findings.missingUnless(needless || invoice.seller().vatNumber() != null, Term.SELLER_VAT_NUMBER, rule + "-02");
        boolean buyerKnown = invoice.buyer().vatNumber() != null;
        if (category == VatCategory.INTRA_COMMUNITY) {
            findings.missingUnless(buyerKnown, Term.BUYER_VAT_NUMBER, rule + "-02");
        } else if (category == VatCategory.REVERSE_CHARGE) {
            findings.missingUnless(buyerKnown || invoice.buyer().siren() != null, Term.BUYER_VAT_NUMBER, rule + "-02");
        }
    }
}
