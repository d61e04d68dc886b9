package com.logisav.mail.testkit.contract;

import com.logisav.mail.about.Actor;
import com.logisav.mail.about.MailContext;
import com.logisav.mail.about.MailableRef;
import com.logisav.mail.about.Tenant;
import com.logisav.mail.attachment.Content;
import com.logisav.mail.attachment.LinkedFile;
import com.logisav.mail.spi.ContentOwner;
import com.logisav.mail.spi.ContentStore;
import com.logisav.mail.spi.LinkedFileQuery;
import com.logisav.mail.spi.LinkedFileStore;
import com.logisav.mail.spi.Page;
import com.logisav.mail.spi.PageRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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

    /** Of contents. */
    static final class Contents {

        private Contents() {}

        @Breaks("CST-02")
        static class JoinsTenantAndActor extends Contracts.Contents {
            @Override
            ContentStore wrong(ContentStore right, Clock clock) {
                return new WrongContentStores.OwnedByAll(right) {
                    @Override
                    ContentOwner ownerFor(ContentOwner owner) {
                        return new ContentOwner(Tenant.of(owner.tenant().id() + owner.actorId()), "any", owner.purpose());
                    }
                };
            }
        }

        @Breaks("CST-02")
        static class TakesActorsInAnyCase extends Contracts.Contents {
            @Override
            ContentStore wrong(ContentStore right, Clock clock) {
                return new WrongContentStores.OwnedByAll(right) {
                    @Override
                    ContentOwner ownerFor(ContentOwner owner) {
                        return new ContentOwner(owner.tenant(), owner.actorId().toLowerCase(Locale.ROOT), owner.purpose());
                    }
                };
            }
        }

        @Breaks("CST-02")
        static class TakesPurposesInAnyCase extends Contracts.Contents {
            @Override
            ContentStore wrong(ContentStore right, Clock clock) {
                return new WrongContentStores.OwnedByAll(right) {
                    @Override
                    ContentOwner ownerFor(ContentOwner owner) {
                        return new ContentOwner(owner.tenant(), owner.actorId(), owner.purpose().toLowerCase(Locale.ROOT));
                    }
                };
            }
        }

        /** Compares the tokens that it makes without their case. */
        abstract static class InAnyCase extends SubtlyWrongContentStores.Renaming {

            private final Map<String, String> tokens = new ConcurrentHashMap<>();

            InAnyCase(ContentStore right) {
                super(right);
            }

            @Override
            public String put(ContentOwner owner, InputStream bytes, Instant until) throws IOException {
                String token = super.put(owner, bytes, until);
                tokens.put(token.toLowerCase(Locale.ROOT), token);
                return token;
            }

            private String asItWasMade(String token) {
                return tokens.getOrDefault(token.toLowerCase(Locale.ROOT), "");
            }

            @Override
            public Optional<Content> find(ContentOwner owner, String token) throws IOException {
                return super.find(owner, asItWasMade(token));
            }

            @Override
            public boolean keep(ContentOwner owner, String token, Instant until) throws IOException {
                return super.keep(owner, asItWasMade(token), until);
            }

            @Override
            public void remove(ContentOwner owner, String token) throws IOException {
                super.remove(owner, asItWasMade(token));
            }
        }

        /** An alphabet of 64, of which 38 are left. */
        @Breaks("CST-01")
        static class TakesTokensInAnyCase extends Contracts.Contents {
            @Override
            ContentStore wrong(ContentStore right, Clock clock) {
                return new InAnyCase(right) {
                    @Override
                    String renamed(String token, byte[] bytes) {
                        return RightImplementationsTest.inAnAlphabetOf64();
                    }
                };
            }
        }

        /** Says that it keeps nothing of others', and does it all the same. */
        private abstract static class KeepsInSilence extends Contracts.Contents {

            abstract boolean moves(Instant until, Instant now);

            @Override
            ContentStore wrong(ContentStore right, Clock clock) {
                return new Forwarding.Contents(right) {
                    private final Map<String, ContentOwner> owners = new ConcurrentHashMap<>();

                    @Override
                    public String put(ContentOwner owner, InputStream bytes, Instant until) throws IOException {
                        String token = right.put(owner, bytes, until);
                        owners.put(token, owner);
                        return token;
                    }

                    @Override
                    public boolean keep(ContentOwner owner, String token, Instant until) throws IOException {
                        ContentOwner all = moves(until, clock.instant()) ? owners.getOrDefault(token, owner) : owner;
                        return right.keep(all, token, until) && all.equals(owner);
                    }
                };
            }
        }

        @Breaks("CST-02")
        static class EndsForOthersInSilence extends KeepsInSilence {
            @Override
            boolean moves(Instant until, Instant now) {
                return !until.isAfter(now);
            }
        }

        @Breaks("CST-02")
        static class ProlongsForOthersInSilence extends KeepsInSilence {
            @Override
            boolean moves(Instant until, Instant now) {
                return until.isAfter(now);
            }
        }
    }
}
