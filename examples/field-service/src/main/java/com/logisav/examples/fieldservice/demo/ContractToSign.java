package com.logisav.examples.fieldservice.demo;

import com.logisav.examples.fieldservice.data.DemoData;
import com.logisav.examples.fieldservice.mail.ContractType;
import com.logisav.mail.about.MailableRef;
import com.logisav.mail.draft.MailDraft;

/** A type of the application's own, with a letter that brings a file. */
final class ContractToSign implements Scene {

    @Override
    public String title() {
        return "A maintenance contract: a type that the library has never heard of (S6)";
    }

    @Override
    public void play(Stage stage) {
        Desk marc = stage.desk(DemoData.THERMALIS, "marc")
            .tells("sends a contract with the letter « Signature d’un contrat », which brings a file:");
        MailDraft draft = marc.composer().draft(MailableRef.of(ContractType.MAINTENANCE_CONTRACT, "CM-2026-018"));
        marc.sends(marc.sees(marc.composer().useLetter(draft, "contract")));
    }
}
