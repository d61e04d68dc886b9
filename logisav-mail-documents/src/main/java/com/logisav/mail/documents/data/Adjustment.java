package com.logisav.mail.documents.data;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An allowance or a charge: on the document (BG-20, BG-21) or on one line (BG-27, BG-28). Immutable.
 *
 * <p>A percentage is taken of the net amounts with the same VAT, those below zero included (on the document), or of quantity times price (on a
 * line), and rounded. Of lines with several rates of VAT it is taken rate by rate, each part rounded for itself (BT-92 = BT-93 × BT-94 ÷ 100), so
 * that base and VAT of each rate fit what is printed; the sum of the parts may then differ by half a cent a rate from the percentage of the sum.
 */
public final class Adjustment {

    private final boolean charge;
    private final String reason;
    private final @Nullable BigDecimal amount;
    private final @Nullable BigDecimal percent;
    private final @Nullable Vat vat;

    private Adjustment(boolean charge, String reason, @Nullable BigDecimal amount, @Nullable BigDecimal percent, @Nullable Vat vat) {
        this.charge = charge;
        this.reason = Objects.requireNonNull(reason, "reason").strip();
        this.amount = amount;
        this.percent = percent;
        this.vat = vat;
    }

    /** Makes it cheaper by an amount; BT-92 or BT-136, and the reason BT-97 or BT-139: "Remise commerciale". */
    public static Adjustment allowance(String reason, BigDecimal amount) {
        return new Adjustment(false, reason, Objects.requireNonNull(amount, "amount"), null, null);
    }

    /** Makes it cheaper by a percentage; BT-94 or BT-138. */
    public static Adjustment allowancePercent(String reason, BigDecimal percent) {
        return new Adjustment(false, reason, null, Objects.requireNonNull(percent, "percent"), null);
    }

    /** Makes it dearer by an amount; BT-99 or BT-141, and the reason BT-104 or BT-144: "Participation au recyclage". */
    public static Adjustment charge(String reason, BigDecimal amount) {
        return new Adjustment(true, reason, Objects.requireNonNull(amount, "amount"), null, null);
    }

    /** Makes it dearer by a percentage; BT-101 or BT-143. */
    public static Adjustment chargePercent(String reason, BigDecimal percent) {
        return new Adjustment(true, reason, null, Objects.requireNonNull(percent, "percent"), null);
    }

    /**
     * BT-95, BT-102: needed for an amount on a document whose lines have several; a percentage without one is taken of all of them. On a line it
     * is the line's, and this one is not looked at.
     */
    public Adjustment vat(Vat value) {
        return new Adjustment(charge, reason, amount, percent, Objects.requireNonNull(value, "vat"));
    }

    /** Whether it makes things dearer. */
    public boolean isCharge() {
        return charge;
    }

    /** BT-97, BT-104, BT-139, BT-144. */
    public String reason() {
        return reason;
    }

    /** BT-94, BT-101, BT-138, BT-143. */
    public Optional<BigDecimal> percent() {
        return Optional.ofNullable(percent);
    }

    /** BT-95, BT-102. */
    public Optional<Vat> vat() {
        return Optional.ofNullable(vat);
    }

    Optional<BigDecimal> statedAmount() {
        return Optional.ofNullable(amount);
    }

    /** The amount, not signed: BT-92, BT-99, BT-136, BT-141. */
    BigDecimal amountOf(BigDecimal base, int decimals) {
        return amount != null ? amount : Amounts.percent(base, Objects.requireNonNull(percent), decimals);
    }

    /** What it does to a sum. */
    BigDecimal signedAmountOf(BigDecimal base, int decimals) {
        return charge ? amountOf(base, decimals) : amountOf(base, decimals).negate();
    }

    /** Kind alone. */
    @Override
    public String toString() {
        return charge ? "Adjustment[charge]" : "Adjustment[allowance]";
    }
}
