package com.logisav.mail.testkit.fake;

import com.logisav.mail.about.MailContext;
import com.logisav.mail.about.MailableRef;
import com.logisav.mail.about.Tenant;
import com.logisav.mail.content.SenderIdentity;
import com.logisav.mail.spi.SenderDirectory;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Sender identities by tenant, the same for all its actors and records. Safe for concurrent use. */
public final class FixedSenders implements SenderDirectory, Restorable {

    private final Map<Tenant, List<SenderIdentity>> identities = new ConcurrentHashMap<>();
    private final Outage outage = new Outage();

    /** The identities in this tenant, the preferred one first, in place of those said before; none for a tenant without any. */
    public FixedSenders in(Tenant tenant, SenderIdentity... newIdentities) {
        identities.put(tenant, List.of(newIdentities));
        return this;
    }

    /** The identities in the one company. */
    public FixedSenders always(SenderIdentity... newIdentities) {
        return in(Tenant.single(), newIdentities);
    }

    /** From now on every question throws this. */
    public void fail(RuntimeException failure) {
        outage.fail(failure);
    }

    /** From now on questions of this tenant throw this. */
    public void failFor(Tenant tenant, RuntimeException failure) {
        outage.failFor(tenant, failure);
    }

    /** From now on questions are answered again. */
    public void recover() {
        outage.recover();
    }

    @Override
    public Runnable remember() {
        Map<Tenant, List<SenderIdentity>> then = Map.copyOf(identities);
        Runnable outageThen = outage.remember();
        return () -> {
            identities.clear();
            identities.putAll(then);
            outageThen.run();
        };
    }

    @Override
    public List<SenderIdentity> identities(MailableRef about, MailContext context) {
        outage.check(context.tenant());
        return identities.getOrDefault(context.tenant(), List.of());
    }
}
