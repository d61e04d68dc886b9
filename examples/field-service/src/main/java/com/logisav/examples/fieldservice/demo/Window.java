package com.logisav.examples.fieldservice.demo;

import com.logisav.mail.address.Mailbox;
import com.logisav.mail.address.ProposedRecipient;
import com.logisav.mail.address.Recipient;
import com.logisav.mail.address.RecipientRole;
import com.logisav.mail.attachment.Attachment;
import com.logisav.mail.content.SenderIdentity;
import com.logisav.mail.draft.MailAlert;
import com.logisav.mail.draft.MailDraft;
import com.logisav.mail.message.ManifestFile;
import com.logisav.mail.message.Review;
import com.logisav.mail.outcome.RecipientOutcome;
import com.logisav.mail.outcome.RecipientStatus;
import com.logisav.mail.receipt.DeliveryReceipt;
import com.logisav.mail.receipt.JournalEntry;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;

/** Prints drafts, reviews and receipts as a compose window shows them to a French user. */
final class Window {

    private static final Map<String, String> SOURCES = Map.of("DEFAULT_DOCUMENT", "document de l’élément", "LINKED_FILE", "fichier lié",
        "UPLOAD", "fichier ajouté", "LETTER_FILE", "fichier du courrier type");
    private static final int EXCERPT = 160;

    private final Screen screen;

    Window(Screen screen) {
        this.screen = screen;
    }

    void show(MailDraft draft, List<SenderIdentity> senders) {
        screen.field("Élément", draft.recordLabel());
        senders.stream().filter(sender -> draft.senderId().filter(sender.id()::equals).isPresent()).findFirst()
            .ifPresent(sender -> screen.field("De", written(sender.from())));
        draft.recipients().forEach(each -> screen.field(field(each.role()), written(each)));
        draft.offered().forEach(each -> screen.field("Proposé", written(each)));
        draft.unreadable().stream().map(ProposedRecipient::address).forEach(each -> screen.field("À corriger", each));
        screen.field("Objet", draft.subject());
        screen.field("Message", excerpt(draft));
        draft.attachments().forEach(each -> screen.field("Pièce jointe", written(each)));
        draft.alerts().forEach(this::show);
    }

    void show(Review review) {
        review.alerts().forEach(this::show);
        if (review.isReady()) {
            List<ManifestFile> files = review.manifest().attachments();
            screen.note("reviewed and frozen: " + review.manifest().recipients().size() + " recipient(s), " + files.size()
                + " file(s), digest " + review.digest().substring(0, 12) + "…");
        }
    }

    void show(DeliveryReceipt receipt) {
        receipt.transmission().accountProblem().ifPresent(problem -> screen.reads(problem.text(Locale.FRANCE)));
        receipt.transmission().outcomes().stream().map(Window::outcome).forEach(screen::reads);
    }

    void show(JournalEntry entry) {
        ZonedDateTime started = entry.startedAt().atZone(entry.manifest().date().getZone());
        screen.field(DateTimeFormatter.ofPattern("d/M HH:mm:ss").format(started),
            entry.actorName() + " · « " + entry.manifest().subject() + " »");
        entry.transmission().stream().flatMap(transmission -> transmission.outcomes().stream())
            .forEach(outcome -> screen.field("", outcome.address().readable() + " : " + status(outcome.status())));
    }

    private static String status(RecipientStatus status) {
        return switch (status) {
            case ACCEPTED -> "pris en charge";
            case REFUSED -> "refusé";
            case DEFERRED -> "reporté";
            case NOT_TRIED -> "non tenté";
            case SUPPRESSED -> "retenu";
            case IN_DOUBT -> "incertain";
        };
    }

    private void show(MailAlert alert) {
        screen.reads((alert.isBlocking() ? "[bloquant] " : "[attention] ") + alert.text(Locale.FRANCE));
    }

    private static String field(RecipientRole role) {
        return switch (role) {
            case TO -> "À";
            case CC -> "Cc";
            case BCC -> "Cci";
        };
    }

    private static String outcome(RecipientOutcome outcome) {
        return outcome.text(Locale.FRANCE);
    }

    private static String written(Recipient recipient) {
        return written(recipient.mailbox()) + recipient.reason().map(reason -> " · " + reason).orElse("");
    }

    static String written(Mailbox mailbox) {
        String address = mailbox.address().readable();
        return mailbox.name().map(name -> name + " <" + address + ">").orElse(address);
    }

    private static String written(Attachment attachment) {
        return attachment.name().text() + " · " + SOURCES.getOrDefault(attachment.source().name(), "");
    }

    private static String excerpt(MailDraft draft) {
        String value = draft.body().value();
        String text = (draft.body().isHtml() ? Jsoup.parse(value).text() : value).replaceAll("\\s*\\n\\s*", " ");
        return text.length() <= EXCERPT ? text : text.substring(0, text.lastIndexOf(' ', EXCERPT)) + " […]";
    }
}
