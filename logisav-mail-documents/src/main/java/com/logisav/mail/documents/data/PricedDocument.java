package com.logisav.mail.documents.data;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What an invoice and a quote have in common: two parties, lines with prices, and what they add up to. Immutable, checked when it is built. */
public abstract sealed class PricedDocument permits InvoiceData, QuoteData {

    private final String number;
    private final LocalDate issued;
    private final Currency currency;
    private final Party seller;
    private final Party buyer;
    private final @Nullable String title;
    private final @Nullable String orderReference;
    private final @Nullable String contractReference;
    private final @Nullable String buyerReference;
    private final @Nullable String projectReference;
    private final @Nullable String insurance;
    private final Delivery delivery;
    private final List<Line> lines;
    private final List<Adjustment> given;
    private final Adding adding;
    private final List<Note> notes;
    private final Set<ReducedRate> reducedRates;
    private final Totals totals;

    /** Checks nothing: the subclass does, when all is there. What a host did not give is empty until then. */
    PricedDocument(Builder<?> values) {
        this.number = values.number == null ? "" : values.number;
        this.issued = values.issued == null ? LocalDate.EPOCH : values.issued;
        this.currency = values.currency;
        this.seller = values.seller == null ? Party.builder(null).build() : values.seller;
        this.buyer = values.buyer == null ? Party.builder(null).build() : values.buyer;
        this.title = values.title;
        this.orderReference = values.orderReference;
        this.contractReference = values.contractReference;
        this.buyerReference = values.buyerReference;
        this.projectReference = values.projectReference;
        this.insurance = values.insurance;
        this.delivery = values.delivery;
        this.lines = values.lines.stream().map(each -> each.roundedTo(decimals())).toList();
        this.given = List.copyOf(values.adjustments);
        this.adding = new Adding(lines, given, decimals());
        this.notes = List.copyOf(values.notes);
        this.reducedRates = Collections.unmodifiableSet(EnumSet.copyOf(values.reducedRates));
        this.totals = adding.totals(values.paid, values.rounding);
    }

    final void check(Builder<?> values, Findings findings) {
        findings.missingUnless(values.number != null, Term.NUMBER, "BR-02");
        findings.missingUnless(values.issued != null, Term.ISSUE_DATE, "BR-03");
        new PricedCheck(this, findings).check(values.stated);
    }

    /** BT-1. */
    public final String number() {
        return number;
    }

    /** BT-2. */
    public final LocalDate issued() {
        return issued;
    }

    /** BT-5. */
    public final Currency currency() {
        return currency;
    }

    /** BG-4. */
    public final Party seller() {
        return seller;
    }

    /** BG-7. */
    public final Party buyer() {
        return buyer;
    }

    /** What it is about, in a line. */
    public final Optional<String> title() {
        return Optional.ofNullable(title);
    }

    /** BT-13. */
    public final Optional<String> orderReference() {
        return Optional.ofNullable(orderReference);
    }

    /** BT-12. */
    public final Optional<String> contractReference() {
        return Optional.ofNullable(contractReference);
    }

    /** BT-10. */
    public final Optional<String> buyerReference() {
        return Optional.ofNullable(buyerReference);
    }

    /** BT-11. */
    public final Optional<String> projectReference() {
        return Optional.ofNullable(projectReference);
    }

    /** The insurance of building works, as it is printed. */
    public final Optional<String> insurance() {
        return Optional.ofNullable(insurance);
    }

    /** BG-13. */
    public final Delivery delivery() {
        return delivery;
    }

    /** BG-25, unmodifiable. */
    public final List<Line> lines() {
        return lines;
    }

    /** BG-20, BG-21, unmodifiable: a percentage of lines with several rates of VAT is one for each rate. */
    public final List<Adjustment> adjustments() {
        return adding.adjustments();
    }

    /** As a host gave them, which is how they are printed. */
    final List<Adjustment> givenAdjustments() {
        return given;
    }

    /** BG-1, unmodifiable. */
    public final List<Note> notes() {
        return notes;
    }

    /** What the customer certifies on this document, unmodifiable. */
    public final Set<ReducedRate> reducedRates() {
        return reducedRates;
    }

    /** BG-22, BG-23: computed. */
    public final Totals totals() {
        return totals;
    }

    /** BT-92, BT-99: what an adjustment of this document comes to, not signed; of one that was given as a percentage of all rates, the sum. */
    public final BigDecimal amountOf(Adjustment adjustment) {
        return adding.amountOf(adjustment);
    }

    /** BT-95, BT-102: its own VAT, or the one that all lines have. */
    public final Optional<Vat> vatOf(Adjustment adjustment) {
        return Optional.ofNullable(adding.vatOf(adjustment));
    }

    /** Whether each part of it has one VAT. */
    final boolean isTaxed(Adjustment given) {
        return adding.parts(given).stream().allMatch(each -> adding.vatOf(each) != null);
    }

    /** BT-120 of all that is taxed as this, each once. */
    final List<String> reasonsOf(Vat vat) {
        return adding.reasons(vat).toList();
    }

