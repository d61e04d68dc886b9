package com.logisav.mail.core.internal;

import com.logisav.mail.about.MailContext;
import com.logisav.mail.about.MailableRef;
import com.logisav.mail.address.EmailAddress;
import com.logisav.mail.address.Recipients;
import com.logisav.mail.attachment.AttachmentSource;
import com.logisav.mail.message.Manifest;
import com.logisav.mail.message.ManifestFile;
import com.logisav.mail.message.ReviewId;
import com.logisav.mail.outcome.RecipientStatus;
import com.logisav.mail.receipt.AttemptId;
import com.logisav.mail.receipt.JournalEntry;
import com.logisav.mail.spi.PageRequest;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The attempts about a record at one moment, the highest place first, and whom they have reached or may have: what a review warns of, and
 * what keeps a mail from going where the same went since it was reviewed. Immutable.
 */
public final class EarlierAttempts {

    /** Attempts looked at. */
    private static final int HORIZON = 200;

    private final List<JournalEntry> entries;

    private EarlierAttempts(List<JournalEntry> entries) {
        this.entries = entries.stream().sorted(Comparator.comparingInt(JournalEntry::place).reversed()).toList();
    }

    /** Those that the journal lists now. */
    public static EarlierAttempts about(MailableRef ref, Journal journal, MailContext context) {
        return new EarlierAttempts(journal.about(ref, PageRequest.first(HORIZON), context).items());
    }

    /** One alone, that a claim met in the journal. */
    public static EarlierAttempts of(JournalEntry met) {
        return new EarlierAttempts(List.of(met));
    }

    /** The place after all of them, from 1. */
    public int nextPlace() {
        return entries.isEmpty() ? 1 : entries.get(0).place() + 1;
    }

    /** None at all. */
    public static EarlierAttempts none() {
        return new EarlierAttempts(List.of());
    }

    /** The highest place first, unmodifiable. */
    public List<JournalEntry> entries() {
        return entries;
    }

    /** Those that concern one of these recipients. */
    public Set<AttemptId> of(Recipients recipients) {
        return entries.stream().filter(entry -> entry.envelope().stream().anyMatch(recipients::contains))
            .map(JournalEntry::attempt).collect(Collectors.toUnmodifiableSet());
    }

    /** Those of other reviews, without the ones that are known. */
    public EarlierAttempts butOf(ReviewId review, Set<AttemptId> known) {
        return new EarlierAttempts(entries.stream()
            .filter(entry -> !entry.attempt().review().equals(review) && !known.contains(entry.attempt())).toList());
    }

    /** Those with which the same mail reached one of these addresses, or may have, the highest place first. */
    public List<JournalEntry> reaching(Collection<EmailAddress> addresses, Manifest mail) {
        return entries.stream().filter(entry -> isSame(entry.manifest(), mail))
            .filter(entry -> addresses.stream().anyMatch(address -> isInDoubt(entry, address) || isAccepted(entry, address))).toList();
    }

    /** Whether it is not known what became of it for this address: the connection broke, or there is no end (yet). */
    public static boolean isInDoubt(JournalEntry entry, EmailAddress address) {
        return entry.hasEnded() ? has(entry, address, RecipientStatus.IN_DOUBT) : entry.envelope().contains(address);
    }

    /** Whether a server took it for this address. */
    public static boolean isAccepted(JournalEntry entry, EmailAddress address) {
        return has(entry, address, RecipientStatus.ACCEPTED);
    }

    private static boolean has(JournalEntry entry, EmailAddress address, RecipientStatus status) {
        return entry.transmission().flatMap(transmission -> transmission.outcome(address))
            .filter(outcome -> outcome.status() == status).isPresent();
    }

    /** Mails without files are the same by their words. */
    private static boolean isSame(Manifest one, Manifest other) {
        boolean words = one.attachments().isEmpty() && other.attachments().isEmpty()
            && one.subject().equals(other.subject()) && one.text().equals(other.text());
        return words || sharesDocument(one, other);
    }

    /**
     * A rendered document is the same by its key, since two renderings of one invoice may differ by a date; any other file by its bytes.
     */
    public static boolean sharesDocument(Manifest one, Manifest other) {
        return one.attachments().stream().anyMatch(file -> other.attachments().stream().anyMatch(each -> isSame(file, each)));
    }

    private static boolean isSame(ManifestFile one, ManifestFile other) {
        boolean rendered = one.source() == AttachmentSource.DEFAULT_DOCUMENT && other.source() == AttachmentSource.DEFAULT_DOCUMENT;
        return rendered ? one.reference().equals(other.reference()) : Objects.equals(one.sha256(), other.sha256());
    }
}
