package com.logisav.mail.core.policy;

import com.logisav.mail.about.MailContext;
import com.logisav.mail.address.EmailAddress;
import com.logisav.mail.address.Recipient;
import com.logisav.mail.message.OutgoingMail;
import com.logisav.mail.outcome.SendWatch;
import com.logisav.mail.outcome.Transmission;
import com.logisav.mail.spi.MailTransport;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Holds back whoever is not in one of the domains. */
final class AllowListTransport extends GuardedTransport {

    private static final Logger LOG = LoggerFactory.getLogger(AllowListTransport.class);

    private final Set<String> domains;

    AllowListTransport(MailTransport guarded, Set<String> domains, Clock clock) {
        super(guarded, clock);
        this.domains = domains;
    }

    @Override
    public Transmission send(OutgoingMail mail, MailContext context, SendWatch watch) {
        List<EmailAddress> allowed = mail.envelope().stream().filter(this::isAllowed).map(Recipient::address).toList();
        int held = mail.envelope().size() - allowed.size();
        if (held > 0) {
            LOG.info("{} of {} recipients of a mail about {} held back: not in an allowed domain", held, mail.envelope().size(),
                mail.manifest().about());
        }
        if (allowed.isEmpty()) {
            return suppressed(mail);
        }
        return completed(mail, handOn(mail.onlyTo(allowed), context, watch), this::isAllowed);
    }

    private boolean isAllowed(Recipient recipient) {
        return domains.contains(recipient.address().asciiDomain().toLowerCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return "AllowListTransport[" + guarded() + "]";
    }
}
