package com.logisav.mail.testkit.fake;

import com.logisav.mail.about.MailContext;
import com.logisav.mail.about.MailableRef;
import com.logisav.mail.about.Tenant;
import com.logisav.mail.address.ProposedRecipient;
import com.logisav.mail.spi.Mailable;
import com.logisav.mail.spi.RecipientResolver;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Recipients by record, as a test says them. Safe for concurrent use. */
public final class FixedRecipients implements RecipientResolver, Restorable {

    private final Map<Key, List<ProposedRecipient>> recipients = new ConcurrentHashMap<>();
    private final Outage outage = new Outage();

    private record Key(Tenant tenant, MailableRef about) {}

    /** The recipients of a record of this tenant, in place of those said before. */
    public FixedRecipients about(Tenant tenant, MailableRef ref, ProposedRecipient... newRecipients) {
        recipients.put(new Key(tenant, ref), List.of(newRecipients));
        return this;
    }

    /** The recipients of a record of the one company. */
    public FixedRecipients about(MailableRef ref, ProposedRecipient... newRecipients) {
        return about(Tenant.single(), ref, newRecipients);
    }

    /** From now on every question throws this. */
    public void fail(RuntimeException failure) {
        outage.fail(failure);
    }

    /** From now on questions about this record throw this, in every tenant. */
    public void failFor(MailableRef about, RuntimeException failure) {
        outage.failFor(about, failure);
    }

    /** From now on questions are answered again. */
    public void recover() {
        outage.recover();
    }

    @Override
    public Runnable remember() {
        Map<Key, List<ProposedRecipient>> then = Map.copyOf(recipients);
        Runnable outageThen = outage.remember();
        return () -> {
            recipients.clear();
            recipients.putAll(then);
            outageThen.run();
        };
    }

    @Override
    public List<ProposedRecipient> resolve(Mailable mailable, MailContext context) {
        outage.check(mailable.ref());
        return recipients.getOrDefault(new Key(context.tenant(), mailable.ref()), List.of());
    }
}
