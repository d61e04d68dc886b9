package com.logisav.mail.documents.data;

import org.jspecify.annotations.Nullable;

/**
 * When, and what if not (BT-20 and the notes of BG-1): what articles L441-9 and L441-10 of the code de commerce want on an invoice. Immutable.
 *
 * <p>Between professionals a template prints the penalties for late payment and the indemnity of 40 € for recovery (article D441-5); unless a
 * rate is given, that of article L441-10, II: the European Central Bank's for its latest refinancing operation, plus 10 points. To a
 * consumer neither applies, and neither is printed.
 */
public final class PaymentTerms {

    private final boolean professional;
    private final @Nullable String text;
    private final @Nullable String penaltyRate;
    private final @Nullable String discount;

    private PaymentTerms(boolean professional, @Nullable String text, @Nullable String penaltyRate, @Nullable String discount) {
        this.professional = professional;
        this.text = text;
        this.penaltyRate = penaltyRate;
        this.discount = discount;
    }

    /** The buyer is a professional. */
    public static PaymentTerms betweenProfessionals() {
        return new PaymentTerms(true, null, null, null);
    }

    /** The buyer is a consumer. */
    public static PaymentTerms forConsumer() {
        return new PaymentTerms(false, null, null, null);
    }

    /** BT-20: "30 jours fin de mois"; may stand for a due date (BR-CO-25). */
    public PaymentTerms text(@Nullable String value) {
        return new PaymentTerms(professional, Text.orNull(value), penaltyRate, discount);
    }

    /** The rate of penalties in words: "trois fois le taux d'intérêt légal", which is the least that L441-10 allows. */
    public PaymentTerms penaltyRate(@Nullable String value) {
        return new PaymentTerms(professional, text, Text.orNull(value), discount);
    }

    /** The discount for early payment ("escompte") in words; unless given, a template says that there is none. */
    public PaymentTerms discount(@Nullable String value) {
        return new PaymentTerms(professional, text, penaltyRate, Text.orNull(value));
    }

    /** Whether penalties and indemnity apply. */
    public boolean isBetweenProfessionals() {
        return professional;
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
        return professional ? "PaymentTerms[professionals]" : "PaymentTerms[consumer]";
    }
}
