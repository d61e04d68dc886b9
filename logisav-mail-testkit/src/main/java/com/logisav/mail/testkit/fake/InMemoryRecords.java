package com.logisav.mail.testkit.fake;

import com.logisav.mail.about.MailContext;
import com.logisav.mail.about.Tenant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * The host's records by tenant and identifier: what a {@code RecordType} loads from, as {@code .load(records::find)}. Safe for concurrent
 * use.
 *
 * @param <T> the host's class
 */
public final class InMemoryRecords<T> implements Restorable {

    private final Function<? super T, String> id;
    private final Map<Key, T> records = new ConcurrentHashMap<>();
    private final Outage outage = new Outage();

    private record Key(Tenant tenant, String id) {}

    /** No records yet; {@code id} says what each is found by. */
    public InMemoryRecords(Function<? super T, String> id) {
        this.id = id;
    }

    /** Adds a record, or puts it in the place of the one with its identifier. */
    public T put(Tenant tenant, T newRecord) {
        records.put(new Key(tenant, id.apply(newRecord)), newRecord);
        return newRecord;
    }

    /** Adds a record of the one company, or puts it in the place of the one with its identifier. */
    public T put(T newRecord) {
        return put(Tenant.single(), newRecord);
    }

    /** Deletes a record, if it is there. */
    public void remove(Tenant tenant, String recordId) {
        records.remove(new Key(tenant, recordId));
    }

    /** From now on no record can be loaded, and each throws this. */
    public void fail(RuntimeException failure) {
        outage.fail(failure);
    }

    /** From now on this record cannot be loaded and throws this, in every tenant. */
    public void failFor(String recordId, RuntimeException failure) {
        outage.failFor(recordId, failure);
    }

    /** From now on records can be loaded again. */
    public void recover() {
        outage.recover();
    }

    @Override
    public Runnable remember() {
        Map<Key, T> then = Map.copyOf(records);
        Runnable outageThen = outage.remember();
        return () -> {
            records.clear();
            records.putAll(then);
            outageThen.run();
        };
    }

    /** The record as it stands now. */
    public Optional<T> find(String recordId, MailContext context) {
        outage.check(recordId);
        return Optional.ofNullable(records.get(new Key(context.tenant(), recordId)));
    }
}
