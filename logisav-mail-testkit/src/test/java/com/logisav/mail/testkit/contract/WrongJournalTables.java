package com.logisav.mail.testkit.contract;

import com.logisav.mail.about.MailContext;
import com.logisav.mail.about.MailableRef;
import com.logisav.mail.message.ReviewId;
import com.logisav.mail.receipt.JournalEntry;
import com.logisav.mail.spi.MailJournal;
import com.logisav.mail.spi.Page;
import com.logisav.mail.spi.PageRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Journals over a table whose keys are not those that a journal needs, or whose order is not. */
final class WrongJournalTables {

    private WrongJournalTables() {}

    /** A table as it should be; a wrong one says what it does otherwise. */
    static class Table implements MailJournal {

        final List<JournalEntry> rows = new ArrayList<>();

        boolean isSameAttempt(JournalEntry row, JournalEntry claimed) {
            return row.attempt().equals(claimed.attempt()) && row.tenant().equals(claimed.tenant());
        }

        boolean isSamePlace(JournalEntry row, JournalEntry claimed) {
            return row.place() == claimed.place() && row.tenant().equals(claimed.tenant())
                && row.manifest().about().equals(claimed.manifest().about());
        }

        Comparator<JournalEntry> order() {
            return Comparator.comparingInt(JournalEntry::place).reversed();
        }

        synchronized Optional<JournalEntry> holder(JournalEntry claimed) {
            return rows.stream().filter(row -> isSameAttempt(row, claimed)).findFirst();
        }

        synchronized Optional<JournalEntry> neighbour(JournalEntry claimed) {
            return rows.stream().filter(row -> isSamePlace(row, claimed)).findFirst();
        }

        synchronized Optional<JournalEntry> write(JournalEntry claimed) {
            rows.add(claimed);
            return Optional.empty();
        }

        @Override
        public synchronized Optional<JournalEntry> attempted(JournalEntry entry, MailContext context) {
            return holder(entry).or(() -> neighbour(entry)).or(() -> write(entry));
        }

        @Override
        public synchronized void finished(JournalEntry entry, MailContext context) {
            rows.replaceAll(row -> isSameAttempt(row, entry) ? entry : row);
        }

        private synchronized Stream<JournalEntry> rowsOf(MailContext context) {
            return List.copyOf(rows).stream().filter(row -> row.tenant().equals(context.tenant()));
        }

        @Override
        public List<JournalEntry> attempts(ReviewId review, MailContext context) {
            return rowsOf(context).filter(row -> row.attempt().review().equals(review))
                .sorted(Comparator.comparingInt(row -> row.attempt().number())).toList();
        }

        @Override
        public Page<JournalEntry> about(MailableRef about, PageRequest page, MailContext context) {
            return Page.of(rowsOf(context).filter(row -> row.manifest().about().equals(about)).sorted(order()).toList(), page);
        }
    }

    abstract static class OverATable extends Contracts.Journal {

        abstract Table table();

        @Override
        MailJournal wrong(MailJournal right) {
            return table();
        }
    }

    /** In as many races as a host's journal. */
    abstract static class OverARacedTable extends OverATable {
        @Override
        Duration racing() {
            return RACING;
        }
    }

    /** Proves that the table itself is right. */
    static class AsItShouldBe extends OverARacedTable {
        @Override
        Table table() {
            return new Table();
        }
    }

    @Breaks("JRN-01")
    static class LooksForTheAttemptThenWrites extends OverARacedTable {
        @Override
        Table table() {
            return new Table() {
                @Override
                public Optional<JournalEntry> attempted(JournalEntry entry, MailContext context) {
                    Optional<JournalEntry> holder = holder(entry);
                    Thread.yield();
                    synchronized (this) {
                        return holder.or(() -> neighbour(entry)).or(() -> write(entry));
                    }
                }
            };
        }
    }

