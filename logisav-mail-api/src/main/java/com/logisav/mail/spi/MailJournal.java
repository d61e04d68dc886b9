package com.logisav.mail.spi;

import com.logisav.mail.about.MailContext;
import com.logisav.mail.about.MailableRef;
import com.logisav.mail.message.ReviewId;
import com.logisav.mail.receipt.JournalEntry;
import java.util.List;
import java.util.Optional;

/**
 * Remembers every attempt: the claim that keeps a mail from leaving twice, and the history that users read.
 *
 * <p>{@link #attempted} is asked before the first byte, {@link #finished} after the last; both must commit on their own, whatever becomes of
 * a transaction of the caller. On the caller's thread. Safe for concurrent use, across all nodes that send for the tenant. What a journal
 * stores is {@link JournalEntry#values()}.
 *
 * <ul>
 * <li>JRN-01: of any number of concurrent claims of the same attempt, exactly one is granted; the others get the entry that holds it.
 * <li>JRN-02: a claim survives a rollback of the caller's transaction.
 * <li>JRN-03: what has finished is answered with its transmission; what has not, without.
 * <li>JRN-04: entries of another tenant are never answered, equal records and reviews or not.
 * <li>JRN-05: entries about a record come newest first, all pages together each once.
 * <li>JRN-06: null is never answered.
 * <li>JRN-07: the attempts of a review come in their order.
 * <li>JRN-08: claims of different attempts, at once or not, are all granted and remembered.
 * </ul>
 */
public interface MailJournal {

    /**
     * Claims an attempt, atomically.
     *
     * @param entry the attempt, without an end
     * @return empty: granted and remembered; otherwise the entry that was there first. What is thrown: nothing is sent
     */
    Optional<JournalEntry> attempted(JournalEntry entry, MailContext context);

    /**
     * Remembers how an attempt ended.
     *
     * @param entry the same attempt, with its end; what is thrown is attached to the receipt, and the mail's outcome stands
     */
    void finished(JournalEntry entry, MailContext context);

    /** The attempts of a review, by number; empty where there was none. */
    List<JournalEntry> attempts(ReviewId review, MailContext context);

    /**
     * The attempts about a record, newest first: in the order in which they were granted, as far as the journal can tell.
     *
     * <p>Asked for history and at review, and before and after each claim: of two mails with the same to the same recipient, claimed in the
     * same moment, the one that is listed as the older leaves, and the other gives way. So an entry is there as soon as its claim is granted.
     */
    Page<JournalEntry> about(MailableRef about, PageRequest page, MailContext context);

    /**
     * Remembers in this process alone, until it ends: for tests and single programs, never for several nodes. Forgets nothing, and so grows
     * with every mail by its words and the names of its files, not their bytes.
     */
    static MailJournal inMemory() {
        return new InMemoryMailJournal();
    }
}
