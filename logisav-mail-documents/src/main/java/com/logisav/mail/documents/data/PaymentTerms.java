package com.logisav.mail.documents.data;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * When, and what if not (BT-20 and the notes of BG-1). Immutable.
 *
 * <p>A template prints what the law has for whoever buys:
 * <ul>
 *   <li>a professional (articles L441-9 and L441-10 of the code de commerce): the penalties for late payment, the indemnity of 40 € for recovery
 *       (article D441-5) and the discount for early payment, on an invoice that is paid, too; unless a rate is given, that of article L441-10, II:
 *       the European Central Bank's for its latest refinancing operation, plus 10 points;</li>
 *   <li>a public body (article L2192-13 of the code de la commande publique): interest at the European Central Bank's rate plus 8 points (article
 *       R2192-31), and the same indemnity (article D2192-35);</li>
 *   <li>a consumer: none of these.</li>
 * </ul>
 */
public final class PaymentTerms {

    /** Whose law applies. */
    private enum Buyer { PROFESSIONAL, PUBLIC_BODY, CONSUMER }

    private final Buyer buyer;
    private final @Nullable String text;
    private final @Nullable String penaltyRate;
    private final @Nullable String discount;

    private PaymentTerms(Buyer buyer, @Nullable String text, @Nullable String penaltyRate, @Nullable String discount) {
        this.buyer = Objects.requireNonNull(buyer, "buyer");
        this.text = text;
        this.penaltyRate = penaltyRate;
        this.discount = discount;
    }

    /** The buyer is a professional. */
    public static PaymentTerms betweenProfessionals() {
        return new PaymentTerms(Buyer.PROFESSIONAL, null, null, null);
    }

    /** The buyer is bound by the code de la commande publique: a commune, a school, a hospital, the State. */
    public static PaymentTerms toPublicBody() {
        return new PaymentTerms(Buyer.PUBLIC_BODY, null, null, null);
    }

    /** The buyer is a consumer. */
    public static PaymentTerms forConsumer() {
        return new PaymentTerms(Buyer.CONSUMER, null, null, null);
    }

    /** BT-20: "30 jours fin de mois"; may stand for a due date (BR-CO-25). */
    public PaymentTerms text(@Nullable String value) {
        return new PaymentTerms(buyer, Text.orNull(value), penaltyRate, discount);
    }

    /**
     * The rate of penalties in words: "trois fois le taux d'intérêt légal", which is the least that L441-10 allows between professionals.
     *
     * @throws IllegalArgumentException for a public body, to which article R2192-31 leaves no choice, and for a consumer, whose papers name none
     */
    public PaymentTerms penaltyRate(@Nullable String value) {
        String rate = Text.orNull(value);
        if (rate != null && buyer == Buyer.PUBLIC_BODY) {
            throw new IllegalArgumentException("the rate that a public body owes is that of article R2192-31 of the code de la commande publique");
        }
        if (rate != null && buyer == Buyer.CONSUMER) {
            throw new IllegalArgumentException("no paper for a consumer names penalties for late payment");
        }
        return new PaymentTerms(buyer, text, rate, discount);
    }

    /** The discount for early payment ("escompte") in words; unless given, a template says that there is none. */
    public PaymentTerms discount(@Nullable String value) {
        return new PaymentTerms(buyer, text, penaltyRate, Text.orNull(value));
    }

    /** Whether the code de commerce applies. */
    public boolean isBetweenProfessionals() {
        return buyer == Buyer.PROFESSIONAL;
    }

    /** Whether the code de la commande publique applies. */
    public boolean isToPublicBody() {
        return buyer == Buyer.PUBLIC_BODY;
    }

    /** BT-20. */
    public @Nullable String text() {
        return text;
    }

    /** The rate of penalties in words. */
    public @Nullable String penaltyRate() {
        return penaltyRate;
    }

    /** The discount in words. */
    public @Nullable String discount() {
        return discount;
    }

    /** For whom, alone. */
    @Override
    public String toString() {
        return "PaymentTerms[" + buyer + "]";
    }
}