    @Breaks("JRN-09")
    static class LooksForThePlaceThenWrites extends OverARacedTable {
        @Override
        Table table() {
            return new Table() {
                @Override
                public Optional<JournalEntry> attempted(JournalEntry entry, MailContext context) {
                    Optional<JournalEntry> neighbour = neighbour(entry);
                    Thread.yield();
                    synchronized (this) {
                        return holder(entry).or(() -> neighbour).or(() -> write(entry));
                    }
                }
            };
        }
    }

    /** Both steps are guarded, each for itself. */
    @Breaks("JRN-01")
    static class GuardsEachStepAlone extends OverARacedTable {
        @Override
        Table table() {
            return new Table() {
                @Override
                public Optional<JournalEntry> attempted(JournalEntry entry, MailContext context) {
                    Optional<JournalEntry> holder = holder(entry);
                    synchronized (this) {
                        return holder.or(() -> neighbour(entry)).or(() -> write(entry));
                    }
                }
            };
        }
    }

    @Breaks("JRN-09")
    static class GuardsEachStepOfAPlaceAlone extends OverARacedTable {
        @Override
        Table table() {
            return new Table() {
                @Override
                public Optional<JournalEntry> attempted(JournalEntry entry, MailContext context) {
                    Optional<JournalEntry> neighbour = neighbour(entry);
                    synchronized (this) {
                        return holder(entry).or(() -> neighbour).or(() -> write(entry));
                    }
                }
            };
        }
    }

    /** Only whoever claims alone is answered wrongly. */
    @Breaks("JRN-09")
    static class EchoesAPlaceToWhoClaimsAlone extends OverATable {
        @Override
        Table table() {
            Thread owner = Thread.currentThread();
            return new Table() {
                @Override
                synchronized Optional<JournalEntry> neighbour(JournalEntry claimed) {
                    return super.neighbour(claimed).map(row -> Thread.currentThread() == owner ? claimed : row);
                }
            };
        }
    }

    @Breaks("JRN-01")
    static class HasAKeyOverPlacesAlone extends OverATable {
        @Override
        Table table() {
            return new Table() {
                @Override
                synchronized Optional<JournalEntry> holder(JournalEntry claimed) {
                    return Optional.empty();
                }
            };
        }
    }

    @Breaks("JRN-09")
    static class HasAKeyOverAttemptsAlone extends OverATable {
        @Override
        Table table() {
            return new Table() {
                @Override
                synchronized Optional<JournalEntry> neighbour(JournalEntry claimed) {
                    return Optional.empty();
                }
            };
        }
    }

    @Breaks("JRN-04")
    static class HasPlacesOfAllTenants extends OverATable {
        @Override
        Table table() {
            return new Table() {
                @Override
                boolean isSamePlace(JournalEntry row, JournalEntry claimed) {
                    return row.place() == claimed.place() && row.manifest().about().equals(claimed.manifest().about());
                }
            };
        }
    }

    @Breaks("JRN-09")
    static class HasPlacesOfAllTypes extends OverATable {
        @Override
        Table table() {
            return new Table() {
                @Override
                boolean isSamePlace(JournalEntry row, JournalEntry claimed) {
                    return row.place() == claimed.place() && row.tenant().equals(claimed.tenant())
                        && row.manifest().about().id().equals(claimed.manifest().about().id());
                }
            };
        }
    }

    @Breaks("JRN-09")
    static class HasPlacesOfAllRecordsOfAType extends OverATable {
        @Override
        Table table() {
            return new Table() {
                @Override
                boolean isSamePlace(JournalEntry row, JournalEntry claimed) {
                    return row.place() == claimed.place() && row.tenant().equals(claimed.tenant())
                        && row.manifest().about().type().equals(claimed.manifest().about().type());
                }
            };
        }
    }

    @Breaks("JRN-09")
    static class FreesThePlaceOfWhatHasEnded extends OverATable {
        @Override
        Table table() {
            return new Table() {
                @Override
                boolean isSamePlace(JournalEntry row, JournalEntry claimed) {
                    return !row.hasEnded() && super.isSamePlace(row, claimed);
                }
            };
        }
    }

