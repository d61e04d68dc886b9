package com.logisav.mail.smtp.internal.delivery;

import com.logisav.mail.address.Recipient;
import com.logisav.mail.message.OutgoingMail;
import com.logisav.mail.outcome.Transmission;
import com.logisav.mail.smtp.internal.OwnClassLoader;
import com.logisav.mail.smtp.internal.mime.WireMessage;
import com.logisav.mail.smtp.internal.network.Addresses;
import jakarta.mail.Session;
import java.time.Clock;
import java.util.List;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings mails to one server, on the caller's thread. Safe for concurrent use; each mail has a connection of its own. */
public final class Delivery {

    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

    private final ServerPlan plan;
    private final Addresses addresses;
    private final Clock clock;
    private final TlsClient tls;
    private final Session session;

    /**
     * Delivery to this server; connects to nothing yet.
     *
     * @param addresses where its name leads, and may lead
     */
    public Delivery(ServerPlan plan, Addresses addresses, Clock clock) {
        this.plan = plan;
        this.addresses = addresses;
        this.clock = clock;
        this.tls = TlsClient.trusting(plan.authorities());
        this.session = OwnClassLoader.during(() -> Session.getInstance(protocol(plan)));
    }

    /** What Angus Mail is left to decide on: the way to authenticate, and whether to ask for TLS. */
    private static Properties protocol(ServerPlan plan) {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.auth.mechanisms", "PLAIN LOGIN");
        properties.setProperty("mail.smtp.quitwait", "false");
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(plan.encryption() == Encryption.STARTTLS));
        return properties;
    }

    /**
     * Offers a mail to the server.
     *
     * @param message the mail's bytes
     * @return what became of each recipient of the mail's envelope
     */
    public Transmission deliver(OutgoingMail mail, WireMessage message) {
        List<Recipient> recipients = mail.envelope();
        Conversation conversation = new Conversation(recipients.size(), clock);
        Envelope envelope =
            new Envelope(mail.manifest().envelopeSender(), recipients.stream().map(Recipient::address).toList(), message.length());
        Attempt attempt = new Attempt(plan, tls, addresses, session, conversation);
        Ending ending = attempt.run(message, envelope);
        Transmission transmission = Report.of(plan, recipients, conversation, ending, clock.instant());
        LOG.debug("{} to {}: {}", mail.manifest().messageId(), plan, transmission);
        return transmission;
    }
}
