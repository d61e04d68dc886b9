package com.logisav.mail.documents.data;

import com.logisav.mail.documents.data.DataProblem.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What an invoice that may be printed lacks, or has too much of, for other purposes. */
final class InvoiceRemarks {

    private static final String FRENCH_LAW = "CGI ann. II, 242 nonies A";

    private final InvoiceData invoice;
    private final List<DataProblem> remarks = new ArrayList<>();

    InvoiceRemarks(InvoiceData invoice) {
        this.invoice = invoice;
    }

    /** BR-16; BR-O-02 to 04. */
    List<DataProblem> asStructured() {
        if (invoice.lines().isEmpty()) {
            add(Code.DATA_MISSING, Term.LINES, "BR-16");
        }
        if (invoice.totals().subtotals().stream().anyMatch(each -> each.vat().category() == VatCategory.OUT_OF_SCOPE)) {
            addIf(invoice.seller().vatNumber() != null, Code.DATA_NOT_ALLOWED, Term.SELLER_VAT_NUMBER, "BR-O-02");
            addIf(invoice.buyer().vatNumber() != null, Code.DATA_NOT_ALLOWED, Term.BUYER_VAT_NUMBER, "BR-O-02");
        }
        return List.copyOf(remarks);
    }

    /** I-1° and I-8° bis of the article; a company elsewhere has no SIREN. */
    List<DataProblem> unlessToConsumer() {
        if (invoice.terms().isBetweenProfessionals() || invoice.terms().isToPublicBody()) {
            Party buyer = invoice.buyer();
            boolean french = buyer.address() != null && buyer.address().isFrench();
            addIf(french && buyer.siren() == null, Code.DATA_MISSING, Term.BUYER_SIREN, FRENCH_LAW);
            addIf(invoice.operations().isEmpty(), Code.DATA_MISSING, Term.OPERATIONS, FRENCH_LAW);
        }
        return List.copyOf(remarks);
    }

    private void addIf(boolean so, Code code, Term term, String rule) {
        if (so) {
            add(code, term, rule);
        }
    }

    private void add(Code code, Term term, String rule) {
        remarks.add(DataProblem.of(code, term, Map.of("rule", rule)));
    }
}