    @Breaks("JRN-09")
    static class EchoesTheClaimOfAPlace extends OverATable {
        @Override
        Table table() {
            return new Table() {
                @Override
                synchronized Optional<JournalEntry> neighbour(JournalEntry claimed) {
                    return super.neighbour(claimed).map(row -> claimed);
                }
            };
        }
    }

    /** Two keys in a store that sets one at a time, and takes none back. */
    @Breaks("JRN-08")
    static class SetsTheAttemptThenThePlace extends OverATable {
        @Override
        Table table() {
            return new Table() {
                private final List<JournalEntry> set = new ArrayList<>();

                @Override
                synchronized Optional<JournalEntry> holder(JournalEntry claimed) {
                    Optional<JournalEntry> holder = set.stream().filter(row -> isSameAttempt(row, claimed)).findFirst();
                    set.add(claimed);
                    return holder;
                }
            };
        }
    }

    /** The same the other way round. */
    @Breaks("JRN-08")
    static class SetsThePlaceThenTheAttempt extends OverATable {
        @Override
        Table table() {
            return new Table() {
                private final List<JournalEntry> set = new ArrayList<>();

                @Override
                synchronized Optional<JournalEntry> holder(JournalEntry claimed) {
                    set.add(claimed);
                    return super.holder(claimed);
                }

                @Override
                synchronized Optional<JournalEntry> neighbour(JournalEntry claimed) {
                    return set.stream().filter(row -> row != claimed && isSamePlace(row, claimed)).findFirst();
                }
            };
        }
    }

    @Breaks("JRN-05")
    static class ListsByTime extends OverATable {
        @Override
        Table table() {
            return new Table() {
                @Override
                Comparator<JournalEntry> order() {
                    return Comparator.comparing(JournalEntry::startedAt).reversed();
                }
            };
        }
    }

    @Breaks("JRN-05")
    static class ListsByNumberOfTheAttempt extends OverATable {
        @Override
        Table table() {
            return new Table() {
                @Override
                Comparator<JournalEntry> order() {
                    return Comparator.comparing((JournalEntry row) -> row.attempt().number()).reversed();
                }
            };
        }
    }

    /** A node that asks the table once for each question. */
    abstract static class Caching extends Contracts.Journal {

        abstract MailJournal node(MailJournal right);

        @Override
        protected Declared<MailJournal> anotherNode() {
            return Declared.having(node(journal()));
        }
    }

    @Breaks("JRN-03")
    static class KnowsNoLaterAttempts extends Caching {

        @Override
        MailJournal node(MailJournal right) {
            return new Forwarding.Journal(right) {
                private final Map<ReviewId, List<JournalEntry>> known = new ConcurrentHashMap<>();

                @Override
                public List<JournalEntry> attempts(ReviewId review, MailContext context) {
                    return known.computeIfAbsent(review, asked -> right.attempts(asked, context));
                }
            };
        }
    }

    @Breaks("JRN-03")
    static class KnowsNoLaterEnds extends Caching {
        @Override
        MailJournal node(MailJournal right) {
            return new Forwarding.Journal(right) {
                private final Map<ReviewId, List<JournalEntry>> known = new ConcurrentHashMap<>();

                @Override
                public List<JournalEntry> attempts(ReviewId review, MailContext context) {
                    return known.merge(review, right.attempts(review, context), (old, young) -> old.isEmpty() ? young : old);
                }
            };
        }
    }

    @Breaks("JRN-05")
    static class KnowsNoLaterLists extends Caching {
        @Override
        MailJournal node(MailJournal right) {
            return new Forwarding.Journal(right) {
                private final Map<MailableRef, List<JournalEntry>> known = new ConcurrentHashMap<>();

                @Override
                public Page<JournalEntry> about(MailableRef about, PageRequest page, MailContext context) {
                    return Page.of(known.computeIfAbsent(about,
                        asked -> right.about(asked, PageRequest.first(500), context).items()), page);
                }
            };
        }
    }
}
