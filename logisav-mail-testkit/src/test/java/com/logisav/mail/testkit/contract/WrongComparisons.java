package com.logisav.mail.testkit.contract;

import com.logisav.mail.about.Actor;
import com.logisav.mail.about.MailContext;
import com.logisav.mail.about.MailableRef;
import com.logisav.mail.attachment.LinkedFile;
import com.logisav.mail.spi.LinkedFileQuery;
import com.logisav.mail.spi.LinkedFileStore;
import com.logisav.mail.spi.Page;
import com.logisav.mail.spi.PageRequest;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.stream.Stream;

/** Stores that take what they have for what they are asked, as a query or the collation of a column may. */
final class WrongComparisons {

    private WrongComparisons() {}

    /** Of files. */
    static final class Files {

        private Files() {}

        /** Takes the files of some records for those of others. */
        private abstract static class Confusing extends Contracts.LinkedFiles {

            private final Set<MailableRef> stored = new CopyOnWriteArraySet<>();

            abstract boolean isTheSame(MailableRef one, MailableRef asked);

            Stream<MailableRef> takenFor(MailableRef asked) {
                return Stream.concat(Stream.of(asked), stored.stream().filter(each -> !each.equals(asked) && isTheSame(each, asked)));
            }

            @Override
            protected String plant(Actor owner, MailableRef about, String name, byte[] bytes) {
                stored.add(about);
                return super.plant(owner, about, name, bytes);
            }
        }

        private abstract static class ConfusingLists extends Confusing {
            @Override
            LinkedFileStore wrong(LinkedFileStore right) {
                return new Forwarding.Files(right) {
                    @Override
                    public Page<LinkedFile> list(LinkedFileQuery query, MailContext context) {
                        return Page.of(takenFor(query.about()).flatMap(each -> all(each, query.search(), context)).toList(), query.page());
                    }

                    private Stream<LinkedFile> all(MailableRef about, String search, MailContext context) {
                        return right.list(new LinkedFileQuery(about, search, PageRequest.first(500)), context).items().stream();
                    }
                };
            }
        }

        private abstract static class ConfusingFinds extends Confusing {
            @Override
            LinkedFileStore wrong(LinkedFileStore right) {
                return new Forwarding.Files(right) {
                    @Override
                    public Optional<LinkedFile> find(String fileId, MailableRef about, MailContext context) {
                        return takenFor(about).flatMap(each -> right.find(fileId, each, context).stream()).findFirst();
                    }
                };
            }
        }

        @Breaks("LFS-01")
        static class ListsByIdentifierWithoutType extends ConfusingLists {
            @Override
            boolean isTheSame(MailableRef one, MailableRef asked) {
                return one.id().equals(asked.id());
            }
        }

        @Breaks("LFS-02")
        static class FindsByIdentifierWithoutType extends ConfusingFinds {
            @Override
            boolean isTheSame(MailableRef one, MailableRef asked) {
                return one.id().equals(asked.id());
            }
        }

        @Breaks("LFS-01")
        static class ListsWhatBeginsLikeTheRecord extends ConfusingLists {
            @Override
            boolean isTheSame(MailableRef one, MailableRef asked) {
                return one.type().equals(asked.type()) && one.id().startsWith(asked.id());
            }
        }

        @Breaks("LFS-01")
        static class ListsWhatTheRecordBeginsWith extends ConfusingLists {
            @Override
            boolean isTheSame(MailableRef one, MailableRef asked) {
                return one.type().equals(asked.type()) && asked.id().startsWith(one.id());
            }
        }

        @Breaks("LFS-02")
        static class FindsWhatBeginsLikeTheRecord extends ConfusingFinds {
            @Override
            boolean isTheSame(MailableRef one, MailableRef asked) {
                return one.type().equals(asked.type()) && one.id().startsWith(asked.id());
            }
        }

        @Breaks("LFS-02")
        static class FindsWhatTheRecordBeginsWith extends ConfusingFinds {
            @Override
            boolean isTheSame(MailableRef one, MailableRef asked) {
                return one.type().equals(asked.type()) && asked.id().startsWith(one.id());
            }
        }

        @Breaks("LFS-01")
        static class ListsInAnyCase extends ConfusingLists {
            @Override
            boolean isTheSame(MailableRef one, MailableRef asked) {
                return one.type().equals(asked.type()) && one.id().equalsIgnoreCase(asked.id());
            }
        }

        @Breaks("LFS-02")
        static class FindsInAnyCase extends ConfusingFinds {
            @Override
            boolean isTheSame(MailableRef one, MailableRef asked) {
                return one.type().equals(asked.type()) && one.id().equalsIgnoreCase(asked.id());
            }
        }
    }
}
