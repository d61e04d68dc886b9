package com.logisav.mail.documents.data;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A line with a price (BG-25). Immutable; holds what the host has, the document's {@code build()} says what is missing.
 *
 * <p>Its net amount (BT-131) is quantity × price ÷ base quantity, rounded, less its allowances, plus its charges, each of them rounded: to two
 * decimals, and on a document to those of its currency. What
 * is given back has a negative quantity: a price is never negative (BR-27).
 */
public final class Line {

    private final Builder values;

    private Line(Builder values) {
        this.values = values;
    }

    /** Starts a line; null is a name that {@code build()} of the document will miss. */
    public static Builder builder(@Nullable String name) {
        return new Builder(name);
    }

    /** BT-153. */
    public @Nullable String name() {
        return values.name;
    }

    /** BT-154. */
    public @Nullable String description() {
        return values.description;
    }

    /** BT-155: the seller's article number. */
    public @Nullable String reference() {
        return values.reference;
    }

    /** BT-129; null where the host gave none. */
    public @Nullable BigDecimal quantity() {
        return values.quantity;
    }

    /** BT-130. */
    public Unit unit() {
        return values.unit;
    }

    /** BT-146: before VAT; null where the host gave none. */
    public @Nullable BigDecimal price() {
        return values.price;
    }

    /** BT-149: the price is for so many. */
    public BigDecimal priceFor() {
        return values.priceFor;
    }

    /** BG-30; null where the host gave none. */
    public @Nullable Vat vat() {
        return values.vat;
    }

    /** BG-26. */
    public Optional<Period> period() {
        return Optional.ofNullable(values.period);
    }

    /** BG-27, BG-28; unmodifiable. */
    public List<Adjustment> adjustments() {
        return List.copyOf(values.adjustments);
    }

    /** BT-131: before VAT, rounded. */
    public BigDecimal net() {
        BigDecimal gross = gross();
        return Amounts.sum(values.adjustments.stream().map(each -> each.signedAmountOf(gross, values.decimals)).toList(), values.decimals).add(gross);
    }

    /** BT-136, BT-141: what one of its adjustments comes to, not signed. */
    public BigDecimal amountOf(Adjustment adjustment) {
        return adjustment.amountOf(gross(), values.decimals);
    }

    private BigDecimal gross() {
        if (values.price == null || values.quantity == null) {
            return BigDecimal.ZERO.setScale(values.decimals);
        }
        return Amounts.round(Amounts.quotient(values.quantity.multiply(values.price), values.priceFor), values.decimals);
    }

    /** The same on a document whose currency has so many decimals. */
    Line roundedTo(int decimals) {
        Builder same = new Builder(values);
        same.decimals = decimals;
        return new Line(same);
    }

    Optional<BigDecimal> statedNet() {
        return Optional.ofNullable(values.statedNet);
    }

    /** Counts alone. */
    @Override
    public String toString() {
        return "Line[unit=" + values.unit.code() + ", adjustments=" + values.adjustments.size() + "]";
    }

    /** Collects what is known of a line; null and blank are no value. Not safe for concurrent use. */
    public static final class Builder {

        private final @Nullable String name;
        private final List<Adjustment> adjustments;
        private @Nullable String description;
        private @Nullable String reference;
        private @Nullable BigDecimal quantity = BigDecimal.ONE;
        private Unit unit = Unit.PIECE;
        private @Nullable BigDecimal price;
        private BigDecimal priceFor = BigDecimal.ONE;
        private @Nullable Vat vat;
        private @Nullable Period period;
        private @Nullable BigDecimal statedNet;
        private int decimals = Amounts.DECIMALS;

        private Builder(@Nullable String name) {
            this.name = Text.orNull(name);
            this.adjustments = new ArrayList<>();
        }

        private Builder(Builder other) {
            this.name = other.name;
            this.adjustments = List.copyOf(other.adjustments);
            this.description = other.description;
            this.reference = other.reference;
            this.quantity = other.quantity;
            this.unit = other.unit;
            this.price = other.price;
            this.priceFor = other.priceFor;
            this.vat = other.vat;
            this.period = other.period;
            this.statedNet = other.statedNet;
            this.decimals = other.decimals;
        }

        /** BT-154: printed below the name; line breaks stay. */
        public Builder description(@Nullable String value) {
            description = Text.orNull(value);
            return this;
        }

        /** BT-155: the seller's article number. */
        public Builder reference(@Nullable String value) {
            reference = Text.orNull(value);
            return this;
        }

        /**
         * BT-129 and BT-130; one piece where this is not called.
         *
         * @param value null is a quantity that {@code build()} of the document will miss (BR-22)
         * @param in    null is a piece
         */
        public Builder quantity(@Nullable BigDecimal value, @Nullable Unit in) {
            quantity = value;
            unit = Objects.requireNonNullElse(in, Unit.PIECE);
            return this;
        }

        /** BT-146: before VAT, with as many decimals as it has, after a discount of the price list. */
        public Builder price(@Nullable BigDecimal value) {
            price = value;
            return this;
        }

        /**
         * BT-149: the price is for so many, such as 100; 1 unless given, or null.
         *
         * @throws IllegalArgumentException where it is not above zero
         */
        public Builder priceFor(@Nullable BigDecimal value) {
            if (value != null && value.signum() <= 0) {
                throw new IllegalArgumentException("a price is for more than none, not for " + value);
            }
            priceFor = Objects.requireNonNullElse(value, BigDecimal.ONE);
            return this;
        }

        /** BG-30. */
        public Builder vat(@Nullable Vat value) {
            vat = value;
            return this;
        }

        /** BG-26: when it was done. */
        public Builder period(@Nullable Period value) {
            period = value;
            return this;
        }

        /** BG-27, BG-28: one more allowance or charge. */
        public Builder adjustment(Adjustment value) {
            adjustments.add(Objects.requireNonNull(value, "adjustment"));
            return this;
        }

        /** What the host computed as BT-131; the document is refused where it is another amount. */
        public Builder statedNet(@Nullable BigDecimal value) {
            statedNet = value;
            return this;
        }

        /** The line. */
        public Line build() {
            return new Line(new Builder(this));
        }
    }
}
