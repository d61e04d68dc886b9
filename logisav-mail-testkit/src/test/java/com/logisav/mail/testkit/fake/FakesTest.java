package com.logisav.mail.testkit.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.logisav.mail.about.MailContext;
import com.logisav.mail.about.MailableRef;
import com.logisav.mail.about.MailableType;
import com.logisav.mail.about.Tenant;
import com.logisav.mail.access.Permission;
import com.logisav.mail.access.PermissionRequest;
import com.logisav.mail.attachment.LinkedFile;
import com.logisav.mail.content.DefaultMessage;
import com.logisav.mail.content.FieldCatalog;
import com.logisav.mail.content.LetterFile;
import com.logisav.mail.content.LetterTemplate;
import com.logisav.mail.content.TemplateVersion;
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
import com.logisav.mail.testkit.sample.SampleTemplates;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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

    private static final RuntimeException DOWN = new IllegalStateException("down");
    private static final LetterTemplate LETTER = SampleTemplates.reminder();
    private static final LetterFile LETTER_FILE = LetterFile.of("terms", "Conditions.pdf");

    /**
     * A fake that can be down.
     *
     * @param fail    for everything
     * @param failFor for one thing; null where that cannot be said
     * @param about   questions about that thing
     * @param others  questions about everything, and about another thing
     */
    private record Fallible(String name, Consumer<RuntimeException> fail, @Nullable Consumer<RuntimeException> failFor, Runnable recover,
        Restorable fake, List<ThrowingCallable> about, List<ThrowingCallable> others) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Fallible> fallible() {
        FixedRecipients recipients = new FixedRecipients();
        FixedSenders senders = new FixedSenders();
        GrantedPermissions rights = GrantedPermissions.all();
        InMemoryRecords<String> records = new InMemoryRecords<>(id -> id);
        InMemoryLinkedFiles files = new InMemoryLinkedFiles();
        LinkedFile file = files.add(ONE, "plan.pdf", new byte[] {1});
        return Stream.of(
            new Fallible("recipients", recipients::fail, failure -> recipients.failFor(ONE, failure), recipients::recover, recipients,
                List.of(() -> recipients.resolve(SampleMailable.of(ONE), CONTEXT)),
                List.of(() -> recipients.resolve(SampleMailable.of(OTHER), CONTEXT))),
            new Fallible("senders", senders::fail, failure -> senders.failFor(TENANT, failure), senders::recover, senders,
                List.of(() -> senders.identities(ONE, CONTEXT)),
                List.of(() -> senders.identities(ONE, MailContext.of(SampleActors.namesake())))),
            new Fallible("permissions", rights::fail, failure -> rights.failFor(Permission.SEND, failure), rights::recover, rights,
                List.of(() -> rights.decide(PermissionRequest.of(Permission.SEND), CONTEXT)),
                List.of(() -> rights.decide(PermissionRequest.of(Permission.UPLOAD), CONTEXT))),
            new Fallible("records", records::fail, failure -> records.failFor("1", failure), records::recover, records,
                List.of(() -> records.find("1", CONTEXT)), List.of(() -> records.find("2", CONTEXT))),
            new Fallible("files", files::fail, null, files::recover, files, List.of(),
                List.of(() -> files.list(new LinkedFileQuery(ONE, "", PageRequest.first(10)), CONTEXT),
                    () -> files.find("1", ONE, CONTEXT), () -> files.open(file, CONTEXT))),
            templates(), mailables(), transports(), journal());
    }

    private static Fallible mailables() {
        InMemoryMailables mailables = new InMemoryMailables(FieldCatalog.empty());
        return new Fallible("mailables", mailables::fail, failure -> mailables.failFor(ONE, failure), mailables::recover, mailables,
            List.of(() -> mailables.load(ONE, CONTEXT)), List.of(() -> mailables.load(OTHER, CONTEXT)));
    }

    private static Fallible transports() {
        FixedTransports transports = new FixedTransports();
        return new Fallible("transports", transports::fail, failure -> transports.failFor(TENANT, failure), transports::recover, transports,
            List.of(() -> transports.find(SampleSenders.company(), CONTEXT)),
            List.of(() -> transports.find(SampleSenders.company(), MailContext.of(SampleActors.namesake()))));
    }

    private static Fallible journal() {
        RecordingJournal journal = new RecordingJournal();
        JournalEntry entry = JournalEntry.started(
            new AttemptId(ReviewId.of("r"), 1), 1, SampleActors.secretary(), SampleMail.create().build(), Instant.EPOCH);
        return new Fallible("journal", journal::fail, null, journal::recover, journal, List.of(),
            List.of(() -> journal.attempted(entry, CONTEXT), () -> journal.finished(entry, CONTEXT),
                () -> journal.attempts(ReviewId.of("r"), CONTEXT), () -> journal.about(ONE, PageRequest.first(10), CONTEXT)));
    }

    private static Fallible templates() {
        InMemoryTemplateRepository templates = new InMemoryTemplateRepository(SettableClock.atRandomInstant());
        templates.putFile(TENANT, LETTER, LETTER_FILE, new byte[1]);
        DefaultMessage message = SampleTemplates.invoiceInFrench();
        return new Fallible("templates", templates::fail, failure -> templates.failFor(LETTER.id(), failure), templates::recover, templates,
            List.of(() -> templates.letter(LETTER.id(), CONTEXT), () -> templates.open(LETTER, LETTER_FILE, CONTEXT),
                () -> templates.save(LETTER, Optional.empty(), CONTEXT),
                () -> templates.remove(LETTER.id(), new TemplateVersion("0", Instant.EPOCH, "x"), CONTEXT)),
            List.of(() -> templates.letter("another", CONTEXT), () -> templates.allLetters(CONTEXT),
                () -> templates.letters(MailableType.INVOICE, CONTEXT),
                () -> templates.defaultMessage(message.slot(), message.locale(), CONTEXT),
                () -> templates.versions(message.slot(), message.locale(), CONTEXT),
                () -> templates.save(message, Optional.of(new TemplateVersion("0", Instant.EPOCH, "x")), CONTEXT)));
    }

    private static void areAnswered(List<ThrowingCallable> questions) {
        assertThat(questions).allSatisfy(question -> assertThatCode(question).doesNotThrowAnyException());
    }

    private static void areNotAnswered(List<ThrowingCallable> questions) {
        assertThat(questions).allSatisfy(question -> assertThatThrownBy(question).isSameAs(DOWN));
    }

    @ParameterizedTest
    @MethodSource("fallible")
    void a_fake_that_is_down_answers_nothing_until_it_recovers(Fallible each) {
        each.fail().accept(DOWN);
        areNotAnswered(each.about());
        areNotAnswered(each.others());
        each.recover().run();
        areAnswered(each.others());
    }

    @ParameterizedTest
    @MethodSource("fallible")
    void a_fake_that_fails_for_one_thing_answers_about_others(Fallible each) {
        assumeTrue(each.failFor() != null);
        each.failFor().accept(DOWN);
        areNotAnswered(each.about());
        areAnswered(each.others());
        each.recover().run();
        areAnswered(each.about());
    }

    @ParameterizedTest
    @MethodSource("fallible")
    void a_fake_goes_back_to_being_up_and_to_being_down(Fallible each) {
        Runnable up = each.fake().remember();
        each.fail().accept(DOWN);
        Runnable down = each.fake().remember();
        up.run();
        areAnswered(each.others());
        down.run();
        areNotAnswered(each.others());
        each.recover().run();
        if (each.failFor() != null) {
            each.failFor().accept(DOWN);
            Runnable downForOne = each.fake().remember();
            up.run();
            areAnswered(each.about());
            downForOne.run();
            areNotAnswered(each.about());
            areAnswered(each.others());
        }
    }

    @Test
    void a_renderer_that_is_down_renders_nothing_and_throws_what_it_was_told() {
        SampleRenderer renderer = SampleRenderer.pdf("invoice").fail(DOWN);
        SampleMailable mailable = SampleMailable.of(ONE);
        ThrowingCallable rendering = () -> renderer.render(renderer.describe(mailable, CONTEXT).orElseThrow(), mailable,
            OutputStream.nullOutputStream(), CONTEXT);
        assertThatThrownBy(rendering).isSameAs(DOWN);
        assertThat(renderer.fail(new Exception("checked"))).isSameAs(renderer);
        assertThatThrownBy(rendering).isInstanceOf(IllegalStateException.class).hasRootCauseMessage("checked");
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
        InMemoryMailables mailables = new InMemoryMailables(FieldCatalog.empty())
            .put(TENANT, SampleMailable.of(ONE));
        mailables.remove(TENANT, ONE);
        assertThat(mailables.load(ONE, CONTEXT)).isEmpty();
    }
}
