package com.logisav.mail.testkit.contract;

import com.logisav.mail.attachment.Content;
import com.logisav.mail.spi.ContentOwner;
import com.logisav.mail.spi.ContentStore;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Stores that keep in one wrong way each, so that each part of the rule's test is needed. */
final class SubtlyWrongKeeping {

    private static final Instant FAR = Instant.parse("2100-01-01T00:00:00Z");

    private SubtlyWrongKeeping() {}

    /** Knows whom each content belongs to and when it ends, whatever the store behind it thinks. */
    private static class Remembering extends Forwarding.Contents {

        final Map<String, ContentOwner> owners = new ConcurrentHashMap<>();
        final Map<String, Instant> ends = new ConcurrentHashMap<>();

        Remembering(ContentStore right) {
            super(right);
        }

        @Override
        public String put(ContentOwner owner, InputStream bytes, Instant until) throws IOException {
            String token = right.put(owner, bytes, until);
            owners.put(token, owner);
            ends.put(token, until);
            return token;
        }

        boolean isOf(ContentOwner owner, String token) {
            return owner.equals(owners.get(token));
        }
    }

    @Breaks("CST-09")
    static class DeniesTheFirst extends Contracts.Contents {
        @Override
        ContentStore wrong(ContentStore right, Clock clock) {
            return new Forwarding.Contents(right) {
                private final Set<String> kept = ConcurrentHashMap.newKeySet();

                @Override
                public boolean keep(ContentOwner owner, String token, Instant until) throws IOException {
                    return right.keep(owner, token, until) && !kept.add(token);
                }
            };
        }
    }

    @Breaks("CST-09")
    static class DeniesTheSecond extends Contracts.Contents {
        @Override
        ContentStore wrong(ContentStore right, Clock clock) {
            return new Forwarding.Contents(right) {
                private final Set<String> kept = ConcurrentHashMap.newKeySet();

                @Override
                public boolean keep(ContentOwner owner, String token, Instant until) throws IOException {
                    return right.keep(owner, token, until) && kept.add(token);
                }
            };
        }
    }

    @Breaks("CST-09")
    static class EmptiesWhatItKeeps extends Contracts.Contents {
        @Override
        ContentStore wrong(ContentStore right, Clock clock) {
            return new Forwarding.Contents(right) {
                private final Set<String> kept = ConcurrentHashMap.newKeySet();

                @Override
                public boolean keep(ContentOwner owner, String token, Instant until) throws IOException {
                    kept.add(token);
                    return right.keep(owner, token, until);
                }

                @Override
                public Optional<Content> find(ContentOwner owner, String token) throws IOException {
                    return right.find(owner, token).map(content -> kept.contains(token) ? Content.of(new byte[0]) : content);
                }
            };
        }
    }

    @Breaks("CST-09")
    static class SaysYesToWhatIsOver extends Contracts.Contents {
        @Override
        ContentStore wrong(ContentStore right, Clock clock) {
            return new Remembering(right) {
                @Override
                public boolean keep(ContentOwner owner, String token, Instant until) throws IOException {
                    return right.keep(owner, token, until) || isOf(owner, token);
                }
            };
        }
    }

    @Breaks("CST-09")
    static class OnlyKeepsLonger extends Contracts.Contents {
        @Override
        ContentStore wrong(ContentStore right, Clock clock) {
            return new Remembering(right) {
                @Override
                public boolean keep(ContentOwner owner, String token, Instant until) throws IOException {
                    Instant end = ends.getOrDefault(token, FAR);
                    Instant later = until.isAfter(end) ? until : end;
                    ends.computeIfPresent(token, (same, old) -> later);
                    return right.keep(owner, token, later);
                }
            };
        }
    }

    @Breaks("CST-09")
    static class RevivesInSilence extends Contracts.Contents {
        @Override
        ContentStore wrong(ContentStore right, Clock clock) {
            return new Remembering(right) {
                @Override
                public String put(ContentOwner owner, InputStream bytes, Instant until) throws IOException {
                    String token = super.put(owner, bytes, FAR);
                    ends.put(token, until);
                    return token;
                }

                @Override
                public boolean keep(ContentOwner owner, String token, Instant until) throws IOException {
                    boolean there = find(owner, token).isPresent();
                    if (isOf(owner, token)) {
                        ends.put(token, until);
                    }
                    return there;
                }

                @Override
                public Optional<Content> find(ContentOwner owner, String token) throws IOException {
                    boolean over = ends.containsKey(token) && !ends.get(token).isAfter(clock.instant());
                    return over ? Optional.empty() : right.find(owner, token);
                }
            };
        }
    }
}
