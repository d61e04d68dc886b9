package com.logisav.mail.documents.data;

import com.logisav.mail.content.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The fields of an invoice. */
final class InvoiceFields {

    private InvoiceFields() {}

    /** A preceding invoice and what follows it. */
    private record Preceding(PrecedingInvoice invoice, InvoiceKind by) {

        boolean isPrepayment() {
            return invoice.kind() == InvoiceKind.PREPAYMENT;
        }

        boolean isBehind(InvoiceKind kind) {
            return by == kind && !isPrepayment();
        }
    }

    /** A payment in its document's currency. */
    private record Paid(PaidAmount payment, Money money) {}

    static Declaration<InvoiceData> declare() {
        Declaration<InvoiceData> fields = new Declaration<>();
        PricedFields.head(fields, "invoice", "de la facture", "Invoice", "F-2026-0042");
        kind(fields);
        PricedFields.lines(fields);
        PricedFields.totals(fields);
        amounts(fields);
        payment(fields);
        terms(fields);
        return fields;
    }

    private static void kind(Declaration<InvoiceData> fields) {
        fields.flag("invoice.isInvoice", "Est une facture", "Is an invoice", each -> each.kind() == InvoiceKind.INVOICE)
            .flag("invoice.isCreditNote", "Est un avoir", "Is a credit note", each -> each.kind() == InvoiceKind.CREDIT_NOTE)
            .flag("invoice.isCorrected", "Est une facture rectificative", "Is a corrected invoice", each -> each.kind() == InvoiceKind.CORRECTED)
            .flag("invoice.isPrepayment", "Est une facture d’acompte", "Is a prepayment invoice", each -> each.kind() == InvoiceKind.PREPAYMENT)
            .date("invoice.due", "Échéance", "Due date", each -> each.due().orElse(null)).optional()
            .date("invoice.taxPoint", "Date d’exigibilité de la TVA", "Tax point date", each -> each.taxPoint().orElse(null)).optional()
            .date("service.date", "Date de livraison ou d’exécution", "Date of delivery", each -> each.delivery().date()).optional()
            .date("service.from", "Début de la période", "Start of the period", period(Period::start)).optional()
            .date("service.to", "Fin de la période", "End of the period", period(Period::end)).optional()
            .list("preceding", "Factures d’origine", "Preceding invoices", InvoiceFields::preceding, InvoiceFields::preceding);
        billing(fields);
    }

    private static List<Preceding> preceding(InvoiceData invoice) {
        return invoice.preceding().stream().map(each -> new Preceding(each, invoice.kind())).toList();
    }

    private static void preceding(Declaration<Preceding> fields) {
        fields.text("number", "Numéro", "Number", "F-2026-0040", each -> each.invoice().number())
            .date("date", "Date", "Date", each -> each.invoice().date()).optional()
            .flag("isPrepayment", "Est une facture d’acompte", "Is a prepayment invoice", Preceding::isPrepayment)
            .flag("isReplaced", "Est annulée et remplacée", "Is replaced", each -> each.isBehind(InvoiceKind.CORRECTED))
            .flag("isCredited", "Fait l’objet de l’avoir", "Is credited", each -> each.isBehind(InvoiceKind.CREDIT_NOTE))
            .flag("isFollowed", "Est suivie par celle-ci", "Is followed by this one",
                each -> each.isBehind(InvoiceKind.INVOICE) || each.isBehind(InvoiceKind.PREPAYMENT));
    }

    private static void billing(Declaration<InvoiceData> fields) {
        fields.text("billing.name", "Destinataire de la facture", "Who gets the invoice", "Syndic Atlantique", each -> each.billedName().orElse(null))
            .optional()
            .words("billing.address", "Adresse de facturation", "Billing address", "1 quai de la Fosse\n44000 Nantes",
                (each, locale) -> PartyFields.lines(each.billedAddress().orElse(null), locale)).optional()
            .number("billing.addressLines", "Adresse de facturation, lignes", "Billing address, lines", "3", InvoiceFields::billingLines).optional();
    }

    private static @Nullable BigDecimal billingLines(InvoiceData invoice) {
        return invoice.billedAddress().map(address -> PartyFields.addressLines(address, invoice.billedName().orElse(null))).orElse(null);
    }

    private static Function<InvoiceData, @Nullable LocalDate> period(Function<Period, LocalDate> day) {
        return invoice -> invoice.delivery().period() == null ? null : day.apply(invoice.delivery().period());
    }

