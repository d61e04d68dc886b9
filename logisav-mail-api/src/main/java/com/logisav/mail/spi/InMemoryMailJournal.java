package com.logisav.mail.spi;

import com.logisav.mail.about.MailContext;
import com.logisav.mail.about.MailableRef;
import com.logisav.mail.about.Tenant;
import com.logisav.mail.message.ReviewId;
import com.logisav.mail.receipt.AttemptId;
import com.logisav.mail.receipt.JournalEntry;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** A journal behind one lock: it holds little and is asked rarely. */
final class InMemoryMailJournal implements MailJournal {

    private final Map<Key, JournalEntry> entries = new HashMap<>();

    private final Map<Place, Key> places = new HashMap<>();

    private record Key(Tenant tenant, AttemptId attempt) {}

    private record Place(Tenant tenant, MailableRef about, int number) {}

    @Override
    public synchronized Optional<JournalEntry> attempted(JournalEntry entry, MailContext context) {
        Key key = new Key(context.tenant(), entry.attempt());
        Place place = new Place(context.tenant(), entry.manifest().about(), entry.place());
        Key holder = entries.containsKey(key) ? key : places.putIfAbsent(place, key);
        return Optional.ofNullable(holder == null ? entries.put(key, entry) : entries.get(holder));
    }

    @Override
    public synchronized void finished(JournalEntry entry, MailContext context) {
        entries.put(new Key(context.tenant(), entry.attempt()), entry);
    }

    @Override
    public synchronized List<JournalEntry> attempts(ReviewId review, MailContext context) {
        return where(context, entry -> entry.attempt().review().equals(review)).stream()
            .sorted(Comparator.comparingInt(entry -> entry.attempt().number())).toList();
    }

    @Override
    public synchronized Page<JournalEntry> about(MailableRef about, PageRequest page, MailContext context) {
        List<JournalEntry> all = where(context, entry -> entry.manifest().about().equals(about));
        return Page.of(all.stream().sorted(Comparator.comparingInt(JournalEntry::place).reversed()).toList(), page);
    }

    private List<JournalEntry> where(MailContext context, Predicate<JournalEntry> asked) {
        return entries.entrySet().stream()
            .filter(entry -> entry.getKey().tenant().equals(context.tenant()))
            .map(Map.Entry::getValue).filter(asked).toList();
    }

    @Override
    public String toString() {
        return "MailJournal[in memory: forgotten when this process ends]";
    }
}
