package com.logisav.mail.documents.data;

import java.math.BigInteger;
import java.util.regex.Pattern;

/** Numbers that check themselves. All are compact: no spaces. */
final class CheckDigits {

    static final int SIREN_LENGTH = 9;
    static final int SIRET_LENGTH = 14;

    private static final String LA_POSTE = "356000000";
    private static final Pattern IBAN = Pattern.compile("[A-Z]{2}[0-9]{2}[A-Z0-9]{10,30}");
    private static final int FRENCH_IBAN_LENGTH = 27;
    private static final BigInteger MODULUS = BigInteger.valueOf(97);
    private static final Pattern CREDITOR = Pattern.compile("[A-Z]{2}[0-9]{2}[A-Z0-9]{3}[A-Z0-9]{1,28}");
    private static final Pattern VAT_NUMBER = Pattern.compile("[A-Z]{2}[0-9A-Z+*]{2,13}");
    private static final Pattern FRENCH_VAT_NUMBER = Pattern.compile("FR[0-9A-HJ-NP-Z]{2}[0-9]{9}");

    /** Neither I nor O, which look like digits. */
    private static final String KEY_LETTERS = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private CheckDigits() {}

    /** INSEE: nine digits, the sum by Luhn (ISO/IEC 7812-1) a multiple of ten. */
    static boolean isSiren(String digits) {
        return isNumber(digits, SIREN_LENGTH) && luhn(digits) % 10 == 0;
    }

    /** INSEE: as a SIREN; the establishments of La Poste, save its seat, have a plain sum that is a multiple of five instead. */
    static boolean isSiret(String digits) {
        return isNumber(digits, SIRET_LENGTH) && isSiren(digits.substring(0, SIREN_LENGTH))
            && (luhn(digits) % 10 == 0 || (digits.startsWith(LA_POSTE) && digits.chars().map(c -> c - '0').sum() % 5 == 0));
    }

    /** ISO 13616: the first four characters go last, and all of it modulo 97 is 1. A French one has 27 characters. */
    static boolean isIban(String iban) {
        if (!IBAN.matcher(iban).matches() || (iban.startsWith("FR") && iban.length() != FRENCH_IBAN_LENGTH)) {
            return false;
        }
        return isOneModulo97(iban.substring(4) + iban.substring(0, 4));
    }

    /** European Payments Council, AT-02: as an IBAN, without the three letters behind the check digits, which name a branch of the creditor's. */
    static boolean isCreditor(String identifier) {
        return CREDITOR.matcher(identifier).matches() && isOneModulo97(identifier.substring(7) + identifier.substring(0, 4));
    }

    /** ISO 7064: letters are 10 to 35. */
    private static boolean isOneModulo97(String text) {
        StringBuilder digits = new StringBuilder();
        text.chars().forEach(c -> digits.append(Character.digit(c, Character.MAX_RADIX)));
        return new BigInteger(digits.toString()).mod(MODULUS).equals(BigInteger.ONE);
    }

    /** BR-CO-9: the letters of a country, then what that country gives; a French key checks the number behind it, which is a SIREN but for Monaco. */
    static boolean isVatNumber(String number) {
        if (!number.startsWith("FR")) {
            return VAT_NUMBER.matcher(number).matches();
        }
        return FRENCH_VAT_NUMBER.matcher(number).matches() && (isSiren(number.substring(4)) || isOfMonaco(number))
            && keyFits(number.substring(2, 4), Integer.parseInt(number.substring(4)));
    }

    /** Monaco is France to the VAT (article 7 of directive 2006/112/EC) and has no SIREN: nine digits, the first three of them zeros. */
    private static boolean isOfMonaco(String number) {
        return number.startsWith("000", 4);
    }

    /** As the tax authorities of the Union check each other's numbers: a key of digits modulo 97, one with a letter modulo 11. */
    private static boolean keyFits(String key, int number) {
        int first = KEY_LETTERS.indexOf(key.charAt(0));
        int second = KEY_LETTERS.indexOf(key.charAt(1));
        if (isNumber(key, 2)) {
            return 10 * first + second == (12 + 3 * (number % 97)) % 97;
        }
        int value = first < 10 ? 24 * first + second - 10 : 34 * first + second - 100;
        return (number + 1 + value / 11) % 11 == value % 11;
    }

    private static boolean isNumber(String text, int length) {
        return text.length() == length && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static int luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighed = i % 2 == 0 ? digit : 2 * digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum;
    }
}
