package com.logisav.mail.testkit.contract;

import com.logisav.mail.about.MailContext;
import com.logisav.mail.about.MailableRef;
import com.logisav.mail.message.ReviewId;
import com.logisav.mail.receipt.JournalEntry;
import com.logisav.mail.spi.MailJournal;
import com.logisav.mail.spi.Page;
import com.logisav.mail.spi.PageRequest;
import com.logisav.mail.testkit.fake.RecordingJournal;
import com.logisav.mail.testkit.sample.SampleMail;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Journals that break a rule in one place only, so that each part of its test is needed. */
final class SubtlyWrongMailJournals {

    private SubtlyWrongMailJournals() {}

    @Breaks("JRN-01")
    static class TrustsOtherThreads extends Contracts.Journal {
        @Override
        MailJournal wrong(MailJournal right) {
            return new Forwarding.Journal(right) {
                private final Set<String> claims = ConcurrentHashMap.newKeySet();

                @Override
                public Optional<JournalEntry> attempted(JournalEntry entry, MailContext context) {
                    Optional<JournalEntry> holder = right.attempted(entry, context);
                    boolean first = claims.add(Thread.currentThread().getId() + ":" + entry.attempt() + context.tenant());
                    return holder.filter(held -> !first || !held.attempt().equals(entry.attempt()));
                }
            };
        }
    }

    @Breaks(value = "JRN-01", also = "JRN-02")
    static class LetsTheSameThreadIn extends Contracts.Journal {
        @Override
        MailJournal wrong(MailJournal right) {
            return new Forwarding.Journal(right) {
                private final Map<String, Long> owners = new ConcurrentHashMap<>();

                @Override
                public Optional<JournalEntry> attempted(JournalEntry entry, MailContext context) {
                    Optional<JournalEntry> holder = right.attempted(entry, context);
                    long thread = Thread.currentThread().getId();
                    Long owner = owners.putIfAbsent(entry.attempt() + ":" + context.tenant(), thread);
                    return holder.filter(held -> held.hasEnded() || owner == null || owner != thread
                        || !held.attempt().equals(entry.attempt()));
                }
            };
        }
    }

    @Breaks("JRN-01")
    static class FreesWhatHasEnded extends Contracts.Journal {
        @Override
        MailJournal wrong(MailJournal right) {
            return new Forwarding.Journal(right) {
                @Override
                public Optional<JournalEntry> attempted(JournalEntry entry, MailContext context) {
                    return right.attempted(entry, context)
                        .filter(holder -> !holder.hasEnded() || !holder.attempt().equals(entry.attempt()));
                }
            };
        }
    }

    @Breaks("JRN-01")
    static class EchoesTheClaim extends Contracts.Journal {
        @Override
        MailJournal wrong(MailJournal right) {
            return new Forwarding.Journal(right) {
                @Override
                public Optional<JournalEntry> attempted(JournalEntry entry, MailContext context) {
                    return right.attempted(entry, context).map(holder -> holder.attempt().equals(entry.attempt()) ? entry : holder);
                }
            };
        }
    }

    @Breaks(value = "JRN-01", also = {"JRN-03", "JRN-05", "JRN-09"})
    static class KeepsClaimsOnOneNode extends Contracts.Journal {
        @Override
        protected Declared<MailJournal> anotherNode() {
            return Declared.having(new RecordingJournal());
        }
    }

    @Breaks("JRN-02")
    static class RollsBackEnds extends Contracts.Journal {

        private boolean inTransaction;

