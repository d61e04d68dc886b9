package com.logisav.examples.fieldservice.demo;

import com.logisav.examples.fieldservice.data.DemoData;
import com.logisav.examples.fieldservice.data.SampleFiles;
import com.logisav.mail.about.MailableType;
import com.logisav.mail.draft.MailDraft;
import java.io.ByteArrayInputStream;

/** A visit whose report is a Word file; and files that may not leave. */
final class Commissioning implements Scene {

    @Override
    public String title() {
        return "The technician sends a Word report (S2, S4)";
    }

    @Override
    public void play(Stage stage) {
        Desk yann = stage.desk(DemoData.THERMALIS, "yann").tells("has put two heat pumps into service:");
        MailDraft draft = yann.opens(MailableType.INTERVENTION, "I-2026-0310");
        stage.screen().tell("He adds a photo. Then, by mistake, a program that somebody has given the name of a photo:");
        byte[] photo = SampleFiles.picture(310);
        MailDraft withPhoto = draft.attach(yann.composer().upload(draft, "Photo façade côté préau.png", new ByteArrayInputStream(photo)));
        byte[] program = {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, (byte) 0xFF, (byte) 0xFF, 0, 0};
        yann.isRefused("a disguised program",
            () -> yann.composer().upload(withPhoto, "Photo chaufferie.png", new ByteArrayInputStream(program)));
        yann.sends(withPhoto);
    }
}
