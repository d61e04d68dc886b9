package com.logisav.mail.testkit.wronghost;

import com.logisav.mail.about.MailContext;
import com.logisav.mail.about.MailableRef;
import com.logisav.mail.about.Tenant;
import com.logisav.mail.attachment.Content;
import com.logisav.mail.attachment.LinkedFile;
import com.logisav.mail.message.ReviewId;
import com.logisav.mail.receipt.JournalEntry;
import com.logisav.mail.spi.ContentOwner;
import com.logisav.mail.spi.ContentStore;
import com.logisav.mail.spi.LinkedFileQuery;
import com.logisav.mail.spi.LinkedFileStore;
import com.logisav.mail.spi.MailJournal;
import com.logisav.mail.spi.Page;
import com.logisav.mail.spi.PageRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** What a careless host keeps: files, contents, a journal. Each class has one mistake, named in its comment. */
final class WrongStores {

    private WrongStores() {}

    /** Rows of a table of files. */
    static class Files implements LinkedFileStore {

        /** A row. */
        record Row(String id, Tenant tenant, String name, byte[] bytes, Set<MailableRef> records) {}

        private final Map<String, Row> rows = Collections.synchronizedMap(new LinkedHashMap<>());

        String insert(Tenant tenant, MailableRef about, String name, byte[] bytes) {
            String id = "file-" + (rows.size() + 1);
            rows.put(id, new Row(id, tenant, name, bytes.clone(), Collections.synchronizedSet(new HashSet<>(Set.of(about)))));
            return id;
        }

        void tie(String id, MailableRef about) {
            rows.get(id).records().add(about);
        }

        LinkedFile file(Row row, MailableRef asked) {
            return LinkedFile.of(row.id(), row.name(), row.records().toArray(MailableRef[]::new)).length(row.bytes().length);
        }

        boolean isVisible(Row row, MailableRef about, MailContext context) {
            return row.tenant().equals(context.tenant()) && row.records().contains(about);
        }

        @Override
        public Page<LinkedFile> list(LinkedFileQuery query, MailContext context) {
            List<LinkedFile> found = new ArrayList<>();
            for (Row row : List.copyOf(rows.values())) {
                if (row.tenant().equals(context.tenant()) && row.records().contains(query.about()) && row.name().contains(query.search())) {
                    found.add(file(row, query.about()));
                }
            }
            return Page.of(found, query.page());
        }

        @Override
        public Optional<LinkedFile> find(String fileId, MailableRef about, MailContext context) {
            return Optional.ofNullable(rows.get(fileId)).filter(row -> isVisible(row, about, context)).map(row -> file(row, about));
        }

        @Override
        public Content open(LinkedFile file, MailContext context) throws IOException {
            Row row = rows.get(file.id());
            if (row == null || !row.tenant().equals(context.tenant())) {
                throw new IOException("no such file");
            }
            return Content.of(row.bytes());
        }
    }

    /** Finds by identifier, for whichever record. */
    static final class FilesWithoutScope extends Files {
        @Override
        boolean isVisible(Row row, MailableRef about, MailContext context) {
            return row.tenant().equals(context.tenant());
        }
    }

    /** Says that a file is tied to whatever record was asked for. */
    static final class FilesThatEcho extends Files {
        @Override
        LinkedFile file(Row row, MailableRef asked) {
            return LinkedFile.of(row.id(), row.name(), asked).length(row.bytes().length);
        }
    }

    /** Opens a stream that was read before. */
    static final class FilesReadOnce extends Files {

        private final Map<String, InputStream> streams = new ConcurrentHashMap<>();

        @Override
        public Content open(LinkedFile file, MailContext context) throws IOException {
            InputStream once = streams.computeIfAbsent(file.id(), id -> stream(file, context));
            return () -> once;
        }

