package com.logisav.mail.documents.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers of companies and of accounts that check themselves; those of companies are in public registers. */
class CheckDigitsTest {

    /** La Poste, EDF, SNCF Voyageurs, Renault. */
    @ParameterizedTest
    @ValueSource(strings = {"356000000", "552081317", "519037584", "441639465"})
    void sirens_of_the_register_are_sirens(String siren) {
        assertThat(CheckDigits.isSiren(siren)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"552081318", "55208131", "5520813170", "55208131A", "", "５５２０８１３１７"})
    void others_are_not(String siren) {
        assertThat(CheckDigits.isSiren(siren)).isFalse();
    }

    /** The seat of EDF; the seat of La Poste, which follows the rule of all; post offices, which follow that of La Poste. */
    @ParameterizedTest
    @ValueSource(strings = {"55208131766522", "35600000000048", "35600000049837", "35600000009075"})
    void sirets_of_the_register_are_sirets(String siret) {
        assertThat(CheckDigits.isSiret(siret)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"55208131766523", "35600000049838", "55208131866521", "5520813176652", "552081317665220"})
    void other_establishments_are_not(String siret) {
        assertThat(CheckDigits.isSiret(siret)).isFalse();
    }

    /** The examples of the registry of ISO 13616 for France, Belgium, Germany, Malta and the United Kingdom. */
    @ParameterizedTest
    @ValueSource(strings = {"FR1420041010050500013M02606", "BE68539007547034", "DE89370400440532013000", "MT84MALT011000012345MTLCAST001S",
        "GB29NWBK60161331926819"})
    void ibans_of_the_registry_are_ibans(String iban) {
        assertThat(CheckDigits.isIban(iban)).isTrue();
    }

    /** A digit changed, two exchanged, one left out, none; a French one of the wrong length whose digits check. */
    @ParameterizedTest
    @ValueSource(strings = {"FR1420041010050500013M02607", "DE89370400440532031000", "BE6853900754703", "FR", "FR7630006000011234567890", ""})
    void other_accounts_are_not(String iban) {
        assertThat(CheckDigits.isIban(iban)).isFalse();
    }

    /** Of the Bundesbank's example, and of the one that French banks give. */
    @ParameterizedTest
    @ValueSource(strings = {"DE98ZZZ09999999999", "FR72ZZZ123456", "FR72001123456"})
    void creditors_check_whatever_their_branch(String identifier) {
        assertThat(CheckDigits.isCreditor(identifier)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"DE98ZZZ09999999998", "FR73ZZZ123456", "FR72ZZZ", "fr72ZZZ123456", ""})
    void other_identifiers_are_no_creditors(String identifier) {
        assertThat(CheckDigits.isCreditor(identifier)).isFalse();
    }

    /** EDF, Renault; keys with a letter, in the first place, the second, both; numbers of Monaco, which are no SIREN; other countries. */
    @ParameterizedTest
    @ValueSource(strings = {"FR03552081317", "FR66780129987", "FRK7399859412", "FR4Z123456782", "FRAA552081317", "FR53000004605",
        "FR59000000048", "BE0202239951", "DE129273398", "ESB58378431"})
    void vat_numbers_begin_with_their_country(String number) {
        assertThat(CheckDigits.isVatNumber(number)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"03552081317", "FR04552081317", "FR03552081318", "FR3552081317", "FRI0552081317", "fr03552081317",
        "FRK8399859412", "FR4Y123456782", "FR54000004605", "FR53000004606"})
    void other_numbers_are_no_vat_numbers(String number) {
        assertThat(CheckDigits.isVatNumber(number)).isFalse();
    }
}