    private static void amounts(Declaration<InvoiceData> fields) {
        PricedFields.total(fields, "total.paid", "Acompte versé", "Paid in advance", totals -> unlessZero(totals.paid())).optional();
        PricedFields.total(fields, "total.rounding", "Arrondi", "Rounding", totals -> unlessZero(totals.rounding())).optional();
        PricedFields.total(fields, "total.due", "Net à payer", "Amount due", Totals::due);
        fields.list("payments", "Montants déjà payés", "Amounts paid in advance", each -> each.payments().stream()
                .map(one -> new Paid(one, new Money(one.amount(), each.currency()))).toList(),
                (Declaration<Paid> one) -> one.text("what", "Libellé", "What", "Prime CEE", each -> each.payment().what()).optional()
                    .money("amount", "Montant", "Amount", "450.00", Paid::money))
            .flag("total.isOwed", "Reste à payer", "Something is owed", InvoiceData::isOwed)
            .flag("total.isSettled", "Est acquittée", "Is paid in full", InvoiceData::isSettled)
            .money("total.inFavour", "Net en faveur du client", "Amount in the customer’s favour", "240.00",
                each -> each.inFavour() == null ? null : new Money(Objects.requireNonNull(each.inFavour()), each.currency())).optional();
    }

    private static @Nullable BigDecimal unlessZero(BigDecimal amount) {
        return amount.signum() == 0 ? null : amount;
    }

    private static void payment(Declaration<InvoiceData> fields) {
        means(fields, "payment.byTransfer", "Par virement", "By transfer", PaymentMeans.TRANSFER, PaymentMeans.SEPA_TRANSFER);
        means(fields, "payment.byDebit", "Par prélèvement", "By direct debit", PaymentMeans.DIRECT_DEBIT, PaymentMeans.SEPA_DIRECT_DEBIT);
        means(fields, "payment.byCheque", "Par chèque", "By cheque", PaymentMeans.CHEQUE);
        means(fields, "payment.byCard", "Par carte", "By card", PaymentMeans.CARD);
        means(fields, "payment.inCash", "En espèces", "In cash", PaymentMeans.CASH);
        text(fields, "payment.iban", "IBAN", "IBAN", "FR76 3000 6000 0112 3456 7890 189", payment -> Grouped.iban(payment.iban()));
        text(fields, "payment.bic", "BIC", "BIC", "AGRIFRPP", Payment::bic);
        text(fields, "payment.accountName", "Titulaire du compte", "Account holder", "Thermalis Maintenance", Payment::accountName);
        text(fields, "payment.mandate", "Référence du mandat", "Mandate reference", "RUM-0042", Payment::mandate);
        text(fields, "payment.creditor", "Identifiant du créancier (ICS)", "Creditor identifier", "FR72ZZZ123456", Payment::creditor);
        text(fields, "payment.reference", "Référence à rappeler", "Reference to quote", "F-2026-0042", Payment::reference);
        fields.text("payee.name", "Bénéficiaire du paiement", "Payee", "Affacturage SA", each -> each.payee().map(Party::name).orElse(null))
            .optional();
    }

    private static void means(Declaration<InvoiceData> fields, String name, String french, String english, PaymentMeans... means) {
        List<PaymentMeans> all = List.of(means);
        fields.flag(name, french, english, each -> each.payment().filter(payment -> all.contains(payment.means())).isPresent());
    }

    private static void text(Declaration<InvoiceData> fields, String name, String french, String english, String sample,
        Function<Payment, @Nullable String> value) {
        fields.text(name, french, english, sample, each -> each.payment().map(value).orElse(null)).optional();
    }

    private static void terms(Declaration<InvoiceData> fields) {
        fields.text("terms.text", "Conditions de règlement", "Payment terms", "30 jours fin de mois", each -> each.terms().text()).optional()
            .flag("terms.professional", "Entre professionnels", "Between professionals", each -> each.terms().isBetweenProfessionals())
            .flag("terms.publicBody", "À un acheteur public", "To a public body", each -> each.terms().isToPublicBody())
            .text("terms.penaltyRate", "Taux des pénalités de retard", "Rate of penalties for late payment", "trois fois le taux d’intérêt légal",
                each -> each.terms().penaltyRate()).optional()
            .text("terms.discount", "Escompte", "Discount for early payment", "2 % à 8 jours", each -> each.terms().discount()).optional()
            .flag("operations.goods", "Livraisons de biens", "Goods", each -> is(each, OperationCategory.GOODS))
            .flag("operations.services", "Prestations de services", "Services", each -> is(each, OperationCategory.SERVICES))
            .flag("operations.mixed", "Biens et services", "Goods and services", each -> is(each, OperationCategory.MIXED))
            .flag("vat.onDebits", "TVA d’après les débits", "VAT on debits",
                each -> each.vatPoint().filter(VatPoint.ON_INVOICE::equals).isPresent());
    }

    private static boolean is(InvoiceData invoice, OperationCategory category) {
        return invoice.operations().filter(category::equals).isPresent();
    }
}
