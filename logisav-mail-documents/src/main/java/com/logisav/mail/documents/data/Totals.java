package com.logisav.mail.documents.data;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the lines of a document add up to (BG-22, BG-23), computed. Immutable; amounts have the decimals that are usual in their currency, two of the
 * euro, taxes are rounded as BR-CO-17 has it.
 */
public final class Totals {

    private final BigDecimal lines;
    private final BigDecimal allowances;
    private final BigDecimal charges;
    private final List<VatSubtotal> subtotals;
    private final BigDecimal paid;
    private final BigDecimal rounding;

    Totals(BigDecimal lines, BigDecimal allowances, BigDecimal charges, List<VatSubtotal> subtotals, BigDecimal paid, BigDecimal rounding) {
        this.lines = lines;
        this.allowances = allowances;
        this.charges = charges;
        this.subtotals = List.copyOf(subtotals);
        this.paid = paid;
        this.rounding = rounding;
    }

    /** BT-106: the net amounts of all lines (BR-CO-10). */
    public BigDecimal lines() {
        return lines;
    }

    /** BT-107: all allowances on the document (BR-CO-11). */
    public BigDecimal allowances() {
        return allowances;
    }

    /** BT-108: all charges on the document (BR-CO-12). */
    public BigDecimal charges() {
        return charges;
    }

    /** BT-109: BT-106 - BT-107 + BT-108 (BR-CO-13). */
    public BigDecimal withoutVat() {
        return lines.subtract(allowances).add(charges);
    }

    /** BG-23, unmodifiable: the highest rate first, what is not taxed last. */
    public List<VatSubtotal> subtotals() {
        return subtotals;
    }

    /** BT-110: the VAT of all rates (BR-CO-14). */
    public BigDecimal vat() {
        return Amounts.sum(subtotals.stream().map(VatSubtotal::tax).toList(), lines.scale());
    }

    /** BT-112: BT-109 + BT-110 (BR-CO-15). */
    public BigDecimal withVat() {
        return withoutVat().add(vat());
    }

    /** BT-113: paid in advance. */
    public BigDecimal paid() {
        return paid;
    }

    /** BT-114: added to make the amount due round. */
    public BigDecimal rounding() {
        return rounding;
    }

    /** BT-115: BT-112 - BT-113 + BT-114 (BR-CO-16). */
    public BigDecimal due() {
        return withVat().subtract(paid).add(rounding);
    }

    /** Counts alone. */
    @Override
    public String toString() {
        return "Totals[subtotals=" + subtotals.size() + "]";
    }

    /** What a host computed itself, by term; compared with what the lines add up to. Immutable. */
    public static final class Stated {

        private final Map<Term, BigDecimal> amounts;

        private Stated(Map<Term, BigDecimal> amounts) {
            this.amounts = amounts;
        }

        /** Nothing stated. */
        public static Stated nothing() {
            return new Stated(Map.of());
        }

        /** BT-109. */
        public Stated withoutVat(@Nullable BigDecimal amount) {
            return with(Term.TOTAL_WITHOUT_VAT, amount);
        }

        /** BT-110. */
        public Stated vat(@Nullable BigDecimal amount) {
            return with(Term.TOTAL_VAT, amount);
        }

        /** BT-112. */
        public Stated withVat(@Nullable BigDecimal amount) {
            return with(Term.TOTAL_WITH_VAT, amount);
        }

        /** BT-115. */
        public Stated due(@Nullable BigDecimal amount) {
            return with(Term.AMOUNT_DUE, amount);
        }

        private Stated with(Term term, @Nullable BigDecimal amount) {
            Map<Term, BigDecimal> all = new LinkedHashMap<>(amounts);
            if (amount == null) {
                all.remove(term);
            } else {
                all.put(term, amount);
            }
            return new Stated(all);
        }

        Optional<BigDecimal> of(Term term) {
            return Optional.ofNullable(amounts.get(term));
        }

        /** Which terms, not the amounts. */
        @Override
        public String toString() {
            return "Stated" + amounts.keySet();
        }
    }
}