        private InputStream stream(LinkedFile file, MailContext context) {
            try {
                return super.open(file, context).open();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** A map of contents. */
    static class Contents implements ContentStore {

        private record Kept(ContentOwner owner, byte[] bytes, Instant until) {}

        private final Map<String, Kept> kept = new ConcurrentHashMap<>();
        private final Clock clock;

        Contents(Clock clock) {
            this.clock = clock;
        }

        String newToken() {
            return UUID.randomUUID().toString().replace("-", "") + UUID.randomUUID().toString().replace("-", "");
        }

        boolean isOver(Instant until) {
            return !clock.instant().isBefore(until);
        }

        @Override
        public String put(ContentOwner owner, InputStream bytes, Instant until) throws IOException {
            byte[] all = bytes.readAllBytes();
            String token = newToken();
            kept.put(token, new Kept(owner, all, until));
            return token;
        }

        @Override
        public Optional<Content> find(ContentOwner owner, String token) {
            return mine(owner, token).map(found -> Content.of(found.bytes()));
        }

        private Optional<Kept> mine(ContentOwner owner, String token) {
            return Optional.ofNullable(kept.get(token)).filter(found -> found.owner().equals(owner) && !isOver(found.until()));
        }

        @Override
        public boolean keep(ContentOwner owner, String token, Instant until) {
            Optional<Kept> found = mine(owner, token);
            found.ifPresent(each -> kept.put(token, new Kept(owner, each.bytes(), until)));
            return found.isPresent();
        }

        @Override
        public void remove(ContentOwner owner, String token) {
            mine(owner, token).ifPresent(found -> kept.remove(token));
        }
    }

    /** Numbers its tokens. */
    static final class NumberedContents extends Contents {

        private int last;

        NumberedContents(Clock clock) {
            super(clock);
        }

        @Override
        synchronized String newToken() {
            last++;
            return "upload" + last;
        }
    }

    /** Keeps everything for ever. */
    static final class EternalContents extends Contents {

        EternalContents(Clock clock) {
            super(clock);
        }

        @Override
        boolean isOver(Instant until) {
            return false;
        }
    }

    /** A table of attempts. */
    static class Attempts implements MailJournal {

        final List<JournalEntry> entries = new ArrayList<>();

        private static boolean isInTheWay(JournalEntry one, JournalEntry other) {
            return isSameAttempt(one, other) || one.tenant().equals(other.tenant()) && one.place() == other.place()
                && one.manifest().about().equals(other.manifest().about());
        }

        static boolean isSameAttempt(JournalEntry one, JournalEntry other) {
            return one.tenant().equals(other.tenant()) && one.attempt().equals(other.attempt());
        }

        @Override
        public Optional<JournalEntry> attempted(JournalEntry entry, MailContext context) {
            synchronized (entries) {
                Optional<JournalEntry> holder = entries.stream().filter(other -> isInTheWay(other, entry)).findFirst();
                if (holder.isEmpty()) {
                    entries.add(entry);
                }
                return holder;
            }
        }

        @Override
        public void finished(JournalEntry entry, MailContext context) {
            synchronized (entries) {
                entries.removeIf(other -> isSameAttempt(other, entry));
                entries.add(entry);
            }
        }

        private List<JournalEntry> ofTenant(MailContext context) {
            synchronized (entries) {
                return entries.stream().filter(entry -> entry.tenant().equals(context.tenant())).toList();
            }
        }

        @Override
        public List<JournalEntry> attempts(ReviewId review, MailContext context) {
            return ofTenant(context).stream().filter(entry -> entry.attempt().review().equals(review))
                .sorted(Comparator.comparing(entry -> entry.attempt().number())).toList();
        }

        @Override
        public Page<JournalEntry> about(MailableRef about, PageRequest page, MailContext context) {
            return Page.of(ofTenant(context).stream().filter(entry -> entry.manifest().about().equals(about))
                .sorted(Comparator.comparing(JournalEntry::place).reversed()).toList(), page);
        }
    }

    /** Overwrites a claim with the next one. */
    static final class AttemptsClaimedTwice extends Attempts {
        @Override
        public Optional<JournalEntry> attempted(JournalEntry entry, MailContext context) {
            synchronized (entries) {
                if (entries.stream().noneMatch(other -> isSameAttempt(other, entry))) {
                    return super.attempted(entry, context);
                }
                finished(entry, context);
                return Optional.empty();
            }
        }
    }

    /** Never writes how an attempt ended. */
    static final class AttemptsWithoutEnd extends Attempts {
        @Override
        public void finished(JournalEntry entry, MailContext context) {
            // "The claim is what matters."
        }
    }}
