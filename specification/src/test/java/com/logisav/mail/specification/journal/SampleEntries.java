package com.logisav.mail.specification.journal;

import com.logisav.mail.about.Actor;
import com.logisav.mail.about.MailableRef;
import com.logisav.mail.about.MailableType;
import com.logisav.mail.about.Tenant;
import com.logisav.mail.address.EmailAddress;
import com.logisav.mail.address.Mailbox;
import com.logisav.mail.address.Recipient;
import com.logisav.mail.address.RecipientRole;
import com.logisav.mail.address.Recipients;
import com.logisav.mail.attachment.AttachmentSource;
import com.logisav.mail.attachment.Content;
import com.logisav.mail.attachment.FileName;
import com.logisav.mail.draft.Origin;
import com.logisav.mail.message.Manifest;
import com.logisav.mail.message.ManifestFile;
import com.logisav.mail.message.MessageId;
import com.logisav.mail.message.OutgoingMail;
import com.logisav.mail.message.ReviewId;
import com.logisav.mail.outcome.AccountProblem;
import com.logisav.mail.outcome.RecipientOutcome;
import com.logisav.mail.outcome.RecipientStatus;
import com.logisav.mail.outcome.RetryAdvice;
import com.logisav.mail.outcome.ServerReply;
import com.logisav.mail.outcome.SmtpPhase;
import com.logisav.mail.outcome.SmtpTransaction;
import com.logisav.mail.outcome.Transmission;
import com.logisav.mail.receipt.AttemptId;
import com.logisav.mail.receipt.JournalEntry;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Entries by what stands in them: everything, nothing that may be left out, and each constant of what a server may have said. */
final class SampleEntries {

    static final EmailAddress ACCOUNTS = EmailAddress.of("Compta@café-du-port.example");
    static final Instant STARTED = Instant.parse("2026-11-24T09:15:30.123456789Z");
    private static final EmailAddress PURCHASING = EmailAddress.of("achats@client.example");
    private static final Instant ENDED = STARTED.plusNanos(1_000_000_001);
    private static final ServerReply REPLY = ServerReply.of(550, "5.1.1 <achats@client.example>: \"no\" such user\\mailbox");

    /** Longer than is kept, with a space where it ends. */
    private static final ServerReply CUT = ServerReply.of(451, "x".repeat(511) + " later");

    private SampleEntries() {}

    /** All there is, twice where there may be several. */
    static JournalEntry complete() {
        Transmission transmission = Transmission.of(
            List.of(RecipientOutcome.tooLarge(ACCOUNTS, RecipientRole.TO, 31_000_000_000L, 25_000_000, ENDED).replied(REPLY),
                RecipientOutcome.of(PURCHASING, RecipientRole.BCC, RecipientStatus.DEFERRED, ENDED).replied(CUT)
                    .advising(RetryAdvice.RISKS_DUPLICATE)),
            List.of(transaction(SmtpPhase.DONE), transaction(SmtpPhase.RCPT)));
        return started(completeManifest()).finished(transmission.because(
            AccountProblem.of(AccountProblem.Kind.ACCOUNT_SENDER_REFUSED, "smtp.example").replied(REPLY))
            .becauseContentFailed("java.io.EOFException"), ENDED);
    }

    /** An attempt without an end. */
    static JournalEntry open() {
        return started(completeManifest());
    }

    /** Only what must be there: nobody, no word, no file, no transaction. */
    static JournalEntry bare() {
        Manifest manifest = Manifest.builder(MailableRef.of(MailableType.of("maintenance-contract"), "42")).from(Mailbox.of(ACCOUNTS))
            .messageId(MessageId.of("a@client.example")).date(ZonedDateTime.parse("2026-11-24T09:15Z")).locale(Locale.ROOT).build();
        return started(manifest).finished(Transmission.of(List.of(), List.of()), STARTED);
    }

    /** One for each status, advice, phase and kind of problem, and for each of them with a reply. */
    static List<JournalEntry> ofEachConstant() {
        List<Transmission> ends = new ArrayList<>();
        for (RecipientStatus status : RecipientStatus.values()) {
            for (RetryAdvice advice : RetryAdvice.values()) {
                RecipientOutcome outcome = RecipientOutcome.of(ACCOUNTS, RecipientRole.CC, status, ENDED).advising(advice);
                ends.add(Transmission.of(List.of(outcome, outcome.replied(REPLY)), List.of()));
            }
        }
        Stream.of(SmtpPhase.values()).map(phase -> Transmission.of(List.of(), List.of(transaction(phase)))).forEach(ends::add);
        for (AccountProblem.Kind kind : AccountProblem.Kind.values()) {
            AccountProblem problem = AccountProblem.of(kind, "smtp.example");
            ends.add(Transmission.of(List.of(), List.of()).because(problem));
            ends.add(Transmission.of(List.of(), List.of()).because(problem.replied(REPLY)));
        }
        return ends.stream().map(end -> open().finished(end, ENDED)).toList();
    }

    static List<JournalEntry> all() {
        return Stream.concat(Stream.of(complete(), open(), bare()), ofEachConstant().stream()).toList();
    }

    private static JournalEntry started(Manifest manifest) {
        Actor actor = Actor.of("17").named("Claire Le Goff").in(Tenant.of("thermalis"));
        OutgoingMail mail = OutgoingMail.of(manifest, manifest.files().stream().map(file -> Content.of(new byte[0])).toList());
        return JournalEntry.started(new AttemptId(ReviewId.of("review-1"), 2), 7, actor,
            mail.onlyTo(manifest.recipients().all().stream().map(Recipient::address).limit(2).toList()), STARTED);
    }

    private static Manifest completeManifest() {
        return Manifest.builder(MailableRef.of(MailableType.INVOICE, "F-2026/0042")).recordLabel("Facture F-2026-0042")
            .messageId(MessageId.of("a.b@client.example")).date(ZonedDateTime.parse("2026-10-25T02:30:59+01:00[Europe/Paris]"))
            .locale(Locale.forLanguageTag("ca-ES-valencia")).senderId("own")
            .from(Mailbox.of(PURCHASING).named("Achats")).replyTo(Optional.of(Mailbox.of(ACCOUNTS).named("Compta")))
            .envelopeSender(EmailAddress.of("bounces@client.example"))
            .recipients(Recipients.of(
                Recipient.of(RecipientRole.TO, Mailbox.of(ACCOUNTS).named("Béatrice")).because("contact de facturation"),
                Recipient.of(RecipientRole.BCC, Mailbox.of(PURCHASING)), Recipient.of(RecipientRole.CC, Mailbox.of("c@client.example"))))
            .subject("Facture : 8\u202F562,00\u00A0€").text("Bonjour,\r\n\t😀\u2028\u0000").html(Optional.of("<p>\"Bonjour\"</p>"))
            .files(List.of(ManifestFile.inline("logo", FileName.of("logo.png"), "image/png", 17, "00ff"),
                ManifestFile.attached(AttachmentSource.LINKED_FILE, "id/7", FileName.of("Bon signé.pdf"), "application/pdf", 1L << 40,
                    "ff00")))
            .origin(Origin.of(Origin.Kind.LETTER, "reminder", Optional.of("3"))).build();
    }

    private static SmtpTransaction transaction(SmtpPhase phase) {
        return SmtpTransaction.builder("smtp.example", 587, STARTED).reached(phase, ENDED).tls("TLSv1.3", "TLS_AES_128_GCM_SHA256")
            .queueId("4XyZ").sha256("0a1b").build();
    }
}
