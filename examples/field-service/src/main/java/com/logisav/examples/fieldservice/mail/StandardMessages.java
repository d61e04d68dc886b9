package com.logisav.examples.fieldservice.mail;

import com.logisav.examples.fieldservice.documents.NotePdf;
import com.logisav.mail.about.MailContext;
import com.logisav.mail.about.MailableType;
import com.logisav.mail.content.DefaultMessage;
import com.logisav.mail.content.DefaultMessageSlot;
import com.logisav.mail.content.LetterFile;
import com.logisav.mail.content.LetterTemplate;
import com.logisav.mail.content.MessageBody;
import com.logisav.mail.content.MessageText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * The messages that a company starts with. Each is a resource: the subject in the first line, the body after an empty one, with merge
 * fields in both.
 */
final class StandardMessages {

    private static final String TERMS = "conditions";

    private final MessageLibrary library;
    private final MailContext context;

    StandardMessages(MessageLibrary library, MailContext context) {
        this.library = library;
        this.context = context;
    }

    void fill() {
        message(DefaultMessageSlot.INVOICE, Locale.ROOT, read("invoice.html"));
        message(DefaultMessageSlot.INVOICE, Locale.ENGLISH, read("invoice.en.html"));
        message(DefaultMessageSlot.QUOTE, Locale.ROOT, read("quote.html"));
        message(DefaultMessageSlot.INTERVENTION, Locale.ROOT, read("intervention.txt"));
        message(DefaultMessageSlot.OTHER, Locale.ROOT, read("other.txt"));
        letter("reminder", "Relance de facture impayée", "letter-reminder.html", MailableType.INVOICE);
        letter("meeting", "Suite à notre rendez-vous", "letter-meeting.html", MailableType.OPPORTUNITY);
        save(letterOf("contract", "Signature d’un contrat", "letter-contract.html").forTypes(ContractType.MAINTENANCE_CONTRACT)
            .bringing(LetterFile.of(TERMS, "Conditions générales d’entretien.pdf")));
        library.store(context.tenant(), TERMS, NotePdf.of("Conditions générales d’entretien",
            "Article 1. L’entretien comprend les visites prévues au contrat, les déplacements et la main-d’œuvre. "
                + "Article 2. Les pièces sont facturées au tarif en vigueur."));
    }

    private void message(DefaultMessageSlot slot, Locale locale, MessageText text) {
        library.save(DefaultMessage.of(slot, locale, text.subject(), text.body()), Optional.empty(), context);
    }

    private void letter(String id, String name, String resource, MailableType... types) {
        save(letterOf(id, name, resource).forTypes(types));
    }

    private void save(LetterTemplate letter) {
        library.save(letter, Optional.empty(), context);
    }

    private static LetterTemplate letterOf(String id, String name, String resource) {
        MessageText text = read(resource);
        return LetterTemplate.of(id, name, text.subject(), text.body());
    }

    private static MessageText read(String resource) {
        try (InputStream in = StandardMessages.class.getResourceAsStream("messages/" + resource)) {
            if (in == null) {
                throw new IllegalStateException("no message " + resource);
            }
            String[] parts = new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n\n", 2);
            MessageBody body = resource.endsWith(".html") ? MessageBody.html(parts[1].strip()) : MessageBody.text(parts[1].strip());
            return new MessageText(parts[0].strip(), body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
