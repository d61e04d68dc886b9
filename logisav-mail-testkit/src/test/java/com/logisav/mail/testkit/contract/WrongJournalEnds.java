package com.logisav.mail.testkit.contract;

import com.logisav.mail.about.MailContext;
import com.logisav.mail.receipt.JournalEntry;
import com.logisav.mail.spi.MailJournal;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Journals whose ends reach more than the attempt that has ended. */
final class WrongJournalEnds {

    private WrongJournalEnds() {}

    /** Its query has no tenant, and finds nothing of another one where there is an attempt of the own. */
    @Breaks("JRN-04")
    static class EndsForOtherTenantsWhatIsNotTheirs extends Contracts.Journal {
        @Override
        MailJournal wrong(MailJournal right) {
            return new Forwarding.Journal(right) {
                @Override
                public void finished(JournalEntry entry, MailContext context) {
                    boolean own = right.attempts(entry.attempt().review(), context).stream()
                        .anyMatch(each -> each.attempt().equals(entry.attempt()));
                    right.finished(entry, own ? context : contextOf(context.actor().in(actor().tenant())));
                }
            };
        }
    }

    /** Its query has no review. */
    @Breaks("JRN-03")
    static class EndsTheSameNumberOfOtherReviews extends Contracts.Journal {
        @Override
        MailJournal wrong(MailJournal right) {
            return new Forwarding.Journal(right) {
                private final List<JournalEntry> claimed = new CopyOnWriteArrayList<>();

                @Override
                public Optional<JournalEntry> attempted(JournalEntry entry, MailContext context) {
                    Optional<JournalEntry> holder = right.attempted(entry, context);
                    if (holder.isEmpty()) {
                        claimed.add(entry);
                    }
                    return holder;
                }

                @Override
                public void finished(JournalEntry entry, MailContext context) {
                    right.finished(entry, context);
                    claimed.stream().filter(each -> isTaken(each, entry)).forEach(each -> right.finished(
                        each.finished(entry.transmission().orElseThrow(), entry.finishedAt().orElseThrow()), context));
                }

                private boolean isTaken(JournalEntry each, JournalEntry end) {
                    return each.tenant().equals(end.tenant()) && each.attempt().number() == end.attempt().number()
                        && !each.attempt().equals(end.attempt());
                }
            };
        }
    }
}
