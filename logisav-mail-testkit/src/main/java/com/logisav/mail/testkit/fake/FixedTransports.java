package com.logisav.mail.testkit.fake;

import com.logisav.mail.about.MailContext;
import com.logisav.mail.about.Tenant;
import com.logisav.mail.content.SenderIdentity;
import com.logisav.mail.spi.MailTransport;
import com.logisav.mail.spi.TransportDirectory;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Transports by tenant, the same for all its senders. Safe for concurrent use. */
public final class FixedTransports implements TransportDirectory, Restorable {

    private final Map<Tenant, MailTransport> transports = new ConcurrentHashMap<>();
    private final Outage outage = new Outage();

    /** The transport of this tenant, in place of the one said before. */
    public FixedTransports in(Tenant tenant, MailTransport transport) {
        transports.put(tenant, transport);
        return this;
    }

    /** Mail is not configured in this tenant any more. */
    public void unconfigure(Tenant tenant) {
        transports.remove(tenant);
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
        Map<Tenant, MailTransport> then = Map.copyOf(transports);
        Runnable outageThen = outage.remember();
        return () -> {
            transports.clear();
            transports.putAll(then);
            outageThen.run();
        };
    }

    @Override
    public Optional<MailTransport> find(SenderIdentity sender, MailContext context) {
        outage.check(context.tenant());
        return Optional.ofNullable(transports.get(context.tenant()));
    }
}
