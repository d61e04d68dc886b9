package com.logisav.mail.testkit.fake;

import com.logisav.mail.about.MailContext;
import com.logisav.mail.about.MailableRef;
import com.logisav.mail.message.ReviewId;
import com.logisav.mail.receipt.JournalEntry;
import com.logisav.mail.spi.MailJournal;
import com.logisav.mail.spi.Page;
import com.logisav.mail.spi.PageRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The in-memory journal, which shows everything it was told, and fails when a test wants it to. */
public final class RecordingJournal implements MailJournal {

    private final MailJournal journal = MailJournal.inMemory();
    private final List<JournalEntry> claims = new ArrayList<>();
    private final List<JournalEntry> ends = new ArrayList<>();
    private @Nullable RuntimeException failureOfClaims;
    private @Nullable RuntimeException failureOfEnds;

    /** Every claim that was granted, of all tenants, in order. */
    public synchronized List<JournalEntry> claims() {
        return List.copyOf(claims);
    }

    /** Every end that was told, of all tenants, in order. */
    public synchronized List<JournalEntry> ends() {
        return List.copyOf(ends);
    }

    /** From now on every claim throws, and nothing is remembered of it. */
    public synchronized void failClaims(RuntimeException failure) {
        failureOfClaims = failure;
    }

    /** From now on every end throws, and nothing is remembered of it. */
    public synchronized void failEnds(RuntimeException failure) {
        failureOfEnds = failure;
    }

    @Override
    public synchronized Optional<JournalEntry> attempted(JournalEntry entry, MailContext context) {
        if (failureOfClaims != null) {
            throw failureOfClaims;
        }
        Optional<JournalEntry> holder = journal.attempted(entry, context);
        if (holder.isEmpty()) {
            claims.add(entry);
        }
        return holder;
    }

    @Override
    public synchronized void finished(JournalEntry entry, MailContext context) {
        if (failureOfEnds != null) {
            throw failureOfEnds;
        }
        journal.finished(entry, context);
        ends.add(entry);
    }

    @Override
    public List<JournalEntry> attempts(ReviewId review, MailContext context) {
        return journal.attempts(review, context);
    }

    @Override
    public Page<JournalEntry> about(MailableRef about, PageRequest page, MailContext context) {
        return journal.about(about, page, context);
    }
}
