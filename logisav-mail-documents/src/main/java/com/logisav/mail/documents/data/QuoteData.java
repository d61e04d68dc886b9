package com.logisav.mail.documents.data;

import com.logisav.mail.documents.data.DataProblem.Code;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A quote: what an invoice would say, and until when, when, and for how much in advance. Immutable, safe for concurrent use; built only if it
 * is complete and adds up.
 *
 * <p>What a consumer must be told before maintenance and repair work is in article 4 of the arrêté of 24 January 2017 on prices of building and
 * household repairs: date, names, site, each work with unit, quantity and price, travel, totals, validity, whether the quote is free; and in
 * article L111-1 of the code de la consommation, by when it is done. A quote for building works or a garden says what becomes of waste (article
 * D541-45-1 of the code de l'environnement). {@link #remarks} names what is left out. The number of VAT and the SIREN need not be there yet, but
 * those that are must be right.
 */
public final class QuoteData extends PricedDocument {

    private final LocalDate validUntil;
    private final @Nullable BigDecimal deposit;
    private final @Nullable String start;
    private final @Nullable String duration;
    private final @Nullable String price;
    private final @Nullable String waste;
    private final @Nullable String conditions;
    private final boolean bare;

    private QuoteData(Builder values) {
        super(values);
        this.validUntil = values.validUntil == null ? issued() : values.validUntil;
        this.deposit = values.depositPercent == null ? values.deposit : Amounts.percent(totals().withVat(), values.depositPercent, decimals());
        this.start = values.start;
        this.duration = values.duration;
        this.price = values.price;
        this.waste = values.waste;
        this.conditions = values.conditions;
        this.bare = values.bare;
    }

    /** Starts a quote. */
    public static Builder builder() {
        return new Builder();
    }

    /** The last day on which it can be accepted. */
    public LocalDate validUntil() {
        return validUntil;
    }

    /** What is paid with the order, including VAT. */
    public Optional<BigDecimal> deposit() {
        return Optional.ofNullable(deposit);
    }

    /** When the works begin, in words. */
    public Optional<String> start() {
        return Optional.ofNullable(start);
    }

    /** How long they last, in words. */
    public Optional<String> duration() {
        return Optional.ofNullable(duration);
    }

    /** What the quote itself costs, in words. */
    public Optional<String> price() {
        return Optional.ofNullable(price);
    }

    /** What becomes of waste, in words. */
    public Optional<String> waste() {
        return Optional.ofNullable(waste);
    }

    /** How it is to be paid, in words. */
    public Optional<String> conditions() {
        return Optional.ofNullable(conditions);
    }

    /**
     * What French law wants said before works for a consumer, or on a building, which only the host knows them to be, and what this quote leaves out:
     * where, by when, what the quote itself costs, and what becomes of waste. Nothing is refused for it. Unmodifiable.
     *
     * @return empty where all four are there
     */
    public List<DataProblem> remarks() {
        Findings left = new Findings();
        left.missingUnless(delivery().address() != null || delivery().name() != null, Term.SITE, "Arrêté 24.1.2017");
        left.missingUnless(start != null, Term.START, "C. conso. L111-1");
        left.missingUnless(price != null, Term.QUOTE_PRICE, "Arrêté 24.1.2017");
        left.missingUnless(waste != null, Term.WASTE, "C. env. D541-45-1");
        return left.all();
    }

    private void check(Builder values) {
        Findings findings = new Findings(decimals());
        check(values, findings);
        findings.missingUnless(!lines().isEmpty() || bare, Term.LINES, "Arrêté 24.1.2017");
        findings.missingUnless(values.validUntil != null, Term.VALID_UNTIL, "Arrêté 24.1.2017");
        if (values.validUntil != null && values.validUntil.isBefore(issued())) {
            findings.add(Code.DATA_DATES_REVERSED, Term.VALID_UNTIL, Map.of("rule", ""));
        }
        if (deposit != null) {
            deposit(deposit, findings);
        }
        findings.throwIfAny(values.reference());
    }

    private void deposit(BigDecimal amount, Findings findings) {
        findings.amount(Term.DEPOSIT, amount);
        BigDecimal total = totals().withVat();
        if (amount.signum() > 0 && amount.compareTo(total) > 0) {
            findings.add(Code.DATA_DEPOSIT_TOO_HIGH, Term.DEPOSIT, Map.of("value", amount, "total", total));
        }
    }

    /** Collects what is known of a quote; null and blank are no value. Not safe for concurrent use. */
    public static final class Builder extends PricedDocument.Builder<Builder> {

        private @Nullable LocalDate validUntil;
        private @Nullable BigDecimal deposit;
        private @Nullable BigDecimal depositPercent;
        private @Nullable String start;
        private @Nullable String duration;
        private @Nullable String price;
        private @Nullable String waste;
        private @Nullable String conditions;
        private boolean bare;

        private Builder() {}

        @Override
        Builder self() {
            return this;
        }

        /** The last day on which it can be accepted. */
        public Builder validUntil(@Nullable LocalDate value) {
            validUntil = value;
            return this;
        }

        /** What is paid with the order, including VAT. */
        public Builder deposit(@Nullable BigDecimal value) {
            deposit = value;
            depositPercent = null;
            return this;
        }

        /** What is paid with the order, in percent of the total including VAT; rounded. */
        public Builder depositPercent(@Nullable BigDecimal value) {
            depositPercent = value;
            return this;
        }

        /** When the works begin: "semaine 49, sous réserve des délais du fabricant". */
        public Builder start(@Nullable String value) {
            start = Text.orNull(value);
            return this;
        }

        /** How long they last: "trois jours". */
        public Builder duration(@Nullable String value) {
            duration = Text.orNull(value);
            return this;
        }

        /** What the quote itself costs: "Devis gratuit". */
        public Builder price(@Nullable String value) {
            price = Text.orNull(value);
            return this;
        }

        /** What becomes of waste: "Déchets repris et déposés à la déchetterie professionnelle de .." */
        public Builder waste(@Nullable String value) {
            waste = Text.orNull(value);
            return this;
        }

        /** How it is to be paid: "Solde à 30 jours". */
        public Builder conditions(@Nullable String value) {
            conditions = Text.orNull(value);
            return this;
        }

        /**
         * Lets the quote have no lines: a study whose price is still to be agreed. Where it has none, the page says so. Without this, a quote without
         * lines is refused: more often than not they were forgotten on the way.
         */
        public Builder withoutLines() {
            bare = true;
            return this;
        }

        /**
         * The quote.
         *
         * @throws DocumentDataException with all that is missing, cannot be, or does not add up
         */
        public QuoteData build() {
            QuoteData quote = new QuoteData(this);
            quote.check(this);
            return quote;
        }
    }
}
