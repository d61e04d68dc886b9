package com.logisav.mail.testkit.contract;

import com.logisav.mail.about.MailableRef;
import com.logisav.mail.address.EmailAddress;
import com.logisav.mail.address.Mailbox;
import com.logisav.mail.address.Recipient;
import com.logisav.mail.address.RecipientRole;
import com.logisav.mail.draft.Origin;
import com.logisav.mail.message.Manifest;
import com.logisav.mail.message.OutgoingMail;
import com.logisav.mail.outcome.AccountProblem;
import com.logisav.mail.outcome.RecipientOutcome;
import com.logisav.mail.outcome.RecipientStatus;
import com.logisav.mail.outcome.RetryAdvice;
import com.logisav.mail.outcome.ServerReply;
import com.logisav.mail.outcome.SmtpPhase;
import com.logisav.mail.outcome.SmtpTransaction;
import com.logisav.mail.outcome.Transmission;
import com.logisav.mail.testkit.sample.SampleFiles;
import com.logisav.mail.testkit.sample.SampleMail;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Mails and ends of attempts that leave no field empty and none short, and one that leaves empty what it may. */
final class JournalSamples {

    private static final String HOST = "smtp.chauffage-durand.example";
    private static final int LONG = 70_000;

    /** Of 255 characters, with accents, and shorter where the library cuts names. */
    static final String NAME = "é".repeat(251) + ".pdf";

    private JournalSamples() {}

    /** One with all that a mail may have, one to a part of its recipients, one with nothing that a mail may lack. */
    static List<OutgoingMail> mails(MailableRef about) {
        OutgoingMail full = full(about);
        return List.of(full, full.onlyTo(List.of(EmailAddress.of("achats@client.example"))), empty(about));
    }

    private static OutgoingMail full(MailableRef about) {
        OutgoingMail mail = SampleMail.about(about)
            .with(Recipient.of(RecipientRole.TO, Mailbox.of("compta@client.example").named(NAME)).because("contact de facturation"))
            .cc("achats@client.example").bcc("archives@client.example")
            .subject("Été, cœur, 計画 " + "é".repeat(180)).text("Où êtes-vous ?\n" + "é".repeat(LONG))
            .html("<p>Où ?</p><img src=\"cid:logo@x\"><p>" + "é".repeat(LONG) + "</p>")
            .inline("logo@x", "l'été.png", SampleFiles.png()).attach(NAME, "application/pdf", SampleFiles.pdf("été")).build();
        Manifest manifest = mail.manifest().toBuilder().recordLabel(NAME)
            .origin(Origin.of(Origin.Kind.LETTER, "relance-été", Optional.of("7"))).build();
        return OutgoingMail.of(manifest, manifest.files().stream().map(mail::content).toList());
    }

    private static OutgoingMail empty(MailableRef about) {
        OutgoingMail mail = SampleMail.about(about).subject("").text("").build();
        return OutgoingMail.of(mail.manifest().toBuilder().recordLabel("").replyTo(Optional.empty()).build(), List.of());
    }

    /** Everything that may become of a mail; at this instant. */
    static List<Transmission> ends(OutgoingMail mail, Instant at) {
        List<Transmission> ends = new ArrayList<>();
        for (RecipientStatus status : RecipientStatus.values()) {
            ends.add(Transmission.of(outcomes(mail, status, at), List.of()));
        }
        ends.add(Transmission.of(outcomes(mail, RecipientStatus.REFUSED, at).stream()
            .map(each -> each.replied(ServerReply.of(550, "5.1.1 boîte inconnue")).advising(RetryAdvice.SAFE)).toList(),
            List.of(connected(at).build(), finished(at))));
        ends.add(Transmission.of(mail.envelope().stream()
            .map(each -> RecipientOutcome.tooLarge(each.address(), each.role(), 31, 25, at)).toList(), List.of()));
        ends.add(Transmission.of(outcomes(mail, RecipientStatus.NOT_TRIED, at), List.of()).because(
            AccountProblem.of(AccountProblem.Kind.ACCOUNT_AUTHENTICATION_FAILED, HOST).replied(ServerReply.of(535, "5.7.8 refusé"))));
        ends.add(Transmission.of(outcomes(mail, RecipientStatus.NOT_TRIED, at), List.of()).becauseContentFailed("java.io.IOException"));
        return ends;
    }

    private static SmtpTransaction.Builder connected(Instant at) {
        return SmtpTransaction.builder(HOST, 587, at);
    }

    private static SmtpTransaction finished(Instant at) {
        return connected(at).reached(SmtpPhase.DONE, at.plusSeconds(1))
            .tls("TLSv1.3", "TLS_AES_256_GCM_SHA384").queueId("4X2Y").sha256("a".repeat(64)).build();
    }

    private static List<RecipientOutcome> outcomes(OutgoingMail mail, RecipientStatus status, Instant at) {
        return mail.envelope().stream().map(each -> outcome(each, status, at)).toList();
    }

    private static RecipientOutcome outcome(Recipient recipient, RecipientStatus status, Instant at) {
        return RecipientOutcome.of(recipient.address(), recipient.role(), status, at);
    }
}
