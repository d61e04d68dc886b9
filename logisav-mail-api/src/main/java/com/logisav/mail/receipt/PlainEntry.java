package com.logisav.mail.receipt;

import com.logisav.mail.ValueReader;
import com.logisav.mail.about.Tenant;
import com.logisav.mail.address.EmailAddress;
import com.logisav.mail.message.ReviewId;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** A journal entry as plain values, and back. */
final class PlainEntry {

    private PlainEntry() {}

    static Map<String, Object> write(JournalEntry entry) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("review", entry.attempt().review().value());
        values.put("attempt", entry.attempt().number());
        values.put("place", entry.place());
        values.put("tenant", entry.tenant().id());
        values.put("actor", entry.actorId());
        values.put("actorName", entry.actorName());
        values.put("started", entry.startedAt().toString());
        entry.finishedAt().ifPresent(finished -> values.put("finished", finished.toString()));
        values.put("envelope", entry.envelope().stream().map(EmailAddress::wire).toList());
        values.put("manifest", PlainManifest.write(entry.manifest()));
        entry.transmission().ifPresent(transmission -> values.put("transmission", PlainTransmission.write(transmission)));
        return Collections.unmodifiableMap(values);
    }

    private static int place(long number) {
        return JournalEntry.checkedPlace(Math.toIntExact(number));
    }

    static JournalEntry read(Map<String, Object> map) {
        ValueReader values = ValueReader.of(map, JournalValuesException::at);
        ReviewId review = values.parsed("review", ReviewId::of);
        AttemptId attempt = values.number("attempt", number -> new AttemptId(review, Math.toIntExact(number)));
        JournalEntry started = new JournalEntry(attempt, values.number("place", PlainEntry::place),
            values.parsed("tenant", Tenant::of), values.text("actor"), values.text("actorName"), PlainManifest.read(values.map("manifest")), values.allParsed("envelope", EmailAddress::of),
            values.parsed("started", Instant::parse), null, null);
        if (values.optionalMap("transmission").isEmpty() && values.optionalText("finished").isEmpty()) {
            return started;
        }
        // One without the other is no end, and no open attempt either: the one that is missing is named.
        return started.finished(PlainTransmission.read(values.map("transmission")), values.parsed("finished", Instant::parse));
    }
}
