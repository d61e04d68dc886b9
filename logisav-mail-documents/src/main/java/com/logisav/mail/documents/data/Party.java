package com.logisav.mail.documents.data;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who sells (BG-4), buys (BG-7) or is paid (BG-10). Immutable; holds what the host has, and null where it has nothing; the document's {@code
 * build()} checks it.
 *
 * <p>Numbers may come in groups ({@code 900 000 019}); they are kept without spaces, dots and hyphens, in capitals.
 */
public final class Party {

    private static final Pattern SCHEME = Pattern.compile("[0-9]{4}|[A-Z]{2}");

    private final Builder values;

    private Party(Builder values) {
        this.values = values;
    }

    /** Starts a party of this name: BT-27, BT-44, BT-59; null is a name that {@code build()} of the document will miss. */
    public static Builder builder(@Nullable String name) {
        return new Builder(name);
    }

    /** BT-27, BT-44, BT-59. */
    public @Nullable String name() {
        return values.name;
    }

    /** BT-28, BT-45. */
    public @Nullable String tradingName() {
        return values.tradingName;
    }

    /** BT-30, BT-47, BT-61: nine digits (ISO 6523 scheme 0002). */
    public @Nullable String siren() {
        return values.siren == null && values.siret != null && values.siret.length() == CheckDigits.SIRET_LENGTH
            ? values.siret.substring(0, CheckDigits.SIREN_LENGTH) : values.siren;
    }

    /** BT-29, BT-46, BT-60: fourteen digits (ISO 6523 scheme 0009). */
    public @Nullable String siret() {
        return values.siret;
    }

    /** BT-31, BT-48: with its country's letters in front. */
    public @Nullable String vatNumber() {
        return values.vatNumber;
    }

    /** BT-33: legal form, capital, register, as they are printed. */
    public @Nullable String legalInformation() {
        return values.legalInformation;
    }

    /** BT-34-1, BT-49-1: in which scheme {@link #electronicAddress} is one (BR-62, BR-63). */
    public @Nullable String electronicScheme() {
        return values.electronicScheme;
    }

    /** BT-34, BT-49: where electronic invoices go. */
    public @Nullable String electronicAddress() {
        return values.electronicAddress;
    }

    /** The number that the seller knows a buyer by. */
    public @Nullable String customerNumber() {
        return values.customerNumber;
    }

    /** BG-5, BG-8. */
    public @Nullable Address address() {
        return values.address;
    }

    /** BT-41, BT-56. */
    public @Nullable String contact() {
        return values.contact;
    }

    /** BT-42, BT-57. */
    public @Nullable String phone() {
        return values.phone;
    }

    /** BT-43, BT-58. */
    public @Nullable String email() {
        return values.email;
    }

    /** Printed beside the others; no term of EN 16931. */
    public @Nullable String website() {
        return values.website;
    }

    /** Nothing of it: it may be a person. */
    @Override
    public String toString() {
        return "Party[]";
    }

    /** Collects what is known of a party; null and blank are no value. Not safe for concurrent use. */
    public static final class Builder {

        private final @Nullable String name;
        private @Nullable String tradingName;
        private @Nullable String siren;
        private @Nullable String siret;
        private @Nullable String vatNumber;
        private @Nullable String legalInformation;
        private @Nullable String electronicScheme;
        private @Nullable String electronicAddress;
        private @Nullable String customerNumber;
        private @Nullable Address address;
        private @Nullable String contact;
        private @Nullable String phone;
        private @Nullable String email;
        private @Nullable String website;

        private Builder(@Nullable String name) {
            this.name = Text.orNull(name);
        }

        private Builder(Builder other) {
            this.name = other.name;
            this.tradingName = other.tradingName;
            this.siren = other.siren;
            this.siret = other.siret;
            this.vatNumber = other.vatNumber;
            this.legalInformation = other.legalInformation;
            this.electronicScheme = other.electronicScheme;
            this.electronicAddress = other.electronicAddress;
            this.customerNumber = other.customerNumber;
            this.address = other.address;
            this.contact = other.contact;
            this.phone = other.phone;
            this.email = other.email;
            this.website = other.website;
        }

        /** BT-28, BT-45: the name over the door, where it is another one. */
        public Builder tradingAs(@Nullable String value) {
            tradingName = Text.orNull(value);
            return this;
        }

        /** BT-30, BT-47: nine digits, the last of which checks the others. */
        public Builder siren(@Nullable String value) {
            siren = Text.compact(value);
            return this;
        }

        /** BT-29, BT-46: fourteen digits, which begin with the SIREN. */
        public Builder siret(@Nullable String value) {
            siret = Text.compact(value);
            return this;
        }

        /** BT-31, BT-48: begins with the letters of its country (BR-CO-9); a French one ends in the SIREN, one of Monaco in a number of its own. */
        public Builder vatNumber(@Nullable String value) {
            vatNumber = Text.compact(value);
            return this;
        }

        /** BT-33: "SAS au capital de 80 000 €, RCS Nantes 900 000 019" (articles R123-237 and R123-238 of the code de commerce). */
        public Builder legalInformation(@Nullable String value) {
            legalInformation = Text.orNull(value);
            return this;
        }

        /**
         * BT-34, BT-49: where electronic invoices go.
         *
         * @param scheme of the list EAS: {@code 0225} for the French directory, {@code EM} for e-mail; whether the list has it is not checked
         * @throws IllegalArgumentException where that is neither four digits nor two capitals
         */
        public Builder electronicAddress(String scheme, @Nullable String value) {
            if (!SCHEME.matcher(scheme).matches()) {
                throw new IllegalArgumentException("an electronic address has a scheme of four digits or two capitals, such as 0225, not " + scheme);
            }
            electronicAddress = Text.orNull(value);
            electronicScheme = electronicAddress == null ? null : scheme;
            return this;
        }

        /** The number that the seller knows a buyer by. */
        public Builder customerNumber(@Nullable String value) {
            customerNumber = Text.orNull(value);
            return this;
        }

        /** BG-5, BG-8. */
        public Builder address(@Nullable Address value) {
            address = value;
            return this;
        }

        /** BT-41, BT-56: a person or a department. */
        public Builder contact(@Nullable String value) {
            contact = Text.orNull(value);
            return this;
        }

        /** BT-42, BT-57. */
        public Builder phone(@Nullable String value) {
            phone = Text.orNull(value);
            return this;
        }

        /** BT-43, BT-58. */
        public Builder email(@Nullable String value) {
            email = Text.orNull(value);
            return this;
        }

        /** Printed in the letterhead. */
        public Builder website(@Nullable String value) {
            website = Text.orNull(value);
            return this;
        }

        /** The party. */
        public Party build() {
            return new Party(new Builder(this));
        }
    }
}
