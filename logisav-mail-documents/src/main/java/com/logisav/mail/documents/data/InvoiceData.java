package com.logisav.mail.documents.data;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An invoice or a credit note, in the terms of EN 16931. Immutable, safe for concurrent use; built only if it is complete and adds up.
 *
 * <pre>{@code
 * InvoiceData.builder().number("F-2026-0042").issued(date).due(due)
 *     .seller(Party.named("Thermalis").siren("900 000 019").vatNumber("FR25900000019").address(ours).build())
 *     .buyer(Party.named(client.name()).address(Address.of(client.street(), client.postcode(), client.city())).build())
 *     .lines(invoice.lines(), line -> Line.of(line.label()).quantity(line.quantity(), Unit.HOUR).price(line.price()).vat(Vat.rate("20")).build())
 *     .payment(Payment.transferTo(iban, bic)).paid(deposit)
 *     .stated(Totals.Stated.nothing().withVat(invoice.total()))
 *     .build();
 * }</pre>
 *
 * <p>Not here, since no French maintenance company prints them: tax representative (BG-11), card (BG-18), supporting documents (BG-24), VAT in a
 * second currency (BT-6, BT-111).
 */
public final class InvoiceData extends PricedDocument {

    private final InvoiceKind kind;
    private final @Nullable LocalDate due;
    private final @Nullable LocalDate taxPoint;
    private final @Nullable VatPoint vatPoint;
    private final @Nullable OperationCategory operations;
    private final @Nullable Party payee;
    private final @Nullable Payment payment;
    private final PaymentTerms terms;
    private final List<PrecedingInvoice> preceding;
    private final boolean bare;

    private InvoiceData(Builder values) {
        super(values);
        this.kind = values.kind;
        this.due = values.due;
        this.taxPoint = values.taxPoint;
        this.vatPoint = values.vatPoint;
        this.operations = values.operations;
        this.payee = values.payee;
        this.payment = values.payment;
        this.terms = values.terms;
        this.preceding = List.copyOf(values.preceding);
        this.bare = values.bare;
    }

    /** Starts an invoice. */
    public static Builder builder() {
        return new Builder();
    }

    /** BT-3. */
    public InvoiceKind kind() {
        return kind;
    }

    /** BT-9. */
    public Optional<LocalDate> due() {
        return Optional.ofNullable(due);
    }

    /** BT-7. */
    public Optional<LocalDate> taxPoint() {
        return Optional.ofNullable(taxPoint);
    }

    /** BT-8. */
    public Optional<VatPoint> vatPoint() {
        return Optional.ofNullable(vatPoint);
    }

    /** BT-23, its first letter. */
    public Optional<OperationCategory> operations() {
        return Optional.ofNullable(operations);
    }

    /** BG-10. */
    public Optional<Party> payee() {
        return Optional.ofNullable(payee);
    }

    /** BG-16. */
    public Optional<Payment> payment() {
        return Optional.ofNullable(payment);
    }

    /** BT-20 and what the law adds. */
    public PaymentTerms terms() {
        return terms;
    }

    /** BG-3, unmodifiable. */
    public List<PrecedingInvoice> preceding() {
        return preceding;
    }

    /**
     * What EN 16931 wants and this invoice, which may be printed, has not: a line (BR-16) where it was {@linkplain Builder#withoutLines made
     * without}. Unmodifiable.
     *
     * @return empty for an invoice that a structured one (Factur-X) can be made of
     */
    public List<DataProblem> problemsAsStructuredInvoice() {
        return lines().isEmpty() ? List.of(DataProblem.of(DataProblem.Code.DATA_MISSING, Term.LINES, Map.of("rule", "BR-16"))) : List.of();
    }

    boolean mayBeBare() {
        return bare;
    }

    /** Collects what is known of an invoice; null and blank are no value. Not safe for concurrent use. */
    public static final class Builder extends PricedDocument.Builder<Builder> {

        private final List<PrecedingInvoice> preceding = new ArrayList<>();
        private InvoiceKind kind = InvoiceKind.INVOICE;
        private @Nullable LocalDate due;
        private @Nullable LocalDate taxPoint;
        private @Nullable VatPoint vatPoint;
        private @Nullable OperationCategory operations;
        private @Nullable Party payee;
        private @Nullable Payment payment;
        private PaymentTerms terms = PaymentTerms.betweenProfessionals();
        private boolean bare;

        private Builder() {}

        @Override
        Builder self() {
            return this;
        }

        /** BT-3: an invoice unless given. */
        public Builder kind(InvoiceKind value) {
            kind = Objects.requireNonNull(value, "kind");
            return this;
        }

        /** BT-9. */
        public Builder due(@Nullable LocalDate value) {
            due = value;
            return this;
        }

        /** BT-7: the day on which VAT becomes due; excludes {@link #vatPoint}. */
        public Builder taxPoint(@Nullable LocalDate value) {
            taxPoint = value;
            return this;
        }

        /** BT-8: {@link VatPoint#ON_INVOICE} prints the option for payment of VAT on debits. */
        public Builder vatPoint(@Nullable VatPoint value) {
            vatPoint = value;
            return this;
        }

        /** Goods, services, or both; printed. */
        public Builder operations(@Nullable OperationCategory value) {
            operations = value;
            return this;
        }

        /** BG-10: who is paid, where it is not the seller: a factor. */
        public Builder payee(@Nullable Party value) {
            payee = value;
            return this;
        }

        /** BG-16. */
        public Builder payment(@Nullable Payment value) {
            payment = value;
            return this;
        }

        /** BT-20 and what the law adds; between professionals unless given. */
        public Builder terms(PaymentTerms value) {
            terms = Objects.requireNonNull(value, "terms");
            return this;
        }

        /** BT-113: what was paid in advance, including VAT. */
        public Builder paid(BigDecimal value) {
            paid = Objects.requireNonNull(value, "paid");
            return this;
        }

        /** BT-114: added to make the amount due round; may be negative. */
        public Builder rounding(BigDecimal value) {
            rounding = Objects.requireNonNull(value, "rounding");
            return this;
        }

        /** BG-3: one more invoice that this one corrects, credits or follows. */
        public Builder preceding(@Nullable String number, @Nullable LocalDate date) {
            String text = Text.orNull(number);
            if (text != null) {
                preceding.add(new PrecedingInvoice(text, date));
            }
            return this;
        }

        /**
         * Lets the invoice have no lines: a draft that is shown before they are written, a balance of works that were all invoiced. Where
         * it has none, the page says so, and {@link InvoiceData#problemsAsStructuredInvoice} too. Without this, an invoice without lines is
         * refused: more often than not they were forgotten on the way.
         */
        public Builder withoutLines() {
            bare = true;
            return this;
        }

        /**
         * The invoice.
         *
         * @throws DocumentDataException with all that is missing, cannot be, or does not add up
         */
        public InvoiceData build() {
            InvoiceData invoice = new InvoiceData(this);
            Findings findings = new Findings();
            invoice.check(this, findings);
            new InvoiceCheck(invoice, findings).check();
            findings.throwIfAny(reference());
            return invoice;
        }
    }
}
