package com.logisav.mail.core.internal;

import com.logisav.mail.HostDefectException;
import com.logisav.mail.about.MailContext;
import com.logisav.mail.about.MailableRef;
import com.logisav.mail.message.ReviewId;
import com.logisav.mail.receipt.JournalEntry;
import com.logisav.mail.spi.MailJournal;
import com.logisav.mail.spi.Page;
import com.logisav.mail.spi.PageRequest;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The host's journal behind a second lock: an entry of another company, record or review is treated as if it were not there, and reported
 * as the journal's defect.
 */
public final class Journal {

    private static final Logger LOG = LoggerFactory.getLogger(Journal.class);

    private final MailJournal journal;

    /** The entries of this journal. */
    public Journal(MailJournal journal) {
        this.journal = journal;
    }

    /** Claims an attempt; empty where the claim was granted, otherwise the entry that holds the attempt or its place about the record. */
    public Optional<JournalEntry> claim(JournalEntry entry, MailContext context) {
        HostCalls calls = calls(entry.manifest().about());
        Optional<JournalEntry> holder =
            calls.ask("Return Optional.empty() for a granted claim.", () -> journal.attempted(entry, context));
        if (holder.filter(other -> !isInTheWay(other, entry)).isPresent()) {
            throw calls.defect("refused a claim and answered an entry that holds neither its attempt nor its place. "
                + "Answer the entry that was there first.");
        }
        return holder;
    }

    private static boolean isInTheWay(JournalEntry other, JournalEntry entry) {
        boolean place = other.place() == entry.place() && other.manifest().about().equals(entry.manifest().about());
        return other.tenant().equals(entry.tenant()) && (place || other.attempt().equals(entry.attempt()));
    }

    /** What is thrown where claims met so many others that were not listed, each at the place after the one before. */
    public HostDefectException withoutPlace(MailableRef about, int met) {
        return calls(about).defect("refused " + met + " places about a record, each of which it had not listed. "
            + "List what was granted as soon as it was, and answer Optional.empty() where neither attempt nor place is taken.");
    }

    /** Remembers how an attempt ended. */
    public void finish(JournalEntry entry, MailContext context) {
        calls(entry.manifest().about()).tell(() -> journal.finished(entry, context));
    }

    /** The attempts of a review, in their order. */
    public List<JournalEntry> attempts(ReviewId review, MailContext context) {
        if (!HostCalls.isAsked(review.value())) {
            return List.of();
        }
        HostCalls calls = calls("the attempts of " + review);
        return calls.askList(() -> journal.attempts(review, context)).stream()
            .filter(entry -> belongs(entry, entry.attempt().review().equals(review), context, calls)).toList();
    }

    /** The attempts about a record, the highest place first. */
    public Page<JournalEntry> about(MailableRef about, PageRequest page, MailContext context) {
        HostCalls calls = calls(about);
        return calls.ask("Return Page.empty() where nothing is known.", () -> journal.about(about, page, context))
            .filter(entry -> belongs(entry, entry.manifest().about().equals(about), context, calls));
    }

    private HostCalls calls(Object about) {
        return HostCalls.to(MailJournal.class, journal, about);
    }

    private static boolean belongs(JournalEntry entry, boolean asked, MailContext context, HostCalls calls) {
        boolean own = asked && entry.tenant().equals(context.tenant());
        if (!own) {
            LOG.error("An attempt was held back: {}", calls.defect(
                "answered an attempt of another company, record or review. Answer only those that were asked for.").getMessage());
        }
        return own;
    }
}
