package com.logisav.mail.testkit.contract;

import com.logisav.mail.about.Tenant;
import com.logisav.mail.attachment.Content;
import com.logisav.mail.spi.ContentOwner;
import com.logisav.mail.spi.ContentStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;

/** Stores that do one thing wrong each. */
final class WrongContentStores {

    private static final Instant FAR = Instant.parse("2100-01-01T00:00:00Z");

    private WrongContentStores() {}

    @Breaks("CST-01")
    static class CountsTokens extends Contracts.Contents {
        @Override
        ContentStore wrong(ContentStore right, Clock clock) {
            Map<String, String> tokens = new ConcurrentHashMap<>();
            AtomicInteger count = new AtomicInteger();
            return new Forwarding.Contents(right) {
                @Override
                public String put(ContentOwner owner, InputStream bytes, Instant until) throws IOException {
                    String token = String.format("%032d", count.incrementAndGet());
                    tokens.put(token, right.put(owner, bytes, until));
                    return token;
                }

                @Override
                public Optional<Content> find(ContentOwner owner, String token) throws IOException {
                    return right.find(owner, tokens.getOrDefault(token, ""));
                }

                @Override
                public boolean keep(ContentOwner owner, String token, Instant until) throws IOException {
                    return right.keep(owner, tokens.getOrDefault(token, ""), until);
                }

                @Override
                public void remove(ContentOwner owner, String token) throws IOException {
                    right.remove(owner, tokens.getOrDefault(token, ""));
                }
            };
        }
    }

    /** Whoever has the token has the content. */
    static class OwnedByAll extends Forwarding.Contents {

        OwnedByAll(ContentStore right) {
            super(right);
        }

        ContentOwner ownerFor(ContentOwner owner) {
            return new ContentOwner(Tenant.single(), "all", "all");
        }

        @Override
        public String put(ContentOwner owner, InputStream bytes, Instant until) throws IOException {
            return right.put(ownerFor(owner), bytes, until);
        }

        @Override
        public Optional<Content> find(ContentOwner owner, String token) throws IOException {
            return right.find(ownerFor(owner), token);
        }

        @Override
        public boolean keep(ContentOwner owner, String token, Instant until) throws IOException {
            return right.keep(ownerFor(owner), token, until);
        }

        @Override
        public void remove(ContentOwner owner, String token) throws IOException {
            right.remove(ownerFor(owner), token);
        }
    }

    @Breaks("CST-02")
    static class ForgetsThePurpose extends Contracts.Contents {
        @Override
        ContentStore wrong(ContentStore right, Clock clock) {
            return new OwnedByAll(right) {
                @Override
                ContentOwner ownerFor(ContentOwner owner) {
                    return new ContentOwner(owner.tenant(), owner.actorId(), "any");
                }
            };
        }
    }

    @Breaks("CST-02")
    static class JoinsTheOwnersWords extends Contracts.Contents {
        @Override
        ContentStore wrong(ContentStore right, Clock clock) {
            return new OwnedByAll(right) {
                @Override
                ContentOwner ownerFor(ContentOwner owner) {
                    return new ContentOwner(owner.tenant(), owner.actorId() + owner.purpose(), "");
                }
            };
        }
    }

    @Breaks("CST-03")
    static class ForgetsTheEnd extends Contracts.Contents {
        @Override
        ContentStore wrong(ContentStore right, Clock clock) {
            Map<String, Instant> ends = new ConcurrentHashMap<>();
            return new Forwarding.Contents(right) {
                @Override
                public String put(ContentOwner owner, InputStream bytes, Instant until) throws IOException {
                    String token = right.put(owner, bytes, FAR);
                    ends.put(token, until);
                    return token;
                }

                @Override
                public boolean keep(ContentOwner owner, String token, Instant until) throws IOException {
                    boolean over = ends.containsKey(token) && !ends.get(token).isAfter(clock.instant());
                    if (over) {
                        right.remove(owner, token);
                    } else {
                        ends.put(token, until);
                    }
                    return right.keep(owner, token, until);
                }

                @Override
                public Optional<Content> find(ContentOwner owner, String token) throws IOException {
                    return right.find(owner, token);
                }
            };
        }
    }

    @Breaks("CST-04")
    static class LosesTheLastByte extends Contracts.Contents {
        @Override
        ContentStore wrong(ContentStore right, Clock clock) {
            return new Forwarding.Contents(right) {
                @Override
                public Optional<Content> find(ContentOwner owner, String token) throws IOException {
                    Optional<Content> found = right.find(owner, token);
                    if (found.isEmpty() || found.get().length().orElse(0) < 300_000) {
                        return found;
                    }
                    byte[] bytes = Bytes.of(found.get());
                    return Optional.of(Content.of(Arrays.copyOf(bytes, bytes.length - 1)));
                }
            };
        }
    }

