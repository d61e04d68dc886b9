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
 * <li>JRN-03: what has finished is answered with its transmission; what has not, without; both whole, as they were told.
 * <li>JRN-04: entries of another tenant are never answered, equal records and reviews or not.
 * <li>JRN-05: entries about a record come by place, the highest first, all pages together each once.
 * <li>JRN-06: null is never answered.
 * <li>JRN-07: the attempts of a review come in their order.
 * <li>JRN-08: claims of different attempts at different places, at once or not, are all granted and remembered.
 * <li>JRN-09: of any number of concurrent claims of the same place about a record, exactly one is granted, whatever their reviews; the others
 * get the entry that holds it.
 * </ul>
 */
public interface MailJournal {

    /**
     * Claims an attempt and its {@linkplain JournalEntry#place() place} about its record, atomically: granted only where neither is taken.
     *
     * <p>In a database, a row with two unique keys: tenant, review, number of the attempt; and tenant, type and id of the record, place.
     *
     * @param entry the attempt, without an end
     * @return empty: granted and remembered; otherwise the entry that was there first: it has the same attempt or the same place, and where
     *     there is one of each, either will do. What is thrown: nothing is sent
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
     * The attempts about a record by place, the highest first; places are in the order of the grants.
     *
     * <p>Asked for history, at review, and before each claim. Where there is an entry, there are all at lower places, as far as they are still
     * kept. Of what was granted a moment ago it may lag behind: that costs a try for each entry that is not
     * there yet, 200 at most, and no second mail.
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
