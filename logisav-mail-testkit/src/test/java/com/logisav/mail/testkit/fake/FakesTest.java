package com.logisav.mail.testkit.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.logisav.mail.about.MailContext;
import com.logisav.mail.about.MailableRef;
import com.logisav.mail.about.Tenant;
import com.logisav.mail.attachment.LinkedFile;
import com.logisav.mail.receipt.AttemptId;
import com.logisav.mail.receipt.JournalEntry;
import com.logisav.mail.message.ReviewId;
import com.logisav.mail.spi.ContentOwner;
import com.logisav.mail.spi.LinkedFileQuery;
import com.logisav.mail.spi.PageRequest;
import com.logisav.mail.testkit.sample.SampleActors;
import com.logisav.mail.testkit.sample.SampleInvoice;
import com.logisav.mail.testkit.sample.SampleMail;
import com.logisav.mail.testkit.sample.SampleMailable;
import com.logisav.mail.testkit.sample.SampleSenders;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What tests do to fakes between two steps; that they are right otherwise, their contracts prove. */
class FakesTest {

    private static final MailableRef ONE = SampleInvoice.ref("1");
    private static final MailableRef OTHER = SampleInvoice.ref("2");
    private static final MailContext CONTEXT = MailContext.of(SampleActors.secretary());
    private static final Tenant TENANT = CONTEXT.tenant();

    @Nested
    class Linked_files {

        private final InMemoryLinkedFiles files = new InMemoryLinkedFiles();
        private final LinkedFile file = files.add(ONE, "plan.pdf", new byte[] {1});

        @Test
        void a_file_can_move_to_another_record() {
            files.tie(TENANT, file.id(), OTHER);
            assertThat(files.find(file.id(), ONE, CONTEXT)).isEmpty();
            assertThat(files.find(file.id(), OTHER, CONTEXT)).map(LinkedFile::length).contains(file.length());
        }

        @Test
        void a_file_can_vanish_between_finding_and_opening() {
            files.remove(TENANT, file.id());
            assertThat(files.find(file.id(), ONE, CONTEXT)).isEmpty();
            assertThatThrownBy(() -> files.open(file, CONTEXT)).isInstanceOf(IOException.class);
        }

        @Test
        void a_removed_files_number_is_not_given_again() {
            files.remove(TENANT, file.id());
            assertThat(files.add(ONE, "autre.pdf", new byte[1]).id()).isNotEqualTo(file.id());
        }

        @Test
        void a_file_that_fails_is_found_and_cannot_be_read_until_it_recovers() throws IOException {
            IOException failure = new IOException("no disk");
            files.failFor(TENANT, file.id(), failure);
            assertThat(files.find(file.id(), ONE, CONTEXT)).isPresent();
            var content = files.open(file, CONTEXT);
            assertThatThrownBy(content::open).isSameAs(failure);
            files.recover();
            assertThat(files.open(file, CONTEXT).open().readAllBytes()).isNotEmpty();
        }

        @Test
        void a_file_can_get_other_bytes() throws IOException {
            files.replace(TENANT, file.id(), new byte[] {7, 8});
            assertThat(files.open(file, CONTEXT).open().readAllBytes()).containsExactly(7, 8);
            assertThat(files.find(file.id(), ONE, CONTEXT).orElseThrow().length()).hasValue(2);
        }

        @Test
        void a_search_looks_at_names_in_any_case() {
            files.add(ONE, "Photo.JPG", new byte[1]);
            assertThat(files.list(new LinkedFileQuery(ONE, "photo", PageRequest.first(10)), CONTEXT).items()).hasSize(1);
        }

