package com.logisav.mail.testkit.contract;

import com.logisav.mail.about.MailableRef;
import com.logisav.mail.address.Recipient;
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

/** Mails and ends of attempts that leave no field empty, and none short. */
final class JournalSamples {

    private static final String HOST = "smtp.chauffage-durand.example";
    private static final int LONG = 70_000;

    private JournalSamples() {}

    /** One with all that a mail may have, one to a part of its recipients. */
    static List<OutgoingMail> mails(MailableRef about) {
        return List.of(full(about).build(), full(about).buildOnlyTo("achats@client.example"));
    }

    private static SampleMail full(MailableRef about) {
        return SampleMail.about(about).to("compta@client.example").cc("achats@client.example").bcc("archives@client.example")
            .subject("Été, cœur, 計画 " + "é".repeat(180)).text("Où êtes-vous ?\n" + "é".repeat(LONG))
            .html("<p>Où ?</p><img src=\"cid:logo@x\"><p>" + "é".repeat(LONG) + "</p>")
            .inline("logo@x", "l'été.png", SampleFiles.png()).attach("é".repeat(120) + ".pdf", "application/pdf", SampleFiles.pdf("été"));
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
