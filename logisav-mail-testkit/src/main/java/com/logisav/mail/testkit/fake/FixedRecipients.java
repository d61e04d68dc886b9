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
import org.jspecify.annotations.Nullable;

/** Recipients by record, as a test says them. */
public final class FixedRecipients implements RecipientResolver, Restorable {

    private final Map<Key, List<ProposedRecipient>> recipients = new ConcurrentHashMap<>();
    private volatile @Nullable RuntimeException failure;

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

    /** From now on every question throws. */
    public void fail(RuntimeException newFailure) {
        failure = newFailure;
    }

    /** From now on questions are answered again. */
    public void recover() {
        failure = null;
    }

    @Override
    public Runnable remember() {
        Map<Key, List<ProposedRecipient>> then = Map.copyOf(recipients);
        RuntimeException failureThen = failure;
        return () -> {
            recipients.clear();
            recipients.putAll(then);
            failure = failureThen;
        };
    }

    @Override
    public List<ProposedRecipient> resolve(Mailable mailable, MailContext context) {
        RuntimeException present = failure;
        if (present != null) {
            throw present;
        }
        return recipients.getOrDefault(new Key(context.tenant(), mailable.ref()), List.of());
    }
}
