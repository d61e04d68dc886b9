package com.logisav.examples.fieldservice.demo;

import com.logisav.examples.fieldservice.data.DemoData;
import com.logisav.mail.about.MailableRef;
import com.logisav.mail.about.MailableType;
import com.logisav.mail.attachment.AttachmentSource;
import com.logisav.mail.attachment.LinkedFile;
import com.logisav.mail.draft.MailDraft;
import com.logisav.mail.spi.Page;
import com.logisav.mail.spi.PageRequest;
import java.io.IOException;
import java.util.stream.Collectors;

/** S3: only the record's own files, whatever comes back from a browser. */
final class OtherRecordsFile implements Scene {

    private static final MailableRef CLINIC = MailableRef.of(MailableType.CLIENT, "C-1002");
    private static final String FILE_OF_THE_HOTEL = "501";

    @Override
    public String title() {
        return "A client, his files, and somebody else’s (S1, S3)";
    }

    @Override
    public void play(Stage stage) throws IOException {
        Desk claire = stage.desk(DemoData.THERMALIS, "claire")
            .tells("writes to a client; the form opens with the message for everything else:");
        MailDraft draft = claire.opens(MailableType.CLIENT, CLINIC.id());
        Page<LinkedFile> files = claire.composer().linkedFiles(CLINIC, PageRequest.first(20), "");
        stage.screen().tell("« Ajouter fichier lié » offers her: "
            + files.items().stream().map(file -> "« " + file.name().text() + " »").collect(Collectors.joining(", ")) + ". She joins it.");
        MailDraft joined = claire.composer().attachLinkedFile(draft, "505");

        stage.screen().tell("Joining a file of the hotel’s invoice, by its number, is refused:");
        claire.isRefused("joining another record's file", () -> claire.composer().attachLinkedFile(joined, FILE_OF_THE_HOTEL));
        stage.screen().tell("Writing the number into the form and posting it does not help, the review stops:");
        claire.isStopped(claire.composer().rebuild(new Browser().posted(forged(joined))));
        stage.screen().tell("With the client’s own file it goes:");
        claire.sends(joined);
    }

    private static String forged(MailDraft draft) throws IOException {
        Browser browser = new Browser();
        return browser.changed(browser.form(draft), form -> form.withArray("attachments").addObject()
            .put("id", AttachmentSource.LINKED_FILE + ":" + FILE_OF_THE_HOTEL).put("source", AttachmentSource.LINKED_FILE.name())
            .put("reference", FILE_OF_THE_HOTEL).put("name", "Bon d’intervention signé.pdf"));
    }
}
