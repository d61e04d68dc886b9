package com.logisav.mail.testkit.contract;

import com.logisav.mail.about.Tenant;
import com.logisav.mail.attachment.Content;
import com.logisav.mail.spi.ContentOwner;
import com.logisav.mail.spi.ContentStore;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;

/** Stores of contents whose mistake lies in one answer, mostly that of {@code find}. */
final class WrongFinds {

    private WrongFinds() {}

    /** Finds something else in the place of what is there. */
    private abstract static class Finding extends Contracts.Contents {

        abstract Optional<Content> found(Content right) throws IOException;

        @Override
        ContentStore wrong(ContentStore right, Clock clock) {
            return new Forwarding.Contents(right) {
                @Override
                public Optional<Content> find(ContentOwner owner, String token) throws IOException {
                    Optional<Content> there = right.find(owner, token);
                    return there.isPresent() ? found(there.get()) : there;
                }
            };
        }
    }

    @Breaks("CST-02")
    static class ForgetsTheTenant extends Contracts.Contents {
        @Override
        ContentStore wrong(ContentStore right, Clock clock) {
            return new WrongContentStores.OwnedByAll(right) {
                @Override
                ContentOwner ownerFor(ContentOwner owner) {
                    return new ContentOwner(Tenant.of("one-for-all"), owner.actorId(), owner.purpose());
                }
            };
        }
    }

    @Breaks("CST-01")
    static class AnswersTokensForNoAddress extends Contracts.Contents {
        @Override
        ContentStore wrong(ContentStore right, Clock clock) {
            return new SubtlyWrongContentStores.Renaming(right) {
                @Override
                String renamed(String token, byte[] bytes) {
                    return token + "=/";
                }
            };
        }
    }

    @Breaks(value = "CST-04", also = {"CST-09", "CST-10"})
    static class ChangesAByte extends Finding {
        @Override
        Optional<Content> found(Content right) throws IOException {
            byte[] bytes = Bytes.of(right);
            if (bytes.length > 0) {
                bytes[0]++;
            }
            return Optional.of(Content.of(bytes));
        }
    }

    @Breaks(value = "CST-04", also = {"CST-02", "CST-06", "CST-09", "CST-10"})
    static class FindsNothing extends Finding {
        @Override
        Optional<Content> found(Content right) {
            return Optional.empty();
        }
    }

    @Breaks("CST-08")
    static class PutsNull extends Contracts.Contents {
        @Override
        ContentStore wrong(ContentStore right, Clock clock) {
            return new Forwarding.Contents(right) {
                @Override
                public String put(ContentOwner owner, InputStream bytes, Instant until) throws IOException {
                    String unused = right.put(owner, bytes, until);
                    return null;
                }
            };
        }
    }

    @Breaks(value = "CST-08", also = "CST-04")
    static class HasANullLength extends Finding {
        @Override
        Optional<Content> found(Content right) {
            return Optional.of(new Content() {
                @Override
                public InputStream open() throws IOException {
                    return right.open();
                }

                @Override
                public OptionalLong length() {
                    return null;
                }
            });
        }
    }

    @Breaks(value = "CST-08", also = {"CST-04", "CST-09", "CST-10", "CST-12"})
    static class OpensNull extends Finding {
        @Override
        Optional<Content> found(Content right) throws IOException {
            return Optional.of(Content.sized(right.length().orElseThrow(), () -> null));
        }
    }

    @Breaks("CST-06")
    static class CannotRemoveWhereNothingIs extends Contracts.Contents {
        @Override
        ContentStore wrong(ContentStore right, Clock clock) {
            return new Forwarding.Contents(right) {
                @Override
                public void remove(ContentOwner owner, String token) throws IOException {
                    if (owner.actorId().equals("nobody")) {
                        throw new IOException("no directory of this actor");
                    }
                    right.remove(owner, token);
                }
            };
        }
    }

    @Breaks("CST-10")
    static class FindsForOneThread extends Contracts.Contents {
        @Override
        ContentStore wrong(ContentStore right, Clock clock) {
            Thread first = Thread.currentThread();
            return new Forwarding.Contents(right) {
                @Override
                public Optional<Content> find(ContentOwner owner, String token) throws IOException {
                    return Thread.currentThread() == first ? right.find(owner, token) : Optional.of(Content.of(new byte[1]));
                }
            };
        }
    }

    @Breaks("CST-12")
    static class LeavesAFileOpenWhenItFinds extends Finding {
        private final LeftOpen files = new LeftOpen();

        @Override
        Optional<Content> found(Content right) throws IOException {
            files.openOneMore();
            return Optional.of(right);
        }

        @AfterEach
        void tidy() throws IOException {
            files.close();
        }
    }

    @Breaks("CST-12")
    static class LeavesAFileOpenWhenItsStreamIsClosed extends Finding {
        private final LeftOpen files = new LeftOpen();

        @Override
        Optional<Content> found(Content right) throws IOException {
            return Optional.of(Content.sized(right.length().orElseThrow(), () -> {
                files.openOneMore();
                return right.open();
            }));
        }

        @AfterEach
        void tidy() throws IOException {
            files.close();
        }
    }

    @Breaks("CST-12")
    static class LeavesAFileOpenWhereNothingIs extends Contracts.Contents {
        private final LeftOpen files = new LeftOpen();

        @Override
        ContentStore wrong(ContentStore right, Clock clock) {
            return new Forwarding.Contents(right) {
                @Override
                public Optional<Content> find(ContentOwner owner, String token) throws IOException {
                    Optional<Content> found = right.find(owner, token);
                    if (found.isEmpty()) {
                        files.openOneMore();
                    }
                    return found;
                }
            };
        }

        @AfterEach
        void tidy() throws IOException {
            files.close();
        }
    }

    @Breaks("CST-12")
    static class LeavesAFileOpenWhenItStores extends Contracts.Contents {
        private final LeftOpen files = new LeftOpen();

        @Override
        ContentStore wrong(ContentStore right, Clock clock) {
            return new Forwarding.Contents(right) {
                @Override
                public String put(ContentOwner owner, InputStream bytes, Instant until) throws IOException {
                    String token = right.put(owner, bytes, until);
                    files.openOneMore();
                    return token;
                }
            };
        }

        @AfterEach
        void tidy() throws IOException {
            files.close();
        }
    }

    /** A column of 255 characters, in a database that cuts what is longer. */
    @Breaks("CST-02")
    static class CutsPurposes extends Contracts.Contents {
        private static ContentOwner cut(ContentOwner owner) {
            String purpose = owner.purpose();
            return new ContentOwner(owner.tenant(), owner.actorId(), purpose.substring(0, Math.min(255, purpose.length())));
        }

        @Override
        ContentStore wrong(ContentStore right, Clock clock) {
            return new Forwarding.Contents(right) {
                @Override
                public String put(ContentOwner owner, InputStream bytes, Instant until) throws IOException {
                    return right.put(cut(owner), bytes, until);
                }

                @Override
                public Optional<Content> find(ContentOwner owner, String token) throws IOException {
                    return right.find(cut(owner), token);
                }
            };
        }
    }

    /** Cuts what it stores, and not what it is asked for. */
    @Breaks("CST-04")
    static class CutsPurposesWhereItStores extends Contracts.Contents {
        @Override
        ContentStore wrong(ContentStore right, Clock clock) {
            return new Forwarding.Contents(right) {
                @Override
                public String put(ContentOwner owner, InputStream bytes, Instant until) throws IOException {
                    return right.put(CutsPurposes.cut(owner), bytes, until);
                }
            };
        }
    }
}
