package com.logisav.examples.fieldservice.demo;

import com.logisav.examples.fieldservice.data.DemoData;
import com.logisav.mail.about.MailableRef;
import com.logisav.mail.about.MailableType;
import com.logisav.mail.attachment.AttachmentSource;
import com.logisav.mail.attachment.FileName;
import com.logisav.mail.draft.MailDraft;

/** The other tenant, with equal keys: an invoice of the same number, a file of the same number, a user of the same login. */
final class OtherCompany implements Scene {

    @Override
    public String title() {
        return "The other company: equal numbers, other records (two tenants)";
    }

    @Override
    public void play(Stage stage) {
        Desk claire = stage.desk(DemoData.ALPES_LEVAGE, "claire").tells("has an invoice F-2026-0042, too, and a file 501 with it:");
        MailDraft invoice = claire.opens(MailableType.INVOICE, "F-2026-0042");
        MailDraft joined = claire.composer().attachLinkedFile(invoice, "501");
        FileName name = joined.attachments(AttachmentSource.LINKED_FILE).get(0).name();
        stage.screen().tell("File 501 is « " + name.text() + " » here. She joins it.");
        claire.sends(joined);
        stage.screen().tell("The clinic C-1002 is a client of the other company. For her there is no such record:");
        claire.isRefused("opening the other company's client", () -> claire.composer().draft(
            MailableRef.of(MailableType.CLIENT, "C-1002")));

        Desk hugo = stage.desk(DemoData.ALPES_LEVAGE, "hugo").tells("sends the report of a maintenance visit, a PDF:");
        hugo.sends(hugo.opens(MailableType.INTERVENTION, "I-2026-0310"));
        hugo.tells("may not write about invoices:");
        hugo.isRefused("a technician's mail about an invoice", () -> hugo.composer().draft(invoice.about()));
    }
}
