package com.logisav.mail.testkit.contract;

import com.logisav.mail.about.Tenant;
import com.logisav.mail.attachment.Content;
import com.logisav.mail.spi.ContentOwner;
import com.logisav.mail.spi.ContentStore;
import com.logisav.mail.testkit.fake.SettableClock;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The rules of {@link ContentStore}: extend it, supply a store that reads the clock it is given, and all rules are tests. */
public abstract class ContentStoreContract extends Contract<ContentStore> {

    private static final String CST_01 = "CST-01: a token has at least 128 random bits and is made of letters, digits, - and _";
    private static final String CST_02 = "CST-02: another tenant, actor or purpose does not find, keep or remove the content, by any token";
    private static final String CST_03 = "CST-03: what is past its end is not found";
    private static final String CST_04 = "CST-04: what was stored can be opened as often as asked, byte for byte, with its length";
    private static final String CST_05 =
        "CST-05: a stream that fails while it is stored leaves nothing behind, and its exception comes through";
    private static final String CST_06 = "CST-06: what was removed is not found; removing it again, or what never was, does nothing";
    private static final String CST_07 = "CST-07: a token that is no token (a path, an empty text) is not found, and nothing is thrown";
    private static final String CST_08 = "CST-08: null is never answered";
    private static final String CST_09 = "CST-09: keeping changes the end of what is there, and revives nothing that is not";
    private static final String CST_10 = "CST-10: what several threads store at once is each found under its own token";
    private static final String CST_11 = "CST-11: a stream that is stored is not closed";
    private static final String CST_12 =
        "CST-12: no answer leaves anything open but the streams that its caller opened, until they are closed";

    private static final Duration HOUR = Duration.ofHours(1);
    /** 128 bits in an alphabet of 64. */
    private static final int SHORTEST_TOKEN = 22;
    private static final int TOKENS = 256;
    /** Of 128: so many tokens miss a sign of 64 here and there, but never two bits in all. A random UUID has 122. */
    private static final int BITS_SEEN = 126;
    private static final ContentOwner OWNER = new ContentOwner(Tenant.of("contract-tenant"), "contract-actor", "upload:invoice#1");

    private final SettableClock clock = SettableClock.atRandomInstant();

    /** The store under test, by this clock. */
    protected abstract ContentStore store(Clock clock) throws IOException;

    /**
     * How many contents the store holds now, of anybody's, half-stored ones included; {@link Declared#without} where that cannot be told.
     * Where other tests use the same storage at the same time, count those of {@link #owner()} alone.
     *
     * @return asked after the store was used
     */
    protected abstract Declared<Integer> held() throws IOException;

    /** Whose contents are stored. Override it where tenants or actors must exist. */
    protected ContentOwner owner() {
        return OWNER;
    }

    /**
     * Another tenant, for which the store is asked; {@link Declared#without} where the host serves one company. Best of all its identifier
     * is that of the {@link #owner()}'s tenant and the first letter of the actor, as here: who joins the two takes one owner for another.
     */
    protected Declared<Tenant> anotherTenant() {
        return Declared.having(Tenant.of(owner().tenant().id() + owner().actorId().charAt(0)));
    }

    /**
     * Owners, for which the store is asked, that differ from {@link #owner()} in upper and lower case alone; {@link Declared#without} where
     * the host has no two users and no two records such.
     */
    protected Declared<List<ContentOwner>> inOtherCase() {
        ContentOwner owner = owner();
        return Declared.having(List.of(new ContentOwner(owner.tenant(), Oddities.inOtherCase(owner.actorId()), owner.purpose()),
            new ContentOwner(owner.tenant(), owner.actorId(), Oddities.inOtherCase(owner.purpose()))));
    }