    /** That an amount has in this currency. */
    final int decimals() {
        return Amounts.decimals(currency);
    }

    /** Counts alone. */
    @Override
    public String toString() {
        return getClass().getSimpleName() + "[lines=" + lines.size() + ", currency=" + currency + "]";
    }

    /**
     * Collects what is known of a document; null and blank are no value. Not safe for concurrent use.
     *
     * @param <B> the builder itself
     */
    public abstract static sealed class Builder<B extends Builder<B>> permits InvoiceData.Builder, QuoteData.Builder {

        private static final Currency EURO = Currency.getInstance("EUR");

        private final List<Line> lines = new ArrayList<>();
        private final List<Adjustment> adjustments = new ArrayList<>();
        private final List<Note> notes = new ArrayList<>();
        private final Set<ReducedRate> reducedRates = EnumSet.noneOf(ReducedRate.class);
        private @Nullable String number;
        private @Nullable LocalDate issued;
        private Currency currency = EURO;
        private @Nullable Party seller;
        private @Nullable Party buyer;
        private @Nullable String title;
        private @Nullable String orderReference;
        private @Nullable String contractReference;
        private @Nullable String buyerReference;
        private @Nullable String projectReference;
        private @Nullable String insurance;
        private Delivery delivery = Delivery.nowhere();
        private Totals.Stated stated = Totals.Stated.nothing();
        BigDecimal paid = BigDecimal.ZERO;
        BigDecimal rounding = BigDecimal.ZERO;

        Builder() {}

        abstract B self();

        final String reference() {
            return number == null ? "without number" : number;
        }

        /** BT-1. */
        public final B number(@Nullable String value) {
            number = Text.orNull(value);
            return self();
        }

        /** BT-2. */
        public final B issued(@Nullable LocalDate value) {
            issued = value;
            return self();
        }

        /**
         * BT-5: the euro unless given. Amounts have its decimals, none for the CFP franc; one of three (the Tunisian dinar) has no invoice here, since
         * EN 16931 gives an amount two (BR-DEC).
         */
        public final B currency(Currency value) {
            currency = Objects.requireNonNull(value, "currency");
            return self();
        }

        /** BG-4. */
        public final B seller(@Nullable Party value) {
            seller = value;
            return self();
        }

        /** BG-7. */
        public final B buyer(@Nullable Party value) {
            buyer = value;
            return self();
        }

        /** What it is about, in a line: "Remplacement du brûleur"; printed above the lines. */
        public final B title(@Nullable String value) {
            title = Text.orNull(value);
            return self();
        }

        /** BT-13: the buyer's order, which must be printed where the buyer has one (article L441-9 of the code de commerce). */
        public final B orderReference(@Nullable String value) {
            orderReference = Text.orNull(value);
            return self();
        }

        /** BT-12: the contract. */
        public final B contractReference(@Nullable String value) {
            contractReference = Text.orNull(value);
            return self();
        }

        /** BT-10: what the buyer wants quoted, such as the "code service" of a public body. */
        public final B buyerReference(@Nullable String value) {
            buyerReference = Text.orNull(value);
            return self();
        }

        /** BT-11: the project or building site. */
        public final B projectReference(@Nullable String value) {
            projectReference = Text.orNull(value);
            return self();
        }

        /** Insurer and territory of the insurance that building works need on quotes and invoices (article L243-2 of the code des assurances). */
        public final B insurance(@Nullable String value) {
            insurance = Text.orNull(value);
            return self();
        }

        /** BG-13: where and when. */
        public final B delivery(Delivery value) {
            delivery = Objects.requireNonNull(value, "delivery");
            return self();
        }

        /** BG-25: one more line. */
        public final B line(Line value) {
            lines.add(Objects.requireNonNull(value, "line"));
            return self();
        }

        /** BG-25: a line for each of the host's own. */
        public final <T> B lines(Collection<? extends T> own, Function<? super T, Line> mapping) {
            own.forEach(each -> line(mapping.apply(each)));
            return self();
        }

        /** BG-20, BG-21: one more allowance or charge on the whole. */
        public final B adjustment(Adjustment value) {
            adjustments.add(Objects.requireNonNull(value, "adjustment"));
            return self();
        }

        /** BT-22: one more note without a subject, printed below the totals; line breaks stay. */
        public final B note(@Nullable String value) {
            String note = Text.orNull(value);
            return note == null ? self() : note(Note.of(note));
        }

        /** BG-1: one more note; printed is its text, below the totals. */
        public final B note(Note value) {
            notes.add(Objects.requireNonNull(value, "note"));
            return self();
        }

        /** What the customer certifies for a reduced rate of VAT: printed with room for name and signature. */
        public final B reducedRate(ReducedRate value) {
            reducedRates.add(Objects.requireNonNull(value, "reducedRate"));
            return self();
        }

        /** The host's own totals; {@code build()} refuses the document where the lines add up to others. */
        public final B stated(Totals.Stated value) {
            stated = Objects.requireNonNull(value, "stated");
            return self();
        }
    }
}
