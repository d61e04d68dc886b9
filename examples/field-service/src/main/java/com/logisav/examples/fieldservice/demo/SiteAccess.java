package com.logisav.examples.fieldservice.demo;

import com.logisav.examples.fieldservice.data.DemoData;
import com.logisav.mail.about.MailableType;
import com.logisav.mail.content.MessageBody;
import com.logisav.mail.draft.MailDraft;

/** A site: its caretaker first. */
final class SiteAccess implements Scene {

    @Override
    public String title() {
        return "The technician writes to a site (S1, S3)";
    }

    @Override
    public void play(Stage stage) {
        Desk yann = stage.desk(DemoData.THERMALIS, "yann")
            .tells("announces his next visit to the caretaker. He writes his own words and forgets the plan:");
        MailDraft draft = yann.opens(MailableType.SITE, "S-203").withSubject("Reprise du calorifuge le 2 décembre")
            .withBody(MessageBody.text(
                "Bonjour,\n\nJe passe le 2 décembre à 8 h 30 pour le calorifuge. Ci-joint le plan d’accès.\n\nYann Kervella"));
        yann.reviews(draft);
        stage.screen().tell("The warning is right. He joins the plan that is stored with the site:");
        yann.sends(yann.composer().attachLinkedFile(draft, "504"));
    }
}