    @Override
    final ContentStore implementation() {
        try {
            return store(clock);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    @DisplayName(CST_01)
    void gives_unguessable_tokens() throws IOException {
        Set<String> tokens = new HashSet<>();
        for (int i = 0; i < TOKENS; i++) {
            String token = put(Bytes.some(1));
            check(token.matches("[A-Za-z0-9_-]{" + SHORTEST_TOKEN + ",}"), CST_01,
                "put(..) answered a token that is too short, or not of these");
            check(tokens.add(token), CST_01, "put(..) answered the same token for the same bytes twice");
        }
        check(Tokens.bits(tokens) >= BITS_SEEN, CST_01, TOKENS + " tokens differ in " + (int) Tokens.bits(tokens) + " bits at most");
        String token = tokens.iterator().next();
        if (found(owner(), Oddities.inOtherCase(token)).isPresent()) {
            double bits = Tokens.bits(tokens.stream().map(each -> each.toLowerCase(Locale.ROOT)).collect(Collectors.toSet()));
            check(bits >= BITS_SEEN, CST_01, "find(..) takes upper and lower case for the same, and so " + TOKENS + " tokens differ in "
                + (int) bits + " bits at most");
        }
    }

    @Test
    @DisplayName(CST_02)
    void hides_contents_from_all_others() throws IOException {
        ContentOwner owner = owner();
        checkHidden("", List.of(new ContentOwner(owner.tenant(), "another-actor", owner.purpose()),
            new ContentOwner(owner.tenant(), owner.actorId(), "upload:invoice#2"),
            // The same text, cut in other places.
            new ContentOwner(owner.tenant(), owner.actorId() + owner.purpose().charAt(0), owner.purpose().substring(1))));
    }

    @Test
    @DisplayName(CST_02 + " [tenants]")
    void hides_contents_from_another_tenant() throws IOException {
        ContentOwner owner = owner();
        Tenant other = anotherTenant().orNotRun(CST_02);
        checkHidden("", List.of(new ContentOwner(other, owner.actorId(), owner.purpose())));
        String joined = owner.tenant().id() + owner.actorId();
        if (joined.startsWith(other.id())) {
            checkHidden("", List.of(new ContentOwner(other, joined.substring(other.id().length()), owner.purpose())));
        }
    }

    @Test
    @DisplayName(CST_02 + " [upper and lower case]")
    void hides_contents_from_owners_in_other_case() throws IOException {
        List<ContentOwner> others = inOtherCase().orNotRun(CST_02).stream().filter(other -> !other.equals(owner())).toList();
        checkHidden(" (where the host has no two such users and records, inOtherCase() says so)", others);
    }

    private void checkHidden(String hint, List<ContentOwner> others) throws IOException {
        String token = put(Bytes.some(10));
        String untouched = put(Bytes.some(20));
        for (ContentOwner other : others) {
            check(found(other, token).isEmpty(), CST_02, "find(..) answered somebody else's content" + hint);
            check(!subject().keep(other, token, clock.instant()), CST_02, "keep(..) reached somebody else's content" + hint);
            check(found(owner(), token).isPresent(), CST_02, "keep(..) ended somebody else's content" + hint);
            check(!subject().keep(other, token, clock.instant().plus(HOUR.multipliedBy(3))), CST_02,
                "keep(..) reached somebody else's content" + hint);
            subject().remove(other, token);
            check(found(owner(), token).isPresent(), CST_02, "remove(..) removed somebody else's content" + hint);
        }
        clock.advance(HOUR);
        checkOver(untouched);
        check(found(owner(), token).isEmpty(), CST_02, "keep(..) prolonged somebody else's content" + hint);
    }

    private void checkOver(String token) throws IOException {
        check(found(owner(), token).isEmpty(), CST_03, "find(..) answered a content at its end");
    }

    @Test
    @DisplayName(CST_02 + " [long purposes]")
    void hides_contents_from_a_purpose_that_differs_at_its_end() throws IOException {
        String token = put(longPurpose("1"), Bytes.some(10));
        check(found(longPurpose("2"), token).isEmpty(), CST_02,
            "find(..) answered a content of a purpose that differs in its last character");
    }

    /** A purpose names a record, whose identifier may have 255 characters. */
    private ContentOwner longPurpose(String end) {
        return new ContentOwner(owner().tenant(), owner().actorId(), "upload:invoice#" + "é".repeat(254) + end);
    }

    @Test
    @DisplayName(CST_03)
    void forgets_what_is_past_its_end() throws IOException {
        String token = put(Bytes.some(10));
        clock.advance(HOUR);
        checkOver(token);
    }

    @Test
    @DisplayName(CST_04)
    void gives_back_all_bytes() throws IOException {
        for (int length : new int[] {0, 1, 8192, 300_000}) {
            byte[] bytes = Bytes.some(length);
            String token = put(bytes);
            for (int i = 0; i < 2; i++) {
                Content content = stored(token);
                check(content.length().orElse(-1) == length, CST_04, length + " bytes were stored, and length() is " + content.length());
                check(Arrays.equals(Bytes.of(content), bytes), CST_04, length + " bytes were stored, and other bytes came back");
                check(Arrays.equals(Bytes.of(content), bytes), CST_04, "opening the same content again gave other bytes");
            }
        }
    }

    @Test
    @DisplayName(CST_04 + " [until its end]")
    void finds_until_the_end() throws IOException {
        String token = put(Bytes.some(10));
        clock.advance(HOUR.minusSeconds(10));
        check(found(owner(), token).isPresent(), CST_04, "a content was gone ten seconds before its end");
    }

    @Test
    @DisplayName(CST_04 + " [long purposes]")
    void finds_what_was_stored_for_a_long_purpose() throws IOException {
        String token = put(longPurpose("1"), Bytes.some(10));
        check(found(longPurpose("1"), token).isPresent(), CST_04, "find(..) did not answer what was stored for a long purpose");
    }

    @Test
    @DisplayName(CST_05)
    void passes_on_what_a_stream_throws() throws IOException {
        IOException failure = new IOException("the connection was reset");
        try {
            subject().put(owner(), FailingStreams.after(100_000, failure), inAnHour());
            throw broken(CST_05, "put(..) returned although the stream had failed");
        } catch (IOException thrown) {
            check(thrown == failure || thrown.getCause() == failure, CST_05, "put(..) threw another exception than the stream");
        }
    }

    @Test
    @DisplayName(CST_05 + " [what is held]")
    void keeps_nothing_of_a_stream_that_failed() throws IOException {
        put(Bytes.some(10));
        int before = held().orNotRun(CST_05);
        putWhatFails();
        check(held().orNotRun(CST_05) == before, CST_05, "a part of what could not be stored is still held");
    }

    @Test
    @ResourceLock(OpenFiles.LOCK)
    @DisplayName(CST_05 + " [open files]")
    void leaves_nothing_open_of_a_stream_that_failed() throws Exception {
        subject();
        check(!OpenFiles.grow(this::putWhatFails).orNotRun(CST_05), CST_05, "every stream that could not be stored left a file open");
    }

    private void putWhatFails() {
        try {
            subject().put(owner(), FailingStreams.after(100_000, new IOException("the connection was reset")), inAnHour());
        } catch (IOException e) {
            // As it should; whether it does is tested above.
        }
    }

    @Test
    @DisplayName(CST_06)
    void removes() throws IOException {
        String token = put(Bytes.some(10));
        String other = put(Bytes.some(20));
        subject().remove(owner(), token);
        check(found(owner(), token).isEmpty(), CST_06, "find(..) answered a content that was removed");
        check(found(owner(), other).isPresent(), CST_06, "remove(..) removed another content too");
        subject().remove(owner(), token);
        subject().remove(new ContentOwner(owner().tenant(), "nobody", "nothing"), other);
    }

    @Test
    @DisplayName(CST_07)
    void finds_nothing_for_what_is_no_token() throws IOException {
        put(Bytes.some(10));
        for (String token : Oddities.identifiers()) {
            check(found(owner(), token).isEmpty(), CST_07, "find(..) answered a content for a token that it never gave");
            check(!subject().keep(owner(), token, inAnHour()), CST_07, "keep(..) kept a content for a token that it never gave");
            subject().remove(owner(), token);
        }
    }

    @Test
    @DisplayName(CST_08)
    void answers_no_null() throws IOException {
        String token = put(Bytes.some(10));
        found(new ContentOwner(owner().tenant(), "nobody", "nothing"), token);
        found(owner(), "unknown");
        notNull(CST_08, "length() of the content", stored(token).length());
        notNull(CST_08, "open() of the content", stored(token).open()).close();
        subject().remove(owner(), token);
        found(owner(), token);
    }

    @Test
    @DisplayName(CST_09)
    void keeps_what_is_there() throws IOException {
        String kept = put(Bytes.some(10));
        String expired = put(Bytes.some(20));
        check(subject().keep(owner(), kept, clock.instant().plus(HOUR.multipliedBy(3))), CST_09,
            "keep(..) answered false for what is there");
        clock.advance(HOUR.multipliedBy(2));
        check(found(owner(), kept).isPresent(), CST_09, "what was kept was gone at its old end");
        check(Arrays.equals(Bytes.of(stored(kept)), Bytes.some(10)), CST_09, "what was kept has other bytes");
        check(!subject().keep(owner(), expired, inAnHour()), CST_09, "keep(..) answered true for what is past its end");
        check(found(owner(), expired).isEmpty(), CST_09, "keep(..) revived what is past its end");
        check(subject().keep(owner(), kept, clock.instant()), CST_09, "keep(..) answered false for what was kept before");
        check(found(owner(), kept).isEmpty(), CST_09, "keep(..) did not bring the end forward");
    }

    @Test
    @DisplayName(CST_10)
    void stores_for_many_threads() throws Exception {
        subject();
        List<String> tokens = Together.run(thread -> () -> put(Bytes.some(1000 + thread)));
        List<Boolean> found = Together.run(thread -> () -> holds(tokens.get(thread), Bytes.some(1000 + thread)));
        check(!found.contains(false), CST_10, "what one of " + Together.THREADS + " threads stored is not found under its token");
    }

    private boolean holds(String token, byte[] bytes) throws IOException {
        Optional<Content> content = found(owner(), token);
        return content.isPresent() && Arrays.equals(Bytes.of(content.get()), bytes);
    }

    @Test
    @DisplayName(CST_11)
    void leaves_streams_open() throws IOException {
        CountedContent content = CountedContent.of(Bytes.some(10));
        notNull(CST_08, "put(..)", subject().put(owner(), content.open(), inAnHour()));
        check(!content.allClosed(), CST_11, "put(..) closed the stream, which is its caller's to close");
    }

    @Test
    @ResourceLock(OpenFiles.LOCK)
    @DisplayName(CST_12)
    void leaves_nothing_open() throws Exception {
        String token = put(Bytes.some(70_000));
        check(!OpenFiles.grow(() -> put(Bytes.some(10))).orNotRun(CST_12), CST_12, "every put(..) left a file open");
        check(!OpenFiles.grow(() -> stored(token)).orNotRun(CST_12), CST_12,
            "every find(..) left a file open before the content was opened");
        check(!OpenFiles.grow(() -> found(owner(), "unknown")).orNotRun(CST_12), CST_12,
            "every find(..) of what is not there left a file open");
        check(!OpenFiles.grow(() -> readHalf(stored(token))).orNotRun(CST_12), CST_12,
            "every stream that was closed half read left a file open");
    }

    private static void readHalf(Content content) throws IOException {
        try (InputStream stream = content.open()) {
            stream.readNBytes(100);
        }
    }

    private String put(byte[] bytes) throws IOException {
        return put(owner(), bytes);
    }

    private String put(ContentOwner owner, byte[] bytes) throws IOException {
        return notNull(CST_08, "put(..)", subject().put(owner, new ByteArrayInputStream(bytes), inAnHour()));
    }

    private Content stored(String token) throws IOException {
        return found(owner(), token).orElseThrow(() -> broken(CST_04, "find(..) did not answer what was stored"));
    }

    private Optional<Content> found(ContentOwner owner, String token) throws IOException {
        return notNull(CST_08, "find(..)", subject().find(owner, token));
    }

    private Instant inAnHour() {
        return clock.instant().plus(HOUR);
    }
}
