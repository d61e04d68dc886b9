package com.logisav.examples.fieldservice.demo;

import com.logisav.examples.fieldservice.data.DemoData;
import com.logisav.mail.about.MailableRef;
import com.logisav.mail.about.MailableType;
import com.logisav.mail.content.LetterTemplate;
import com.logisav.mail.draft.MailDraft;
import java.util.stream.Collectors;

/** An opportunity, and a letter that is chosen, undone and chosen again. */
final class OpportunityLetter implements Scene {

    @Override
    public String title() {
        return "Sales follows an opportunity up with a letter (S1, S6)";
    }

    @Override
    public void play(Stage stage) {
        Desk ines = stage.desk(DemoData.THERMALIS, "ines").tells("opens « Envoyer par mail » on an opportunity.");
        MailDraft draft = ines.composer().draft(MailableRef.of(MailableType.OPPORTUNITY, "O-77"));
        stage.screen().tell("« Sélectionner un courrier type » offers: " + ines.composer().letters(draft).stream().map(LetterTemplate::name)
            .collect(Collectors.joining(", ")) + ". She chooses it:");
        MailDraft letter = ines.sees(ines.composer().useLetter(draft, "meeting"));
        MailDraft restored = letter.restoreMessage();
        if (!restored.message().equals(draft.message())) {
            stage.surprise("the replaced message did not come back");
        }
        stage.screen().tell("She undoes it (the subject is « " + restored.subject() + " » again), chooses it once more, and sends:");
        ines.sends(ines.composer().useLetter(restored, "meeting"));
    }
}
