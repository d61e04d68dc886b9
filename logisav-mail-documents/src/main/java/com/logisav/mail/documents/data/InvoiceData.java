package com.logisav.mail.documents.data;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An invoice or a credit note, in the terms of EN 16931. Immutable, safe for concurrent use; built only if it is complete and adds up.
 *
 * <pre>{@code
 * InvoiceData.builder().number("F-2026-0042").issued(date).due(due)
 *     .seller(Party.builder("Thermalis").siren("900 000 019").vatNumber("FR25900000019").address(ours).build())
 *     .buyer(Party.builder(client.name()).address(Address.of(client.street(), client.postcode(), client.city())).build())
 *     .lines(invoice.lines(), line -> Line.builder(line.label()).quantity(line.quantity(), Unit.HOUR).price(line.price())
 *         .vat(Vat.rate("20")).build())
 *     .payment(Payment.transferTo(iban, bic)).paid(deposit)
 *     .stated(Totals.Stated.nothing().withVat(invoice.total()))
 *     .build();
 * }</pre>
 *
 * <p>These are all terms of EN 16931-1 but the following, which French maintenance companies do not print: VAT in a second currency (BT-6, BT-111);
 * references to a sales order, a receipt, a despatch, a tender, an object and the buyer's accounts (BT-14 to 19); of BT-23 all but its first letter,
 * and BT-24, which whoever writes a structured invoice knows; a tax registration that is not the SIREN (BT-32); regions of a country (BT-39, BT-54,
 * BT-79); the tax representative (BG-11); the number of a place of delivery (BT-71); the means of payment in words (BT-82); cards (BG-18); reasons of
 * allowances and charges by code (BT-98, BT-105, BT-140, BT-145); supporting documents (BG-24); of a line its note, object, line of the order and
 * the buyer's accounts (BT-127, BT-128, BT-132, BT-133), its price before a discount (BT-147, BT-148), and further numbers, classes, origin and
 * attributes of the article (BT-156 to 161).
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
    private final List<PaidAmount> payments;
    private final @Nullable String billedName;
    private final @Nullable Address billedAddress;
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
        this.payments = List.copyOf(values.payments);
        this.billedName = values.billedName;
        this.billedAddress = values.billedAddress;
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

    /** What was paid in advance, BT-113 in its parts, unmodifiable. */
    public List<PaidAmount> payments() {
        return payments;
    }

    /** Where the invoice goes, where that is not the buyer's own address (article L441-9 of the code de commerce). */
    public Optional<Address> billedAddress() {
        return Optional.ofNullable(billedAddress);
    }

    /** Who stands above {@link #billedAddress}: the buyer, unless another name was given. */
    public Optional<String> billedName() {
        return Optional.ofNullable(billedAddress == null ? null : Objects.requireNonNullElse(billedName, buyer().name()));
    }

    /**
     * What EN 16931 does not let pass in this invoice, which may be printed: no line (BR-16) where it was {@linkplain Builder#withoutLines made
     * without}; numbers for VAT on one that is not within its scope (BR-O-02). Unmodifiable.
     *
     * @return empty for an invoice that a structured one (Factur-X) can be made of
     */
    public List<DataProblem> problemsAsStructuredInvoice() {
        return new InvoiceRemarks(this).asStructured();
    }

    /**
     * What French law wants said on this invoice once the buyer is a company or a public body in France, which only the host knows, and what its
     * data leave out: the buyer's SIREN (BT-47) and the category of operations (BT-23). Nothing is refused for it. Unmodifiable.
     *
     * @return empty where both are there, and for an invoice to a consumer
     */
    public List<DataProblem> remarks() {
        return new InvoiceRemarks(this).unlessToConsumer();
    }

    boolean mayBeBare() {
        return bare;
    }

    /** Whether the buyer has still to pay. */
    boolean isOwed() {
        return kind != InvoiceKind.CREDIT_NOTE && totals().due().signum() > 0;
    }

    /** Whether the buyer has paid it all. */
    boolean isSettled() {
        return kind != InvoiceKind.CREDIT_NOTE && totals().due().signum() == 0 && totals().paid().signum() > 0;
    }

    /** What the buyer gets; null where that is nothing. */
    @Nullable BigDecimal inFavour() {
        BigDecimal due = totals().due();
        if (kind == InvoiceKind.CREDIT_NOTE) {
            return due;
        }
        return due.signum() < 0 ? due.negate() : null;
    }

    /** Collects what is known of an invoice; null and blank are no value. Not safe for concurrent use. */
    public static final class Builder extends PricedDocument.Builder<Builder> {

        private final List<PrecedingInvoice> preceding = new ArrayList<>();
        private final List<PaidAmount> payments = new ArrayList<>();
        private @Nullable String billedName;
        private @Nullable Address billedAddress;
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

        /**
         * BT-113: one more amount that was paid in advance, including VAT; printed as a deposit. A deposit that was invoiced with its VAT is none
         * of this: it is a line with a negative quantity, which takes its VAT back, and {@link #prepayment} names its invoice. A credit note has none.
         *
         * @param value null and zero are nothing
         */
        public Builder paid(@Nullable BigDecimal value) {
            return paid(null, value);
        }

        /**
         * BT-113: one more amount that was paid in advance, including VAT.
         *
         * @param what  as printed before it: "Prime CEE versée par Énergie SA"; null for a deposit
         * @param value null and zero are nothing
         */
        public Builder paid(@Nullable String what, @Nullable BigDecimal value) {
            if (value != null && value.signum() != 0) {
                paid = paid.add(value);
                payments.add(new PaidAmount(Text.orNull(what), value));
            }
            return this;
        }

        /**
         * Where the invoice goes, where that is not the buyer's own address: a head office, a managing agent. Both are printed (article L441-9 of the
         * code de commerce), this one in the window of the envelope. EN 16931 has no term for it.
         *
         * @param name who gets it; null for the buyer
         */
        public Builder billedTo(@Nullable String name, @Nullable Address address) {
            billedName = Text.orNull(name);
            billedAddress = address;
            return this;
        }

        /** BT-114: added to make the amount due round; may be negative. */
        public Builder rounding(@Nullable BigDecimal value) {
            rounding = Objects.requireNonNullElse(value, BigDecimal.ZERO);
            return this;
        }

        /** BG-3: one more invoice that this one replaces, credits or follows, as its {@link #kind} says. */
        public Builder preceding(@Nullable String number, @Nullable LocalDate date) {
            return preceding(number, date, InvoiceKind.INVOICE);
        }

        /** BG-3: one more invoice for a payment in advance, which this one takes into account. */
        public Builder prepayment(@Nullable String number, @Nullable LocalDate date) {
            return preceding(number, date, InvoiceKind.PREPAYMENT);
        }

        private Builder preceding(@Nullable String number, @Nullable LocalDate date, InvoiceKind of) {
            String text = Text.orNull(number);
            if (text != null) {
                preceding.add(new PrecedingInvoice(text, date, of));
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
            Findings findings = new Findings(invoice.decimals());
            invoice.check(this, findings);
            new InvoiceCheck(invoice, findings).check();
            findings.throwIfAny(reference());
            return invoice;
        }
    }
}
