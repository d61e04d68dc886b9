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

    @Override
    public Runnable remember() {
        Map<Key, Mailable> then = Map.copyOf(mailables);
        return () -> {
            mailables.clear();
            mailables.putAll(then);
        };
    }

    @Override
    public Optional<Mailable> load(MailableRef ref, MailContext context) {
        return Optional.ofNullable(mailables.get(new Key(context.tenant(), ref)));
    }

    @Override
    public FieldCatalog fields() {
        return fields;
    }
}
