package com.logisav.mail.core.internal.send;

import com.logisav.mail.address.EmailAddress;
import com.logisav.mail.address.Recipients;
import com.logisav.mail.outcome.RecipientOutcome;
import com.logisav.mail.outcome.RecipientStatus;
import com.logisav.mail.outcome.RetryAdvice;
import com.logisav.mail.receipt.DeliveryReceipt;
import com.logisav.mail.receipt.JournalEntry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The attempts of one review, and what is known of each recipient after all of them. Immutable. */
public final class Attempts {

    private final List<JournalEntry> entries;

    Attempts(List<JournalEntry> entries) {
        this.entries = List.copyOf(entries);
    }

    static Attempts none() {
        return new Attempts(List.of());
    }

    /** The first that was not among the attempts seen before. */
    Optional<JournalEntry> firstAfter(Attempts seen) {
        return entries.stream().skip(seen.entries.size()).findFirst();
    }

    /** The first, which a refused second send names. */
    public Optional<JournalEntry> first() {
        return entries.stream().findFirst();
    }

    /** The last. */
    public Optional<JournalEntry> last() {
        return entries.isEmpty() ? Optional.empty() : Optional.of(entries.get(entries.size() - 1));
    }

    /** Whether it may have reached somebody without anybody knowing: the connection broke, or there is no end (yet). */
    boolean isInDoubt() {
        return latest().values().stream().anyMatch(outcome -> outcome.filter(Attempts::isKnown).isEmpty());
    }

    private static boolean isKnown(RecipientOutcome outcome) {
        return outcome.isSettled() || outcome.status() == RecipientStatus.DEFERRED || outcome.status() == RecipientStatus.NOT_TRIED;
    }

    /** Those whose server said "later", in order. */
    List<EmailAddress> deferred() {
        return latest().values().stream().flatMap(Optional::stream)
            .filter(outcome -> outcome.status() == RecipientStatus.DEFERRED).map(RecipientOutcome::address).toList();
    }

    /** Those who cannot get it twice, in order. */
    List<EmailAddress> safeToRetry() {
        return latest().entrySet().stream()
            .filter(each -> each.getValue().filter(outcome -> outcome.retryAdvice() == RetryAdvice.SAFE).isPresent())
            .map(Map.Entry::getKey).toList();
    }

    /** Those of them whom no server is known to have accepted or refused it for, in order. */
    public Recipients unsettledOf(Recipients recipients) {
        Map<EmailAddress, Optional<RecipientOutcome>> latest = latest();
        return Recipients.of(recipients.all().stream().filter(each -> latest.containsKey(each.address())
            && latest.get(each.address()).filter(RecipientOutcome::isSettled).isEmpty()).toList());
    }

    /** Whether nothing more can come of the mail after one more attempt. */
    boolean isSettledWith(DeliveryReceipt receipt) {
        Map<EmailAddress, Optional<RecipientOutcome>> latest = latest();
        receipt.transmission().outcomes().forEach(outcome -> latest.put(outcome.address(), Optional.of(outcome)));
        return isSettled(latest);
    }

    private static boolean isSettled(Map<EmailAddress, Optional<RecipientOutcome>> latest) {
        return latest.values().stream().allMatch(outcome -> outcome.filter(RecipientOutcome::isSettled).isPresent());
    }

    /** The last known of each; empty for one whose attempt has no end, which is in doubt. */
    private Map<EmailAddress, Optional<RecipientOutcome>> latest() {
        Map<EmailAddress, Optional<RecipientOutcome>> latest = new LinkedHashMap<>();
        for (JournalEntry entry : entries) {
            entry.envelope().forEach(address -> latest.put(address, Optional.empty()));
            entry.transmission().ifPresent(
                transmission -> transmission.outcomes().forEach(outcome -> latest.put(outcome.address(), Optional.of(outcome))));
        }
        return latest;
    }
}
