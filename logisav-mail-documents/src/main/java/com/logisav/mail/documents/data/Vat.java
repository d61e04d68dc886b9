package com.logisav.mail.documents.data;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The VAT of a line (BG-30): category and rate, and why none is charged. Immutable, equal by all of these, whatever a rate's decimals; lines of
 * one category and rate are taxed together, whatever their reasons (BG-23).
 *
 * <p>The reasons are what French law wants to read on an invoice, in French on an English one too.
 */
public final class Vat {

    private final VatCategory category;
    private final @Nullable BigDecimal rate;
    private final @Nullable String reason;
    private final @Nullable String reasonCode;

    private Vat(VatCategory category, @Nullable BigDecimal rate, @Nullable String reason, @Nullable String reasonCode) {
        this.category = Objects.requireNonNull(category, "category");
        this.rate = rate == null ? null : plain(rate);
        this.reason = reason;
        this.reasonCode = reasonCode;
    }

    private static BigDecimal plain(BigDecimal rate) {
        BigDecimal stripped = rate.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** A rate in percent: {@code 20}, {@code 10}, {@code 5.5}, {@code 2.1}. */
    public static Vat rate(BigDecimal percent) {
        return new Vat(VatCategory.STANDARD, Objects.requireNonNull(percent, "percent"), null, null);
    }

    /** A rate in percent, written as {@code 5.5}. */
    public static Vat rate(String percent) {
        return rate(new BigDecimal(percent));
    }

    /** Exempt: printed is the reason, such as the article of law. */
    public static Vat exempt(String reason) {
        return none(VatCategory.EXEMPT, reason, null);
    }

    /** A small business that charges no VAT: "TVA non applicable, art. 293 B du CGI". */
    public static Vat smallBusiness() {
        return none(VatCategory.EXEMPT, "TVA non applicable, art. 293 B du CGI", "VATEX-FR-FRANCHISE");
    }

    /** The buyer declares the VAT: "Autoliquidation" (article 242 nonies A, I-13° of annex II of the CGI). */
    public static Vat reverseCharge() {
        return none(VatCategory.REVERSE_CHARGE, "Autoliquidation", "VATEX-EU-AE");
    }

    /** The buyer, who subcontracts works on a building, declares the VAT (article 283, 2 nonies of the CGI). */
    public static Vat subcontractedWorks() {
        return none(VatCategory.REVERSE_CHARGE, "Autoliquidation, art. 283-2 nonies du CGI", "VATEX-EU-AE");
    }

    /** Goods delivered to a business in another member state (article 262 ter, I of the CGI). */
    public static Vat intraCommunity() {
        return none(VatCategory.INTRA_COMMUNITY, "Exonération de TVA, art. 262 ter, I du CGI", "VATEX-EU-IC");
    }

    /** Goods that leave the European Union (article 262, I of the CGI). */
    public static Vat export() {
        return none(VatCategory.EXPORT, "Exonération de TVA, art. 262, I du CGI", "VATEX-EU-G");
    }

    /** Not within the scope of VAT: printed is the reason. */
    public static Vat outOfScope(String reason) {
        return new Vat(VatCategory.OUT_OF_SCOPE, null, Objects.requireNonNull(reason, "reason"), "VATEX-EU-O");
    }

    private static Vat none(VatCategory category, String reason, @Nullable String code) {
        return new Vat(category, BigDecimal.ZERO, Objects.requireNonNull(reason, "reason"), code);
    }

    /**
     * Any other combination, as a host has it; the document's {@code build()} says what cannot be.
     *
     * @param percent    BT-152; null for {@link VatCategory#OUT_OF_SCOPE} alone
     * @param reason     BT-120, or null
     * @param reasonCode BT-121, of the list VATEX, or null
     */
    public static Vat of(VatCategory category, @Nullable BigDecimal percent, @Nullable String reason, @Nullable String reasonCode) {
        return new Vat(category, percent, Text.orNull(reason), Text.orNull(reasonCode));
    }

    /** BT-151. */
    public VatCategory category() {
        return category;
    }

    /** BT-152, in percent, without zeros at the end; empty outside the scope of VAT. */
    public Optional<BigDecimal> rate() {
        return Optional.ofNullable(rate);
    }

    /** BT-120. */
    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    /** BT-121. */
    public Optional<String> reasonCode() {
        return Optional.ofNullable(reasonCode);
    }

    /** Category and rate, which amounts are added up by. */
    Vat withoutReason() {
        return new Vat(category, rate, null, null);
    }

    boolean isTaxedAs(@Nullable Vat other) {
        return other != null && other.withoutReason().equals(withoutReason());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Vat that && that.category == category && Objects.equals(that.rate, rate) && Objects.equals(that.reason, reason)
            && Objects.equals(that.reasonCode, reasonCode);
    }

    @Override
    public int hashCode() {
        return Objects.hash(category, rate, reason, reasonCode);
    }

    @Override
    public String toString() {
        return "Vat[" + category.code() + (rate == null ? "" : " " + rate.toPlainString() + " %") + "]";
    }
}
