package com.logisav.mail.documents.data;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How to pay (BG-16): by which means, to or from which account. Immutable; null and blank are no value. */
public final class Payment {

    private final PaymentMeans means;
    private final @Nullable String iban;
    private final @Nullable String bic;
    private final @Nullable String accountName;
    private final @Nullable String mandate;
    private final @Nullable String creditor;
    private final @Nullable String reference;

    private Payment(PaymentMeans means, @Nullable String iban, @Nullable String bic, @Nullable String accountName, @Nullable String mandate,
        @Nullable String creditor, @Nullable String reference) {
        this.means = Objects.requireNonNull(means, "means");
        this.iban = iban;
        this.bic = bic;
        this.accountName = accountName;
        this.mandate = mandate;
        this.creditor = creditor;
        this.reference = reference;
    }

    /** By this means, without an account: cash, card, cheque. */
    public static Payment by(PaymentMeans means) {
        return new Payment(means, null, null, null, null, null, null);
    }

    /**
     * By SEPA transfer.
     *
     * @param iban BT-84: in groups or not; its check digits are checked by the document's {@code build()}
     * @param bic  BT-86, or null
     */
    public static Payment transferTo(@Nullable String iban, @Nullable String bic) {
        return new Payment(PaymentMeans.SEPA_TRANSFER, Text.compact(iban), Text.compact(bic), null, null, null, null);
    }

    /**
     * By SEPA direct debit.
     *
     * @param mandate BT-89: the reference of the mandate
     * @param iban    BT-91: the buyer's account, or null
     */
    public static Payment debitFrom(@Nullable String mandate, @Nullable String iban) {
        return new Payment(PaymentMeans.SEPA_DIRECT_DEBIT, Text.compact(iban), null, null, Text.orNull(mandate), null, null);
    }

    /** BT-85: whose account it is, where it is not the seller's. */
    public Payment accountName(@Nullable String name) {
        return new Payment(means, iban, bic, Text.orNull(name), mandate, creditor, reference);
    }

    /** BT-90: of a direct debit, who draws it: the "ICS" that the bank gave, as {@code FR72ZZZ123456}; its check digits are checked. */
    public Payment creditor(@Nullable String identifier) {
        return new Payment(means, iban, bic, accountName, mandate, Text.compact(identifier), reference);
    }

    /** BT-83: what to quote with the payment; the number of the invoice unless given. */
    public Payment reference(@Nullable String text) {
        return new Payment(means, iban, bic, accountName, mandate, creditor, Text.orNull(text));
    }

    /** BT-81. */
    public PaymentMeans means() {
        return means;
    }

    /** BT-84, or BT-91 for a debit; without spaces. */
    public @Nullable String iban() {
        return iban;
    }

    /** BT-86. */
    public @Nullable String bic() {
        return bic;
    }

    /** BT-85. */
    public @Nullable String accountName() {
        return accountName;
    }

    /** BT-89. */
    public @Nullable String mandate() {
        return mandate;
    }

    /** BT-90; without spaces. */
    public @Nullable String creditor() {
        return creditor;
    }

    /** BT-83. */
    public @Nullable String reference() {
        return reference;
    }

    /** The means alone. */
    @Override
    public String toString() {
        return "Payment[" + means + "]";
    }
}