        @Override
        MailJournal wrong(MailJournal right) {
            return new Forwarding.Journal(right) {
                @Override
                public void finished(JournalEntry entry, MailContext context) {
                    if (!inTransaction) {
                        right.finished(entry, context);
                    }
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
    static class EndsWhatBegins extends Contracts.Journal {
        @Override
        MailJournal wrong(MailJournal right) {
            return new Forwarding.Journal(right) {
                @Override
                public List<JournalEntry> attempts(ReviewId review, MailContext context) {
                    return right.attempts(review, context).stream()
                        .map(entry -> entry.hasEnded() ? entry : entry.finished(SampleMail.accepted(entry), entry.startedAt())).toList();
                }
            };
        }
    }

    /** Each attempt's first claim, where somebody claims alone. */
    @Breaks("JRN-08")
    static class RefusesTheFirstClaim extends Contracts.Journal {
        @Override
        MailJournal wrong(MailJournal right) {
            Thread owner = Thread.currentThread();
            return new Forwarding.Journal(right) {
                @Override
                public Optional<JournalEntry> attempted(JournalEntry entry, MailContext context) {
                    Optional<JournalEntry> holder = right.attempted(entry, context);
                    return holder.isEmpty() && Thread.currentThread() == owner ? Optional.of(entry) : holder;
                }
            };
        }
    }

    @Breaks(value = "JRN-03", also = "JRN-08")
    static class RemembersTwice extends Contracts.Journal {
        @Override
        MailJournal wrong(MailJournal right) {
            return new Forwarding.Journal(right) {
                @Override
                public List<JournalEntry> attempts(ReviewId review, MailContext context) {
                    List<JournalEntry> found = right.attempts(review, context);
                    return found.size() == 1 ? List.of(found.get(0), found.get(0)) : found;
                }
            };
        }
    }

    @Breaks("JRN-06")
    static class RefusesWithNull extends Contracts.Journal {
        @Override
        MailJournal wrong(MailJournal right) {
            return new Forwarding.Journal(right) {
                @Override
                public Optional<JournalEntry> attempted(JournalEntry entry, MailContext context) {
                    Optional<JournalEntry> holder = right.attempted(entry, context);
                    return holder.isPresent() ? null : holder;
                }
            };
        }
    }

    @Breaks("JRN-03")
    static class EndsTheWholeReview extends Contracts.Journal {
        @Override
        MailJournal wrong(MailJournal right) {
            return new Forwarding.Journal(right) {
                @Override
                public void finished(JournalEntry entry, MailContext context) {
                    right.attempts(entry.attempt().review(), context).forEach(each -> right.finished(each.attempt().equals(entry.attempt())
                        ? entry : each.finished(entry.transmission().orElseThrow(), entry.finishedAt().orElseThrow()), context));
                }
            };
        }
    }

    @Breaks("JRN-04")
    static class EndsAcrossTenants extends Contracts.Journal {
        @Override
        MailJournal wrong(MailJournal right) {
            return new Forwarding.Journal(right) {
                @Override
                public void finished(JournalEntry entry, MailContext context) {
                    right.finished(entry, context);
                    MailContext theirs = foreignContext("JRN-04: x");
                    right.attempts(entry.attempt().review(), theirs).forEach(each -> right.finished(
                        each.finished(entry.transmission().orElseThrow(), entry.finishedAt().orElseThrow()), theirs));
                }
            };
        }
    }

    /** Forgets a condition of its question. */
    abstract static class AnsweringAll extends Contracts.Journal {

        private final List<JournalEntry> all = new CopyOnWriteArrayList<>();

        /** Whether an entry of the same tenant is answered too, although nobody asked for it. */
        boolean isAnswered(JournalEntry entry, MailableRef asked) {
            return false;
        }

        boolean isAnswered(JournalEntry entry, ReviewId asked) {
            return false;
        }

        private List<JournalEntry> more(List<JournalEntry> right, Predicate<JournalEntry> also, MailContext context) {
            Stream<JournalEntry> others = all.stream().filter(each -> each.tenant().equals(context.tenant())).filter(also);
            return Stream.concat(right.stream(), others).toList();
        }

        @Override
        MailJournal wrong(MailJournal right) {
            return new Forwarding.Journal(right) {
                @Override
                public Optional<JournalEntry> attempted(JournalEntry entry, MailContext context) {
                    all.add(entry);
                    return right.attempted(entry, context);
                }

                @Override
                public List<JournalEntry> attempts(ReviewId review, MailContext context) {
                    return more(right.attempts(review, context), entry -> isAnswered(entry, review), context);
                }

                @Override
                public Page<JournalEntry> about(MailableRef about, PageRequest page, MailContext context) {
                    Page<JournalEntry> found = right.about(about, page, context);
                    return new Page<>(more(found.items(), entry -> isAnswered(entry, about), context), found.hasMore());
                }
            };
        }
    }

    @Breaks("JRN-05")
    static class ForgetsTheType extends AnsweringAll {
        @Override
        boolean isAnswered(JournalEntry entry, MailableRef asked) {
            return entry.manifest().about().id().equals(asked.id()) && !entry.manifest().about().equals(asked);
        }
    }

    @Breaks("JRN-05")
    static class ForgetsTheRecord extends AnsweringAll {
        @Override
        boolean isAnswered(JournalEntry entry, MailableRef asked) {
            return entry.manifest().about().type().equals(asked.type()) && !entry.manifest().about().equals(asked);
        }
    }

    @Breaks("JRN-07")
    static class ForgetsTheReview extends AnsweringAll {
        @Override
        boolean isAnswered(JournalEntry entry, ReviewId asked) {
            return !entry.attempt().review().equals(asked);
        }
    }

    @Breaks("JRN-04")
    static class AnswersAttemptsAcrossTenants extends Contracts.Journal {
        @Override
        MailJournal wrong(MailJournal right) {
            return new Forwarding.Journal(right) {
                @Override
                public List<JournalEntry> attempts(ReviewId review, MailContext context) {
                    List<JournalEntry> own = right.attempts(review, context);
                    return own.isEmpty() ? right.attempts(review, context()) : own;
                }
            };
        }
    }

    @Breaks("JRN-04")
    static class ListsAcrossTenants extends Contracts.Journal {
        @Override
        MailJournal wrong(MailJournal right) {
            return new Forwarding.Journal(right) {
                @Override
                public Page<JournalEntry> about(MailableRef about, PageRequest page, MailContext context) {
                    Page<JournalEntry> own = right.about(about, page, context);
                    return own.items().isEmpty() ? right.about(about, page, context()) : own;
                }
            };
        }
    }

    @Breaks("JRN-04")
    static class ClaimsAcrossTenants extends Contracts.Journal {
        @Override
        MailJournal wrong(MailJournal right) {
            return new Forwarding.Journal(right) {
                @Override
                public Optional<JournalEntry> attempted(JournalEntry entry, MailContext context) {
                    boolean foreign = !context.tenant().equals(actor().tenant());
                    List<JournalEntry> ours = foreign ? right.attempts(entry.attempt().review(), context()) : List.of();
                    return ours.isEmpty() ? right.attempted(entry, context) : Optional.of(ours.get(0));
                }
            };
        }
    }

    @Breaks("JRN-04")
    static class OverwritesAcrossTenants extends Contracts.Journal {
        @Override
        MailJournal wrong(MailJournal right) {
            return new Forwarding.Journal(right) {
                @Override
                public List<JournalEntry> attempts(ReviewId review, MailContext context) {
                    List<JournalEntry> theirs = right.attempts(review, foreignContext("JRN-04: x"));
                    return theirs.isEmpty() ? right.attempts(review, context) : theirs;
                }
            };
        }
    }

    @Breaks("JRN-08")
    static class AnswersADozen extends Contracts.Journal {
        @Override
        MailJournal wrong(MailJournal right) {
            return new Forwarding.Journal(right) {
                @Override
                public List<JournalEntry> attempts(ReviewId review, MailContext context) {
                    return right.attempts(review, context).stream().limit(12).toList();
                }
            };
        }
    }
}
