package com.logisav.mail.testkit.contract;

import com.logisav.mail.about.Actor;
import com.logisav.mail.about.MailContext;
import com.logisav.mail.about.MailableRef;
import com.logisav.mail.about.Tenant;
import com.logisav.mail.message.ReviewId;
import com.logisav.mail.receipt.JournalEntry;
import com.logisav.mail.spi.MailJournal;
import com.logisav.mail.spi.Page;
import com.logisav.mail.spi.PageRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Journals that do one thing wrong each. */
final class WrongMailJournals {

    private WrongMailJournals() {}

    @Breaks("JRN-01")
    static class LooksBeforeItWrites extends Contracts.Journal {
        @Override
        Duration racing() {
            return RACING;
        }

        @Override
        MailJournal wrong(MailJournal right) {
            return new Forwarding.Journal(right) {
                @Override
                public Optional<JournalEntry> attempted(JournalEntry entry, MailContext context) {
                    List<JournalEntry> before = right.attempts(entry.attempt().review(), context);
                    boolean open = before.stream().anyMatch(other -> other.attempt().equals(entry.attempt()) && !other.hasEnded());
                    Optional<JournalEntry> holder = right.attempted(entry, context);
                    return holder.filter(held -> open || !held.attempt().equals(entry.attempt()));
                }
            };
        }
    }

    @Breaks("JRN-02")
    static class JoinsTheTransaction extends Contracts.Journal {

        private boolean inTransaction;

        @Override
        MailJournal wrong(MailJournal right) {
            return new Forwarding.Journal(right) {
                @Override
                public Optional<JournalEntry> attempted(JournalEntry entry, MailContext context) {
                    return inTransaction ? Optional.empty() : right.attempted(entry, context);
                }
            };
        }

        @Override
        protected Declared<RollingBack> rollingBack() {
            return Declared.having(work -> {
                inTransaction = true;
                work.run();
                inTransaction = false;
            });
        }
    }

    @Breaks("JRN-03")
    static class ForgetsEnds extends Contracts.Journal {
        @Override
        MailJournal wrong(MailJournal right) {
            return new Forwarding.Journal(right) {
                @Override
                public void finished(JournalEntry entry, MailContext context) {
                    // Written at the end of the day.
                }
            };
        }

        @Override
        protected Declared<RollingBack> rollingBack() {
            return Declared.without("not what this is about");
        }
    }

    @Breaks("JRN-04")
    static class HasOneTenant extends Contracts.Journal {
        @Override
        MailJournal wrong(MailJournal right) {
            MailContext all = MailContext.of(Actor.of("all").in(Tenant.single()));
            return new MailJournal() {
                @Override
                public Optional<JournalEntry> attempted(JournalEntry entry, MailContext context) {
                    return right.attempted(entry, all);
                }

                @Override
                public void finished(JournalEntry entry, MailContext context) {
                    right.finished(entry, all);
                }

                @Override
                public List<JournalEntry> attempts(ReviewId review, MailContext context) {
                    return right.attempts(review, all);
                }

                @Override
                public Page<JournalEntry> about(MailableRef about, PageRequest page, MailContext context) {
                    return right.about(about, page, all);
                }
            };
        }
    }

    @Breaks("JRN-05")
    static class ListsOldestFirst extends Contracts.Journal {
        @Override
        MailJournal wrong(MailJournal right) {
            return new Forwarding.Journal(right) {
                @Override
                public Page<JournalEntry> about(MailableRef about, PageRequest page, MailContext context) {
                    List<JournalEntry> all = new ArrayList<>(right.about(about, PageRequest.first(500), context).items());
                    Collections.reverse(all);
                    return Page.of(all, page);
                }
            };
        }
    }

    @Breaks("JRN-06")
    static class AnswersNullForNothing extends Contracts.Journal {
        @Override
        MailJournal wrong(MailJournal right) {
            return new Forwarding.Journal(right) {
                @Override
                public List<JournalEntry> attempts(ReviewId review, MailContext context) {
                    List<JournalEntry> found = right.attempts(review, context);
                    return found.isEmpty() ? null : found;
                }
            };
        }
    }

    @Breaks("JRN-07")
    static class SortsNumbersAsText extends Contracts.Journal {
        @Override
        MailJournal wrong(MailJournal right) {
            return new Forwarding.Journal(right) {
                @Override
                public List<JournalEntry> attempts(ReviewId review, MailContext context) {
                    List<JournalEntry> found = new ArrayList<>(right.attempts(review, context));
                    found.sort((one, other) -> String.valueOf(one.attempt().number()).compareTo(String.valueOf(other.attempt().number())));
                    return found;
                }
            };
        }
    }

    @Breaks("JRN-08")
    static class ClaimsTheReview extends Contracts.Journal {
        @Override
        MailJournal wrong(MailJournal right) {
            Thread owner = Thread.currentThread();
            return new Forwarding.Journal(right) {
                @Override
                public Optional<JournalEntry> attempted(JournalEntry entry, MailContext context) {
                    Optional<JournalEntry> holder = right.attempted(entry, context);
                    // One claim at a time, whatever it is for.
                    return holder.isPresent() || Thread.currentThread() == owner || entry.attempt().number() == 1 ? holder
                        : Optional.of(entry);
                }
            };
        }
    }

    @Breaks("JRN-05")
    static class RepeatsTheLastOfThePageBefore extends Contracts.Journal {
        @Override
        MailJournal wrong(MailJournal right) {
            return new Forwarding.Journal(right) {
                @Override
                public Page<JournalEntry> about(MailableRef about, PageRequest page, MailContext context) {
                    List<JournalEntry> all = right.about(about, PageRequest.first(500), context).items();
                    int from = (int) Math.min(all.size(), Math.max(0, page.offset() - 1));
                    int to = (int) Math.min(all.size(), page.offset() + page.size());
                    return new Page<>(all.subList(from, to), to < all.size());
                }
            };
        }
    }
}
