package com.logisav.mail.testkit.fake;

import com.logisav.mail.about.MailContext;
import com.logisav.mail.about.MailableRef;
import com.logisav.mail.about.Tenant;
import com.logisav.mail.content.FieldCatalog;
import com.logisav.mail.spi.Mailable;
import com.logisav.mail.spi.MailableSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Ready-made mailables by tenant; for hosts with classes of their own, {@link InMemoryRecords} stands behind a {@code RecordType}. Safe for
 * concurrent use.
 */
public final class InMemoryMailables implements MailableSource, Restorable {

    private final FieldCatalog fields;
    private final Map<Key, Mailable> mailables = new ConcurrentHashMap<>();
    private final Outage outage = new Outage();

    private record Key(Tenant tenant, MailableRef ref) {}

    /** A source of records with these merge fields. */
    public InMemoryMailables(FieldCatalog fields) {
        this.fields = fields;
    }

    /** Adds a record, or puts it in the place of the one with its reference. */
    public InMemoryMailables put(Tenant tenant, Mailable mailable) {
        mailables.put(new Key(tenant, mailable.ref()), mailable);
        return this;
    }

    /** Deletes a record, if it is there. */
    public void remove(Tenant tenant, MailableRef ref) {
        mailables.remove(new Key(tenant, ref));
    }

    /** From now on no record can be loaded, and each throws this. */
    public void fail(RuntimeException failure) {
        outage.fail(failure);
    }

    /** From now on this record cannot be loaded and throws this, in every tenant. */
    public void failFor(MailableRef ref, RuntimeException failure) {
        outage.failFor(ref, failure);
    }

    /** From now on records can be loaded again. */
    public void recover() {
        outage.recover();
    }

    @Override
    public Runnable remember() {
        Map<Key, Mailable> then = Map.copyOf(mailables);
        Runnable outageThen = outage.remember();
        return () -> {
            mailables.clear();
            mailables.putAll(then);
            outageThen.run();
        };
    }

    @Override
    public Optional<Mailable> load(MailableRef ref, MailContext context) {
        outage.check(ref);
        return Optional.ofNullable(mailables.get(new Key(context.tenant(), ref)));
    }

    @Override
    public FieldCatalog fields() {
        return fields;
    }
}
