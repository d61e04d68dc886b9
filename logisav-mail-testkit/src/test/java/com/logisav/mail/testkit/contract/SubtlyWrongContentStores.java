package com.logisav.mail.testkit.contract;

import com.logisav.mail.attachment.Content;
import com.logisav.mail.spi.ContentOwner;
import com.logisav.mail.spi.ContentStore;
import com.logisav.mail.testkit.internal.Hashes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Stores that break a rule in one place only, so that each part of its test is needed. */
final class SubtlyWrongContentStores {

    private SubtlyWrongContentStores() {}

    /** Tokens of the store's own making, in front of the right ones. */
    abstract static class Renaming extends Forwarding.Contents {

        private final Map<String, String> tokens = new ConcurrentHashMap<>();

        Renaming(ContentStore right) {
            super(right);
        }

        abstract String renamed(String token, byte[] bytes);

        @Override
        public String put(ContentOwner owner, InputStream bytes, Instant until) throws IOException {
            byte[] read = bytes.readAllBytes();
            String token = right.put(owner, new ByteArrayInputStream(read), until);
            String renamed = renamed(token, read);
            tokens.put(renamed, token);
            return renamed;
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
    }

    /** 122 bits. */
    @Breaks("CST-01")
    static class NamesContentsByUuid extends Contracts.Contents {
        @Override
        ContentStore wrong(ContentStore right, Clock clock) {
            return new Renaming(right) {
                @Override
                String renamed(String token, byte[] bytes) {
                    return UUID.randomUUID().toString();
                }
            };
        }
    }

    @Breaks("CST-01")
    static class ShortensTokens extends Contracts.Contents {
        @Override
        ContentStore wrong(ContentStore right, Clock clock) {
            return new Renaming(right) {
                @Override
                String renamed(String token, byte[] bytes) {
                    return token.substring(0, 12);
                }
            };
        }
    }

    @Breaks("CST-01")
    static class NamesContentsByTheirHash extends Contracts.Contents {
        @Override
        ContentStore wrong(ContentStore right, Clock clock) {
            return new Renaming(right) {
                @Override
                String renamed(String token, byte[] bytes) {
                    return Hashes.sha256(bytes);
                }
            };
        }
    }

