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

/** The in-memory journal, which shows everything it was told, and fails when a test wants it to. Safe for concurrent use. */
public final class RecordingJournal implements MailJournal, Restorable {

    private final List<Told> claims = new ArrayList<>();
    private final List<Told> ends = new ArrayList<>();
    private MailJournal journal = MailJournal.inMemory();
    private @Nullable RuntimeException failureOfClaims;
    private @Nullable RuntimeException failureOfEnds;
    private final Outage outage = new Outage();

    private record Told(JournalEntry entry, MailContext context) {}

    /** Every claim that was granted, of all tenants, in order. */
    public synchronized List<JournalEntry> claims() {
        return claims.stream().map(Told::entry).toList();
    }

    /** Every end that was told of a claim that was granted, of all tenants, in order. */
    public synchronized List<JournalEntry> ends() {
        return ends.stream().map(Told::entry).toList();
    }

    /** From now on every claim, every end and every question throws this, as when the journal's database is down. */
    public void fail(RuntimeException failure) {
        outage.fail(failure);
    }

    /** From now on every claim throws, and nothing is remembered of it. */
    public synchronized void failClaims(RuntimeException failure) {
        failureOfClaims = failure;
    }

    /** From now on every end throws, and nothing is remembered of it. */
    public synchronized void failEnds(RuntimeException failure) {
        failureOfEnds = failure;
    }

    /** From now on claims and ends are remembered and questions are answered again. */
    public synchronized void recover() {
        outage.recover();
        failureOfClaims = null;
        failureOfEnds = null;
    }

    @Override
    public synchronized Runnable remember() {
        List<Told> claimsThen = List.copyOf(claims);
        List<Told> endsThen = List.copyOf(ends);
        RuntimeException failureOfClaimsThen = failureOfClaims;
        RuntimeException failureOfEndsThen = failureOfEnds;
        Runnable outageThen = outage.remember();
        return () -> {
            synchronized (this) {
                restore(claimsThen, endsThen);
                failureOfClaims = failureOfClaimsThen;
                failureOfEnds = failureOfEndsThen;
                outageThen.run();
            }
        };
    }

    private void restore(List<Told> claimsThen, List<Told> endsThen) {
        recover();
        journal = MailJournal.inMemory();
        claims.clear();
        ends.clear();
        claimsThen.forEach(told -> attempted(told.entry(), told.context()));
        endsThen.forEach(told -> finished(told.entry(), told.context()));
    }

    @Override
    public synchronized Optional<JournalEntry> attempted(JournalEntry entry, MailContext context) {
        outage.check();
        if (failureOfClaims != null) {
            throw failureOfClaims;
        }
        Optional<JournalEntry> holder = journal.attempted(entry, context);
        if (holder.isEmpty()) {
            claims.add(new Told(entry, context));
        }
        return holder;
    }

    @Override
    public synchronized void finished(JournalEntry entry, MailContext context) {
        outage.check();
        if (failureOfEnds != null) {
            throw failureOfEnds;
        }
        if (claims.stream().noneMatch(claim -> claim.entry().attempt().equals(entry.attempt()))) {
            // An end of what began before this journal went back: nobody here knows of it.
            return;
        }
        journal.finished(entry, context);
        ends.add(new Told(entry, context));
    }

    @Override
    public synchronized List<JournalEntry> attempts(ReviewId review, MailContext context) {
        outage.check();
        return journal.attempts(review, context);
    }

    @Override
    public synchronized Page<JournalEntry> about(MailableRef about, PageRequest page, MailContext context) {
        outage.check();
        return journal.about(about, page, context);
    }
}
