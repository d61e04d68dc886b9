package com.logisav.mail.documents.data;

import com.logisav.mail.documents.data.DataProblem.Code;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What must be right about a party: name, address, and numbers that check themselves and each other. */
enum PartyCheck {
    SELLER(Term.SELLER_NAME, Term.SELLER_ADDRESS, Term.SELLER_SIREN, Term.SELLER_SIRET, Term.SELLER_VAT_NUMBER, Term.SELLER_COUNTRY, "BR-06",
        "BR-08"),
    BUYER(Term.BUYER_NAME, Term.BUYER_ADDRESS, Term.BUYER_SIREN, Term.BUYER_SIRET, Term.BUYER_VAT_NUMBER, Term.BUYER_COUNTRY, "BR-07",
        "BR-10");

    private final Term name;
    private final Term address;
    private final Term siren;
    private final Term siret;
    private final Term vatNumber;
    private final Term country;
    private final String nameRule;
    private final String addressRule;

    PartyCheck(Term name, Term address, Term siren, Term siret, Term vatNumber, Term country, String nameRule,
        String addressRule) {
        this.name = name;
        this.address = address;
        this.siren = siren;
        this.siret = siret;
        this.vatNumber = vatNumber;
        this.country = country;
        this.nameRule = nameRule;
        this.addressRule = addressRule;
    }

    void check(@Nullable Party party, Findings findings) {
        if (party == null || party.name() == null) {
            findings.missing(name, nameRule);
        }
        if (party == null || party.address() == null || party.address().city() == null) {
            findings.missing(address, addressRule);
        }
        if (party != null) {
            findings.country(country, party.address());
            numbers(party, findings);
        }
    }

    private void numbers(Party party, Findings findings) {
        String sirenText = party.siren();
        String siretText = party.siret();
        boolean sirenFits = sirenText == null || CheckDigits.isSiren(sirenText);
        boolean siretFits = siretText == null || CheckDigits.isSiret(siretText);
        if (!sirenFits) {
            wrong(Code.DATA_NUMBER_INVALID, siren, sirenText, findings);
        }
        if (!siretFits) {
            wrong(Code.DATA_NUMBER_INVALID, siret, siretText, findings);
        } else if (siretText != null && sirenText != null && !siretText.startsWith(sirenText)) {
            wrong(Code.DATA_NUMBER_OF_ANOTHER, siret, siretText, findings);
        }
        vatNumber(party.vatNumber(), sirenText, findings);
    }

    private void vatNumber(@Nullable String number, @Nullable String sirenText, Findings findings) {
        if (number == null) {
            return;
        }
        if (!CheckDigits.isVatNumber(number)) {
            wrong(Code.DATA_NUMBER_INVALID, vatNumber, number, findings);
        } else if (number.startsWith("FR") && sirenText != null && !number.endsWith(sirenText)) {
            wrong(Code.DATA_NUMBER_OF_ANOTHER, vatNumber, number, findings);
        }
    }

    private static void wrong(Code code, Term term, @Nullable String value, Findings findings) {
        findings.add(code, term, Map.of("value", value == null ? "" : value));
    }
}