    @Breaks("CST-02")
    static class FindsForOthers extends Contracts.Contents {
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
                public Optional<Content> find(ContentOwner owner, String token) throws IOException {
                    return right.find(owners.getOrDefault(token, owner), token);
                }
            };
        }
    }

    @Breaks("CST-02")
    static class KeepsForOthers extends Contracts.Contents {
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
                    return right.keep(owners.getOrDefault(token, owner), token, until);
                }
            };
        }
    }

    @Breaks("CST-02")
    static class RemovesForOthers extends Contracts.Contents {
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
                public void remove(ContentOwner owner, String token) throws IOException {
                    right.remove(owners.getOrDefault(token, owner), token);
                }
            };
        }
    }

    @Breaks("CST-03")
    static class KeepsToTheLastMoment extends Contracts.Contents {
        @Override
        ContentStore wrong(ContentStore right, Clock clock) {
            return new Forwarding.Contents(right) {
                private final Map<String, Instant> ends = new ConcurrentHashMap<>();

                @Override
                public String put(ContentOwner owner, InputStream bytes, Instant until) throws IOException {
                    String token = right.put(owner, bytes, until.plusNanos(1));
                    ends.put(token, until);
                    return token;
                }
            };
        }
    }

    @Breaks("CST-04")
    static class ForgetsEarly extends Contracts.Contents {
        @Override
        ContentStore wrong(ContentStore right, Clock clock) {
            return new Forwarding.Contents(right) {
                @Override
                public String put(ContentOwner owner, InputStream bytes, Instant until) throws IOException {
                    return right.put(owner, bytes, until.minusSeconds(20));
                }
            };
        }
    }

    @Breaks("CST-04")
    static class CountsOneTooMany extends Contracts.Contents {
        @Override
        ContentStore wrong(ContentStore right, Clock clock) {
            return new Forwarding.Contents(right) {
                @Override
                public Optional<Content> find(ContentOwner owner, String token) throws IOException {
                    return right.find(owner, token).map(content -> Content.sized(content.length().orElseThrow() + 1, content));
                }
            };
        }
    }

    @Breaks("CST-04")
    static class OpensOnce extends Contracts.Contents {
        @Override
        ContentStore wrong(ContentStore right, Clock clock) {
            return new Forwarding.Contents(right) {
                private final Set<String> opened = ConcurrentHashMap.newKeySet();

                @Override
                public Optional<Content> find(ContentOwner owner, String token) throws IOException {
                    return right.find(owner, token).map(content -> new Content() {
                        private int times;

                        @Override
                        public InputStream open() throws IOException {
                            return times++ == 0 ? content.open() : InputStream.nullInputStream();
                        }

                        @Override
                        public OptionalLong length() {
                            return content.length();
                        }
                    });
                }
            };
        }
    }

    @Breaks("CST-05")
    static class ThrowsItsOwn extends Contracts.Contents {
        @Override
        ContentStore wrong(ContentStore right, Clock clock) {
            return new Forwarding.Contents(right) {
                @Override
                public String put(ContentOwner owner, InputStream bytes, Instant until) throws IOException {
                    try {
                        return right.put(owner, bytes, until);
                    } catch (IOException e) {
                        throw new IOException("not stored");
                    }
                }
            };
        }
    }

    @Breaks("CST-06")
    static class RemovesAll extends Contracts.Contents {
        @Override
        ContentStore wrong(ContentStore right, Clock clock) {
            return new Forwarding.Contents(right) {
                private final Set<String> tokens = ConcurrentHashMap.newKeySet();

                @Override
                public String put(ContentOwner owner, InputStream bytes, Instant until) throws IOException {
                    String token = right.put(owner, bytes, until);
                    tokens.add(token);
                    return token;
                }

                @Override
                public void remove(ContentOwner owner, String token) throws IOException {
                    if (tokens.contains(token)) {
                        for (String each : tokens) {
                            right.remove(owner, each);
                        }
                    }
                }
            };
        }
    }

    @Breaks("CST-06")
    static class CannotRemoveTwice extends Contracts.Contents {
        @Override
        ContentStore wrong(ContentStore right, Clock clock) {
            return new Forwarding.Contents(right) {
                private final Set<String> removed = ConcurrentHashMap.newKeySet();

                @Override
                public void remove(ContentOwner owner, String token) throws IOException {
                    if (right.find(owner, token).isPresent()) {
                        removed.add(token);
                    } else if (removed.contains(token)) {
                        throw new IOException("no such file");
                    }
                    right.remove(owner, token);
                }
            };
        }
    }

    @Breaks("CST-07")
    static class FindsSomethingForAPath extends Contracts.Contents {
        @Override
        ContentStore wrong(ContentStore right, Clock clock) {
            return new Forwarding.Contents(right) {
                @Override
                public Optional<Content> find(ContentOwner owner, String token) throws IOException {
                    return token.contains("..") ? Optional.of(Content.of(new byte[1])) : right.find(owner, token);
                }
            };
        }
    }

    @Breaks("CST-07")
    static class KeepsWhatNeverWas extends Contracts.Contents {
        @Override
        ContentStore wrong(ContentStore right, Clock clock) {
            return new Forwarding.Contents(right) {
                @Override
                public boolean keep(ContentOwner owner, String token, Instant until) throws IOException {
                    return token.isBlank() || right.keep(owner, token, until);
                }
            };
        }
    }

    @Breaks("CST-07")
    static class CannotRemoveAPath extends Contracts.Contents {
        @Override
        ContentStore wrong(ContentStore right, Clock clock) {
            return new Forwarding.Contents(right) {
                @Override
                public void remove(ContentOwner owner, String token) throws IOException {
                    if (token.contains("/")) {
                        throw new IllegalArgumentException("no token");
                    }
                    right.remove(owner, token);
                }
            };
        }
    }

    @Breaks("CST-08")
    static class FindsNullForWhatWasRemoved extends Contracts.Contents {
        @Override
        ContentStore wrong(ContentStore right, Clock clock) {
            return new Forwarding.Contents(right) {
                private final Set<String> removed = ConcurrentHashMap.newKeySet();

                @Override
                public void remove(ContentOwner owner, String token) throws IOException {
                    right.remove(owner, token);
                    removed.add(token);
                }

                @Override
                public Optional<Content> find(ContentOwner owner, String token) throws IOException {
                    return removed.contains(token) ? null : right.find(owner, token);
                }
            };
        }
    }

    @Breaks("CST-09")
    static class SaysThatItKeptNothing extends Contracts.Contents {
        @Override
        ContentStore wrong(ContentStore right, Clock clock) {
            return new Forwarding.Contents(right) {
                @Override
                public boolean keep(ContentOwner owner, String token, Instant until) throws IOException {
                    right.keep(owner, token, until);
                    return false;
                }
            };
        }
    }
}
