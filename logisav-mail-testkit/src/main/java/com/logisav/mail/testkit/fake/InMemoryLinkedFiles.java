package com.logisav.mail.testkit.fake;

import com.logisav.mail.about.MailContext;
import com.logisav.mail.about.MailableRef;
import com.logisav.mail.about.Tenant;
import com.logisav.mail.attachment.Content;
import com.logisav.mail.attachment.LinkedFile;
import com.logisav.mail.spi.LinkedFileQuery;
import com.logisav.mail.spi.LinkedFileStore;
import com.logisav.mail.spi.Page;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Linked files in memory, by tenant, numbered from 1 in each: equal identifiers in two tenants are the rule. Safe for concurrent use. */
public final class InMemoryLinkedFiles implements LinkedFileStore, Restorable {

    private final Map<Tenant, Map<String, Stored>> files = new LinkedHashMap<>();
    private final Map<FileKey, IOException> failures = new HashMap<>();
    private final Outage outage = new Outage();

    private record Stored(LinkedFile file, Content content) {}

    private record FileKey(Tenant tenant, String fileId) {}

    /** Stores a file with a record of this tenant. */
    public synchronized LinkedFile add(Tenant tenant, MailableRef about, String name, byte[] bytes) {
        Map<String, Stored> ours = files.computeIfAbsent(tenant, missing -> new LinkedHashMap<>());
        LinkedFile file = LinkedFile.of(String.valueOf(ours.size() + 1), name, about).length(bytes.length);
        ours.put(file.id(), new Stored(file, Content.of(bytes)));
        return file;
    }

    /** Stores a file with a record of the one company. */
    public LinkedFile add(MailableRef about, String name, byte[] bytes) {
        return add(Tenant.single(), about, name, bytes);
    }

    /** Ties a file to these records, and to no other. */
    public void tie(Tenant tenant, String fileId, MailableRef... records) {
        change(tenant, fileId, stored -> new Stored(tied(stored.file(), records), stored.content()));
    }

    private static LinkedFile tied(LinkedFile file, MailableRef... records) {
        LinkedFile tied = LinkedFile.of(file.id(), file.name().text(), records);
        return file.length().isPresent() ? tied.length(file.length().getAsLong()) : tied;
    }

    /** Puts other bytes in a file's place. */
    public void replace(Tenant tenant, String fileId, byte[] bytes) {
        change(tenant, fileId, stored -> new Stored(stored.file().length(bytes.length), Content.of(bytes)));
    }

    /** From now on the file is listed and found, and its content throws this when it is opened. */
    public synchronized void failFor(Tenant tenant, String fileId, IOException failure) {
        failures.put(new FileKey(tenant, fileId), failure);
    }

    /** From now on files are neither listed nor found nor opened: every question throws this. */
    public void fail(RuntimeException failure) {
        outage.fail(failure);
    }

    /** From now on every question is answered, and every file can be read again. */
    public synchronized void recover() {
        outage.recover();
        failures.clear();
    }

    @Override
    public synchronized Runnable remember() {
        Map<Tenant, Map<String, Stored>> then = copied(files);
        Map<FileKey, IOException> failuresThen = Map.copyOf(failures);
        Runnable outageThen = outage.remember();
        return () -> {
            restore(then, failuresThen);
            outageThen.run();
        };
    }

    private synchronized void restore(Map<Tenant, Map<String, Stored>> then, Map<FileKey, IOException> failuresThen) {
        files.clear();
        files.putAll(copied(then));
        failures.clear();
        failures.putAll(failuresThen);
    }

    private static Map<Tenant, Map<String, Stored>> copied(Map<Tenant, Map<String, Stored>> files) {
        Map<Tenant, Map<String, Stored>> copy = new LinkedHashMap<>();
        files.forEach((tenant, ours) -> copy.put(tenant, new LinkedHashMap<>(ours)));
        return copy;
    }

    /** Deletes a file; its number is not given again. */
    public void remove(Tenant tenant, String fileId) {
        tie(tenant, fileId);
    }

    private synchronized void change(Tenant tenant, String fileId, UnaryOperator<Stored> change) {
        Stored before = files.getOrDefault(tenant, Map.of()).get(fileId);
        if (before == null) {
            throw new IllegalArgumentException("there is no file " + fileId + " in tenant " + tenant);
        }
        files.getOrDefault(tenant, Map.of()).put(fileId, change.apply(before));
    }

    @Override
    public Page<LinkedFile> list(LinkedFileQuery query, MailContext context) {
        String search = query.search().toLowerCase(Locale.ROOT);
        return Page.of(where(context, file -> file.isTiedTo(query.about()) && file.name().text().toLowerCase(Locale.ROOT).contains(search)),
            query.page());
    }

    @Override
    public Optional<LinkedFile> find(String fileId, MailableRef about, MailContext context) {
        return where(context, file -> file.id().equals(fileId) && file.isTiedTo(about)).stream().findFirst();
    }

    @Override
    public synchronized Content open(LinkedFile file, MailContext context) throws IOException {
        outage.check();
        Stored stored = files.getOrDefault(context.tenant(), Map.of()).get(file.id());
        if (stored == null || stored.file().tiedTo().isEmpty()) {
            throw new FileNotFoundException("there is no such file");
        }
        IOException failure = failures.get(new FileKey(context.tenant(), file.id()));
        return failure == null ? stored.content() : () -> {
            throw failure;
        };
    }

    private synchronized List<LinkedFile> where(MailContext context, Predicate<LinkedFile> asked) {
        outage.check();
        List<LinkedFile> found = new ArrayList<>();
        for (Stored stored : files.getOrDefault(context.tenant(), Map.of()).values()) {
            if (asked.test(stored.file())) {
                found.add(stored.file());
            }
        }
        return found;
    }
}
