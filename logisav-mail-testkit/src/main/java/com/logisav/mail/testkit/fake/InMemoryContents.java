package com.logisav.mail.testkit.fake;

import com.logisav.mail.attachment.Content;
import com.logisav.mail.spi.ContentOwner;
import com.logisav.mail.spi.ContentStore;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Contents in memory, ended by a clock. Safe for concurrent use. */
public final class InMemoryContents implements ContentStore, Restorable {

    private final Map<String, Stored> contents = new LinkedHashMap<>();
    private final Clock clock;
    private @Nullable IOException failure;

    private record Stored(ContentOwner owner, Content content, Instant until) {}

    /** An empty store. */
    public InMemoryContents(Clock clock) {
        this.clock = clock;
    }

    /** From now on every call throws, as when the storage is down. */
    public synchronized void fail(IOException newFailure) {
        failure = newFailure;
    }

    /** From now on calls are answered again. */
    public synchronized void recover() {
        failure = null;
    }

    @Override
    public synchronized Runnable remember() {
        Map<String, Stored> then = Map.copyOf(contents);
        IOException failureThen = failure;
        return () -> restore(then, failureThen);
    }

    private synchronized void restore(Map<String, Stored> then, @Nullable IOException failureThen) {
        contents.clear();
        contents.putAll(then);
        failure = failureThen;
    }

    /** How many contents are there and not past their end. */
    public int size() {
        return owners().size();
    }

    /** Whose they are, one for each content that is there and not past its end; the library's purposes are uploads and reviews. */
    public synchronized List<ContentOwner> owners() {
        contents.values().removeIf(stored -> !stored.until().isAfter(clock.instant()));
        return contents.values().stream().map(Stored::owner).toList();
    }

    @Override
    public String put(ContentOwner owner, InputStream bytes, Instant until) throws IOException {
        checkUp();
        Content all = Content.of(bytes.readAllBytes());
        String token = UUID.randomUUID() + "-" + UUID.randomUUID();
        synchronized (this) {
            contents.put(token, new Stored(owner, all, until));
        }
        return token;
    }

    @Override
    public synchronized Optional<Content> find(ContentOwner owner, String token) throws IOException {
        checkUp();
        return existing(owner, token).map(Stored::content);
    }

    @Override
    public synchronized boolean keep(ContentOwner owner, String token, Instant until) throws IOException {
        checkUp();
        Optional<Stored> stored = existing(owner, token);
        stored.ifPresent(there -> contents.put(token, new Stored(owner, there.content(), until)));
        return stored.isPresent();
    }

    @Override
    public synchronized void remove(ContentOwner owner, String token) throws IOException {
        checkUp();
        if (existing(owner, token).isPresent()) {
            contents.remove(token);
        }
    }

    private Optional<Stored> existing(ContentOwner owner, String token) {
        return Optional.ofNullable(contents.get(token))
            .filter(stored -> stored.owner().equals(owner) && stored.until().isAfter(clock.instant()));
    }

    private synchronized void checkUp() throws IOException {
        if (failure != null) {
            throw failure;
        }
    }
}
