package com.logisav.mail.core.policy;

import com.logisav.mail.about.MailContext;
import com.logisav.mail.address.Recipient;
import com.logisav.mail.message.Manifest;
import com.logisav.mail.message.OutgoingMail;
import com.logisav.mail.outcome.SendWatch;
import com.logisav.mail.outcome.Transmission;
import com.logisav.mail.spi.MailTransport;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Holds back everybody, and logs that it did. */
final class LoggingTransport extends GuardedTransport {

    private static final Logger LOG = LoggerFactory.getLogger(LoggingTransport.class);

    LoggingTransport(MailTransport guarded, Clock clock) {
        super(guarded, clock);
    }

    @Override
    public Transmission send(OutgoingMail mail, MailContext context, SendWatch watch) {
        Manifest manifest = mail.manifest();
        LOG.info("A mail about {} was held back, {} recipients, {} files: this system only logs mails", manifest.about(),
            mail.envelope().size(), manifest.files().size());
        LOG.debug("To {}\nSubject: {}\n\n{}", mail.envelope().stream().map(Recipient::address).toList(), manifest.subject(), manifest.text());
        return suppressed(mail);
    }

    @Override
    public String toString() {
        return "LoggingTransport[" + guarded() + "]";
    }
}