    @Breaks("CST-05")
    static class KeepsWhatItGot extends Contracts.Contents {
        @Override
        ContentStore wrong(ContentStore right, Clock clock) {
            return new Forwarding.Contents(right) {
                @Override
                public String put(ContentOwner owner, InputStream bytes, Instant until) throws IOException {
                    try {
                        return right.put(owner, bytes, until);
                    } catch (IOException e) {
                        right.put(owner, new ByteArrayInputStream(new byte[10]), until);
                        throw e;
                    }
                }
            };
        }
    }

    @Breaks("CST-05")
    static class LeavesAFileOpenWhenItFails extends Contracts.Contents {
        private final LeftOpen files = new LeftOpen();

        @Override
        ContentStore wrong(ContentStore right, Clock clock) {
            return new Forwarding.Contents(right) {
                @Override
                public String put(ContentOwner owner, InputStream bytes, Instant until) throws IOException {
                    try {
                        return right.put(owner, bytes, until);
                    } catch (IOException e) {
                        files.openOneMore();
                        throw e;
                    }
                }
            };
        }

        @AfterEach
        void tidy() throws IOException {
            files.close();
        }
    }

    @Breaks("CST-05")
    static class SwallowsTheFailure extends Contracts.Contents {
        @Override
        ContentStore wrong(ContentStore right, Clock clock) {
            return new Forwarding.Contents(right) {
                @Override
                public String put(ContentOwner owner, InputStream bytes, Instant until) throws IOException {
                    try {
                        return right.put(owner, bytes, until);
                    } catch (IOException e) {
                        return "x".repeat(40);
                    }
                }
            };
        }
    }

    @Breaks("CST-06")
    static class RemovesLater extends Contracts.Contents {
        @Override
        ContentStore wrong(ContentStore right, Clock clock) {
            return new Forwarding.Contents(right) {
                @Override
                public void remove(ContentOwner owner, String token) {
                    // Left to the sweep.
                }
            };
        }
    }

    @Breaks("CST-07")
    static class DecodesTokens extends Contracts.Contents {
        @Override
        ContentStore wrong(ContentStore right, Clock clock) {
            return new Forwarding.Contents(right) {
                @Override
                public Optional<Content> find(ContentOwner owner, String token) throws IOException {
                    if (token.contains("..")) {
                        throw new IllegalArgumentException("no token");
                    }
                    return right.find(owner, token);
                }
            };
        }
    }

    @Breaks("CST-08")
    static class FindsNull extends Contracts.Contents {
        @Override
        ContentStore wrong(ContentStore right, Clock clock) {
            return new Forwarding.Contents(right) {
                @Override
                public Optional<Content> find(ContentOwner owner, String token) throws IOException {
                    Optional<Content> found = right.find(owner, token);
                    return found.isPresent() ? found : null;
                }
            };
        }
    }

    @Breaks("CST-09")
    static class KeepsNothing extends Contracts.Contents {
        @Override
        ContentStore wrong(ContentStore right, Clock clock) {
            return new Forwarding.Contents(right) {
                @Override
                public boolean keep(ContentOwner owner, String token, Instant until) throws IOException {
                    return right.find(owner, token).isPresent();
                }
            };
        }
    }

    @Breaks("CST-11")
    static class ClosesTheStream extends Contracts.Contents {
        @Override
        ContentStore wrong(ContentStore right, Clock clock) {
            return new Forwarding.Contents(right) {
                @Override
                public String put(ContentOwner owner, InputStream bytes, Instant until) throws IOException {
                    try (bytes) {
                        return right.put(owner, bytes, until);
                    }
                }
            };
        }
    }

    @Breaks("CST-10")
    static class SharesABuffer extends Contracts.Contents {
        @Override
        ContentStore wrong(ContentStore right, Clock clock) {
            Thread owner = Thread.currentThread();
            return new Forwarding.Contents(right) {
                @Override
                public String put(ContentOwner contentOwner, InputStream bytes, Instant until) throws IOException {
                    InputStream read = Thread.currentThread() == owner ? bytes
                        : new SequenceInputStream(new ByteArrayInputStream(new byte[1]), bytes);
                    return right.put(contentOwner, read, until);
                }
            };
        }
    }
}