        @Test
        void a_file_that_never_was_is_a_mistake_of_the_test() {
            assertThatThrownBy(() -> files.remove(TENANT, "99")).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Nested
    class Contents {

        private final SettableClock clock = SettableClock.atRandomInstant();
        private final InMemoryContents contents = new InMemoryContents(clock);
        private final ContentOwner owner = ContentOwner.of(SampleActors.secretary(), "test");

        private String put() throws IOException {
            return contents.put(owner, new ByteArrayInputStream(new byte[1]), clock.instant().plusSeconds(60));
        }

        @Test
        void what_is_past_its_end_is_not_counted() throws IOException {
            put();
            assertThat(contents.size()).isOne();
            clock.advance(Duration.ofSeconds(60));
            assertThat(contents.size()).isZero();
        }

        @Test
        void a_store_that_is_down_throws_until_it_is_up_again() throws IOException {
            String token = put();
            IOException down = new IOException("down");
            contents.fail(down);
            assertThatThrownBy(this::put).isSameAs(down);
            assertThatThrownBy(() -> contents.find(owner, token)).isSameAs(down);
            assertThatThrownBy(() -> contents.keep(owner, token, clock.instant())).isSameAs(down);
            assertThatThrownBy(() -> contents.remove(owner, token)).isSameAs(down);
            contents.recover();
            assertThat(contents.find(owner, token)).isPresent();
        }
    }

    @Nested
    class A_journal {

        private final RecordingJournal journal = new RecordingJournal();
        private final JournalEntry entry = JournalEntry.started(
            new AttemptId(ReviewId.of("r"), 1), 1, SampleActors.secretary(), SampleMail.create().build(), Instant.EPOCH);

        @Test
        void shows_granted_claims_once() {
            journal.attempted(entry, CONTEXT);
            journal.attempted(entry, CONTEXT);
            assertThat(journal.claims()).hasSize(1);
        }

        @Test
        void that_fails_remembers_nothing() {
            IllegalStateException failure = new IllegalStateException("no journal");
            journal.failClaims(failure);
            assertThatThrownBy(() -> journal.attempted(entry, CONTEXT)).isSameAs(failure);
            assertThat(journal.attempts(ReviewId.of("r"), CONTEXT)).isEmpty();
            journal.failEnds(failure);
            assertThatThrownBy(() -> journal.finished(entry, CONTEXT)).isSameAs(failure);
            assertThat(journal.ends()).isEmpty();
            journal.recover();
            journal.attempted(entry, CONTEXT);
            journal.finished(entry, CONTEXT);
            assertThat(journal.ends()).hasSize(1);
        }
    }

    @Nested
    class A_clock {

        @Test
        void stands_until_it_is_moved() {
            SettableClock clock = SettableClock.at("2026-11-24T10:00:00Z");
            clock.advance(Duration.ofMinutes(-5));
            assertThat(clock.instant()).isEqualTo("2026-11-24T09:55:00Z");
            clock.set(Instant.EPOCH);
            assertThat(clock.instant()).isEqualTo(Instant.EPOCH);
        }

        @Test
        void begins_somewhere_else_each_time() {
            assertThat(Stream.generate(SettableClock::atRandomInstant).limit(10).map(SettableClock::instant).distinct()).hasSizeGreaterThan(5);
        }

        @Test
        void in_another_zone_is_the_same_clock() {
            SettableClock clock = SettableClock.atRandomInstant();
            var paris = clock.withZone(ZoneId.of("Europe/Paris"));
            clock.advance(Duration.ofDays(1));
            assertThat(paris.instant()).isEqualTo(clock.instant());
            assertThat(paris.getZone()).isEqualTo(ZoneId.of("Europe/Paris"));
        }

        @Test
        void says_at_which_instant_a_test_ran() {
            assertThat(SettableClock.at("2026-11-24T10:00:00Z")).hasToString("SettableClock[2026-11-24T10:00:00Z, Z]");
        }
    }

    @Test
    void a_renderer_fails_as_it_was_told_and_remembers_what_it_made() throws IOException {
        SampleRenderer renderer = SampleRenderer.pdf("invoice")
            .failFor(mailable -> mailable.ref().equals(OTHER), new IOException("no paper"));
        SampleMailable good = SampleMailable.of(ONE);
        SampleMailable bad = SampleMailable.of(OTHER);
        renderer.render(renderer.describe(good, CONTEXT).orElseThrow(), good, OutputStream.nullOutputStream(), CONTEXT);
        assertThatThrownBy(() -> renderer.render(renderer.describe(bad, CONTEXT).orElseThrow(), bad, OutputStream.nullOutputStream(),
            CONTEXT))
            .hasMessage("no paper");
        assertThat(renderer.rendered()).containsExactly("invoice#1");
        renderer.recover().render(renderer.describe(bad, CONTEXT).orElseThrow(), bad, OutputStream.nullOutputStream(), CONTEXT);
        assertThat(renderer.rendered()).containsExactly("invoice#1", OTHER.toString());
    }

    @Test
    void a_resolver_that_is_down_throws() {
        FixedRecipients recipients = new FixedRecipients();
        RuntimeException down = new IllegalStateException("down");
        recipients.fail(down);
        assertThatThrownBy(() -> recipients.resolve(SampleMailable.of(ONE), CONTEXT)).isSameAs(down);
        recipients.recover();
        assertThat(recipients.resolve(SampleMailable.of(ONE), CONTEXT)).isEmpty();
    }

    @Test
    void mail_can_become_unconfigured() {
        FixedTransports transports = new FixedTransports().in(TENANT, new RecordingTransport(SettableClock.atRandomInstant()));
        transports.unconfigure(TENANT);
        assertThat(transports.find(SampleSenders.company(), CONTEXT)).isEmpty();
    }

    @Test
    void records_can_be_changed_and_deleted() {
        InMemoryRecords<SampleInvoice> invoices = new InMemoryRecords<>(SampleInvoice::number);
        invoices.put(SampleInvoice.of("1"));
        invoices.put(SampleInvoice.of("1").changed());
        assertThat(invoices.find("1", CONTEXT)).map(SampleInvoice::version).contains(2);
        invoices.remove(TENANT, "1");
        assertThat(invoices.find("1", CONTEXT)).isEmpty();
    }

    @Test
    void mailables_can_be_deleted() {
        InMemoryMailables mailables = new InMemoryMailables(com.logisav.mail.content.FieldCatalog.empty())
            .put(TENANT, SampleMailable.of(ONE));
        mailables.remove(TENANT, ONE);
        assertThat(mailables.load(ONE, CONTEXT)).isEmpty();
    }
}
