package com.logisav.examples.fieldservice.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.logisav.examples.fieldservice.data.DemoData;
import com.logisav.examples.fieldservice.data.SampleFiles;
import com.logisav.mail.about.MailableType;
import com.logisav.mail.attachment.UploadRef;
import com.logisav.mail.draft.MailDraft;
import com.logisav.mail.message.Review;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/** The whole path: default message, letter, linked file, upload, a browser in between, another node, one mail in spite of two clicks. */
final class UnpaidInvoice implements Scene {

    @Override
    public String title() {
        return "The secretary chases an unpaid invoice (S1 to S6)";
    }

    @Override
    public void play(Stage stage) throws IOException {
        Desk claire = stage.desk(DemoData.THERMALIS, "claire")
            .tells("opens « Envoyer par mail » on an invoice. All this is there already:");
        MailDraft draft = claire.opens(MailableType.INVOICE, "F-2026-0042");

        stage.screen().tell("She chooses the letter « Relance de facture impayée », joins the signed work order from the files stored "
            + "with this invoice, and drops a file from her desk:");
        draft = claire.composer().useLetter(draft, "reminder");
        draft = claire.composer().attachLinkedFile(draft, "501");
        byte[] statement = SampleFiles.pdf("Relevé d’échéances", "Échéance du 28 octobre 2026 : 8 562,00 € non réglés.");
        UploadRef upload = claire.composer().upload(
            draft, "C:\\Bureau\\Relevé d’échéances – été 2026.pdf", new ByteArrayInputStream(statement));
        claire.sees(draft.attach(upload));

        MailDraft posted = editedInBrowser(stage, draft.attach(upload));
        Review review = stage.deskOnSecondNode(DemoData.THERMALIS, "claire").reviews(posted);
        claire.sends(review);
        stage.screen().tell("She was impatient and had clicked twice; the second click reached the other node:");
        Desk otherNode = stage.deskOnSecondNode(DemoData.THERMALIS, "claire");
        otherNode.isRefused("sending the same review twice", () -> otherNode.composer().send(review.id(), review.digest()));
    }

    private static MailDraft editedInBrowser(Stage stage, MailDraft draft) throws IOException {
        Browser browser = new Browser();
        String form = browser.form(draft);
        String edited = browser.changed(form, UnpaidInvoice::edit);
        stage.screen().tell("The window is a form in her browser: " + form.length() + " characters of JSON. She puts the manager in copy "
            + "and adds a sentence; the form comes back to another node, which trusts none of it and rebuilds the draft:");
        Desk secondNode = stage.deskOnSecondNode(DemoData.THERMALIS, "claire");
        return secondNode.sees(secondNode.composer().rebuild(browser.posted(edited)));
    }

    private static void edit(ObjectNode form) {
        form.withArray("cc").addObject().put("address", "direction@hotel-cathedrale.example").put("name", "Étienne d’Aubigné");
        form.put("body", "<p>Bonjour Madame Morin, comme convenu au téléphone :</p>" + form.get("body").asText());
    }
}
