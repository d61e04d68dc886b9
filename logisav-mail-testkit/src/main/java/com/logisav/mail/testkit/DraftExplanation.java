package com.logisav.mail.testkit;

import com.logisav.mail.address.EmailAddress;
import com.logisav.mail.address.ProposedRecipient;
import com.logisav.mail.address.Recipient;
import com.logisav.mail.attachment.Attachment;
import com.logisav.mail.draft.MailAlert;
import com.logisav.mail.draft.MailDraft;
import com.logisav.mail.draft.Origin;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Says why each thing is in a draft, for whoever debugs a test. */
final class DraftExplanation {

    private final StringBuilder text = new StringBuilder();
    private final Optional<MailDraft> fresh;

    private DraftExplanation(Optional<MailDraft> fresh) {
        this.fresh = fresh;
    }

    /**
     * Text to be read.
     *
     * @param alerts its own, or those of its review
     * @param fresh  the draft as the host proposes it at this moment; empty where it proposes none
     */
    static String of(MailDraft draft, List<MailAlert> alerts, Optional<MailDraft> fresh) {
        DraftExplanation explanation = new DraftExplanation(fresh);
        explanation.text.append("draft about ").append(draft.about()).append(" (").append(draft.recordLabel()).append("), written in ")
            .append(draft.locale().toLanguageTag()).append("\nwords: ").append(words(draft.origin())).append('\n');
        explanation.list("recipients", draft.recipients().all(), explanation::recipient);
        explanation.list("offered, not chosen", draft.offered(), explanation::recipient);
        explanation.list("no addresses", draft.unreadable(), DraftExplanation::unreadable);
        explanation.list("attachments", draft.attachments(), DraftExplanation::attachment);
        explanation.list("alerts", alerts, DraftExplanation::alert);
        return explanation.text.toString().stripTrailing();
    }

    private <T> void list(String heading, Collection<T> things, Function<T, String> line) {
        if (!things.isEmpty()) {
            text.append(heading).append(":\n");
            things.forEach(thing -> text.append("  ").append(line.apply(thing)).append('\n'));
        }
    }

    private static String words(Origin origin) {
        String version = origin.version().map(number -> ", version " + number).orElse("");
        return switch (origin.kind()) {
            case WRITTEN -> "the person's own, from no template";
            case DEFAULT_MESSAGE -> "default message " + origin.template() + version;
            case LETTER -> "letter " + origin.template() + version;
        };
    }

    private String recipient(Recipient recipient) {
        return recipient.role() + " " + recipient.address().readable() + recipient.name().map(name -> " (" + name + ")").orElse("") + ": "
            + recipient.reason().map(reason -> "proposed by the host as \"" + reason + "\"")
                .orElseGet(() -> withoutReason(recipient.address()));
    }

    /** A recipient does not say where it came from, so the host's proposals of this moment are asked. */
    private String withoutReason(EmailAddress address) {
        return fresh.map(draft -> Stream.concat(draft.recipients().all().stream(), draft.offered().stream())
            .anyMatch(proposed -> proposed.address().equals(address))
                ? "proposed by the host, without a reason (because(..) gives one)" : "added by the person: the host does not propose it")
            .orElse("no reason given: added by the person, or proposed without one");
    }

    private static String unreadable(ProposedRecipient proposed) {
        return proposed.role() + " \"" + proposed.address() + "\"";
    }

    private static String attachment(Attachment attachment) {
        return attachment.name().text() + ": " + switch (attachment.source()) {
            case DEFAULT_DOCUMENT -> "document \"" + attachment.reference() + "\" of the record, attached by itself";
            case LINKED_FILE -> "file \"" + attachment.reference() + "\", stored with the record";
            case UPLOAD -> "uploaded by the person";
            case LETTER_FILE -> "file \"" + attachment.reference() + "\", brought by the letter";
            case INLINE_IMAGE -> "image inside the body";
        };
    }

    private static String alert(MailAlert alert) {
        return (alert.isBlocking() ? "blocks: " : "warns: ") + alert.code() + ", " + alert.text(Locale.ENGLISH);
    }
}
