package com.logisav.mail.core.policy;

import com.logisav.mail.about.MailContext;
import com.logisav.mail.address.EmailAddress;
import com.logisav.mail.address.Mailbox;
import com.logisav.mail.address.Recipient;
import com.logisav.mail.address.RecipientRole;
import com.logisav.mail.address.Recipients;
import com.logisav.mail.attachment.Content;
import com.logisav.mail.message.Manifest;
import com.logisav.mail.message.OutgoingMail;
import com.logisav.mail.outcome.RecipientStatus;
import com.logisav.mail.outcome.SendWatch;
import com.logisav.mail.outcome.ServerReply;
import com.logisav.mail.outcome.Transmission;
import com.logisav.mail.spi.MailTransport;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends every mail to one address. Nobody else stands in To or Cc: an answer to all would reach customers. */
final class RedirectingTransport extends GuardedTransport {

    private static final Logger LOG = LoggerFactory.getLogger(RedirectingTransport.class);

    private final EmailAddress address;

    RedirectingTransport(MailTransport guarded, EmailAddress address, Clock clock) {
        super(guarded, clock);
        this.address = address;
    }

    @Override
    public Transmission send(OutgoingMail mail, MailContext context, SendWatch watch) {
        LOG.info("A mail about {} for {} recipients goes to the address that all mails are redirected to", mail.manifest().about(),
            mail.envelope().size());
        Transmission sent = handOn(redirected(mail), context, watch);
        sent.outcomes().stream().filter(outcome -> outcome.status() != RecipientStatus.ACCEPTED).forEach(outcome -> LOG.warn(
            "A mail about {} did not reach the address that all mails are redirected to: {} {}", mail.manifest().about(), outcome.status(),
            outcome.reply().map(ServerReply::toString).orElse("")));
        return completed(mail, sent, recipient -> recipient.address().equals(address));
    }

    private OutgoingMail redirected(OutgoingMail mail) {
        Manifest manifest = mail.manifest();
        List<Content> contents = manifest.files().stream().map(mail::content).toList();
        Manifest changed = manifest.toBuilder().subject("[" + summary(mail.envelope()) + "] " + manifest.subject())
            .recipients(Recipients.of(Recipient.of(RecipientRole.TO, Mailbox.of(address)))).build();
        OutgoingMail redirected = OutgoingMail.of(changed, contents);
        for (RecipientRole role : RecipientRole.values()) {
            List<Recipient> inRole = mail.envelope().stream().filter(recipient -> recipient.role() == role).toList();
            if (!inRole.isEmpty()) {
                redirected = redirected.marked(headerOf(role), role == RecipientRole.BCC ? inRole.size() + " hidden" : addresses(inRole));
            }
        }
        return redirected;
    }

    /** Whom it was for, as far as a subject has room; Bcc stands in no header, so in no subject either. */
    private static String summary(List<Recipient> envelope) {
        List<Recipient> visible = envelope.stream().filter(recipient -> recipient.role() != RecipientRole.BCC).toList();
        if (visible.isEmpty()) {
            return envelope.size() + " in Bcc";
        }
        return visible.get(0).address().wire() + (envelope.size() > 1 ? " +" + (envelope.size() - 1) : "");
    }

    private static String headerOf(RecipientRole role) {
        return switch (role) {
            case TO -> "X-Original-To";
            case CC -> "X-Original-Cc";
            case BCC -> "X-Original-Bcc";
        };
    }

    private static String addresses(List<Recipient> recipients) {
        return recipients.stream().map(recipient -> recipient.address().wire()).collect(Collectors.joining(", "));
    }

    @Override
    public String toString() {
        return "RedirectingTransport[" + guarded() + "]";
    }
}
