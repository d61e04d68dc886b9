package com.logisav.mail.testkit.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.logisav.mail.about.MailContext;
import com.logisav.mail.about.MailableRef;
import com.logisav.mail.about.Tenant;
import com.logisav.mail.access.Decision;
import com.logisav.mail.access.Permission;
import com.logisav.mail.access.PermissionRequest;
import com.logisav.mail.address.ProposedRecipient;
import com.logisav.mail.content.DefaultMessageSlot;
import com.logisav.mail.content.FieldCatalog;
import com.logisav.mail.content.LetterFile;
import com.logisav.mail.message.ReviewId;
import com.logisav.mail.receipt.AttemptId;
import com.logisav.mail.receipt.JournalEntry;
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
import org.junit.jupiter.api.Test;

/** Each fake is changed in every way, and is as it was before; twice, since it goes back before each test. */
class RestorableTest {

    private static final MailableRef ONE = SampleInvoice.ref("1");
    private static final MailContext CONTEXT = MailContext.of(SampleActors.secretary());
    private static final Tenant TENANT = SampleActors.secretary().tenant();

    private final SettableClock clock = SettableClock.atRandomInstant();

    private interface Step {
        void run() throws IOException;
    }

    private static void goesBack(Restorable fake, Step change, Step check) throws IOException {
        Runnable back = fake.remember();
        check.run();
        for (int i = 0; i < 2; i++) {
            change.run();
            back.run();
            check.run();
        }
    }

    @Test
    void a_clock() throws IOException {
        Instant then = clock.instant();
        goesBack(clock, () -> clock.advance(Duration.ofDays(1)), () -> assertThat(clock.instant()).isEqualTo(then));
    }

    @Test
    void records() throws IOException {
        InMemoryRecords<SampleInvoice> records = new InMemoryRecords<>(SampleInvoice::number);
        records.put(SampleInvoice.of("1"));
        goesBack(records, () -> {
            records.put(SampleInvoice.of("1").changed());
            records.put(SampleInvoice.of("2"));
        }, () -> {
            assertThat(records.find("1", CONTEXT)).map(SampleInvoice::version).contains(1);
            assertThat(records.find("2", CONTEXT)).isEmpty();
        });
    }

    @Test
    void recipients() throws IOException {
        FixedRecipients recipients = new FixedRecipients().about(ONE, ProposedRecipient.to("a@x.example"));
        SampleMailable other = SampleMailable.of(SampleInvoice.ref("2"));
        goesBack(recipients, () -> recipients.about(ONE).about(other.ref(), ProposedRecipient.to("b@x.example"))
            .fail(new IllegalStateException("down")), () -> {
            assertThat(recipients.resolve(SampleMailable.of(ONE), CONTEXT)).hasSize(1);
            assertThat(recipients.resolve(other, CONTEXT)).isEmpty();
        });
    }

    @Test
    void senders() throws IOException {
        FixedSenders senders = new FixedSenders().always(SampleSenders.company());
        goesBack(senders, () -> senders.always().in(SampleActors.anotherCompany(), SampleSenders.person()), () -> {
            assertThat(senders.identities(ONE, CONTEXT)).hasSize(1);
            assertThat(senders.identities(ONE, MailContext.of(SampleActors.namesake()))).isEmpty();
        });
    }

    @Test
    void files() throws IOException {
        InMemoryLinkedFiles files = new InMemoryLinkedFiles();
        var file = files.add(ONE, "a.txt", new byte[] {1});
        var broken = files.add(SampleInvoice.ref("3"), "c.txt", new byte[] {1});
        files.failFor(TENANT, broken.id(), new IOException("bad block"));
        goesBack(files, () -> {
            files.replace(TENANT, "1", new byte[] {2, 3});
            files.tie(TENANT, "1", SampleInvoice.ref("2"));
            files.add(ONE, "b.txt", new byte[1]);
            files.recover();
            files.failFor(TENANT, "1", new IOException("no disk"));
        }, () -> {
            assertThat(files.list(new LinkedFileQuery(ONE, "", PageRequest.first(10)), CONTEXT).items()).hasSize(1);
            assertThat(files.open(file, CONTEXT).open().readAllBytes()).containsExactly(1);
            assertThatThrownBy(() -> files.open(broken, CONTEXT).open()).hasMessage("bad block");
        });
    }

    @Test
    void templates() throws IOException {
        InMemoryTemplateRepository templates = new InMemoryTemplateRepository(clock);
        var saved = templates.put(SampleTemplates.invoiceInFrench());
        var letter = templates.put(SampleTemplates.reminder());
        LetterFile terms = LetterFile.of("terms", "a.pdf");
        templates.putFile(TENANT, letter, terms, new byte[] {1});
        goesBack(templates, () -> {
            templates.put(SampleTemplates.invoiceInFrench());
            templates.put(SampleTemplates.invoiceInEnglish());
            templates.putFile(TENANT, letter, terms, new byte[] {2});
            templates.remove(letter.id(), letter.version().orElseThrow(), CONTEXT);
        }, () -> {
            assertThat(templates.versions(DefaultMessageSlot.INVOICE, saved.locale(), CONTEXT)).containsExactly(saved);
            assertThat(templates.defaultMessage(DefaultMessageSlot.INVOICE, SampleTemplates.invoiceInEnglish().locale(), CONTEXT)).isEmpty();
            assertThat(templates.allLetters(CONTEXT)).containsExactly(letter);
            assertThat(templates.open(letter, terms, CONTEXT).open().readAllBytes()).containsExactly(1);
        });
    }

    @Test
    void mailables() throws IOException {
        InMemoryMailables mailables = new InMemoryMailables(FieldCatalog.empty()).put(TENANT, SampleMailable.of(ONE));
        MailableRef other = SampleInvoice.ref("2");
        goesBack(mailables, () -> {
            mailables.put(TENANT, SampleMailable.of(other));
            mailables.remove(TENANT, ONE);
        }, () -> {
            assertThat(mailables.load(ONE, CONTEXT)).isPresent();
            assertThat(mailables.load(other, CONTEXT)).isEmpty();
        });
    }

    @Test
    void transports() throws IOException {
        FixedTransports transports = new FixedTransports().in(TENANT, new RecordingTransport(clock));
        goesBack(transports, () -> {
            transports.in(SampleActors.anotherCompany(), new RecordingTransport(clock));
            transports.unconfigure(TENANT);
        }, () -> {
            assertThat(transports.find(SampleSenders.company(), CONTEXT)).isPresent();
            assertThat(transports.find(SampleSenders.company(), MailContext.of(SampleActors.namesake()))).isEmpty();
        });
    }

    @Test
    void permissions() throws IOException {
        GrantedPermissions permissions = GrantedPermissions.none().grant(Permission.SEND);
        goesBack(permissions, () -> permissions.revoke(Permission.SEND).grant(Permission.UPLOAD).denyingWith("no")
            .admit(SampleActors.anotherCompany()), () -> {
            assertThat(permissions.decide(PermissionRequest.of(Permission.SEND), CONTEXT).isAllowed()).isTrue();
            assertThat(permissions.decide(PermissionRequest.of(Permission.UPLOAD), CONTEXT)).isEqualTo(Decision.denied());
            assertThat(permissions.decide(PermissionRequest.of(Permission.SEND), MailContext.of(SampleActors.namesake())).isAllowed()).isFalse();
        });
    }

    @Test
    void contents() throws IOException {
        InMemoryContents contents = new InMemoryContents(clock);
        ContentOwner owner = ContentOwner.of(SampleActors.secretary(), "test");
        Instant until = clock.instant().plusSeconds(60);
        String token = contents.put(owner, new ByteArrayInputStream(new byte[1]), until);
        goesBack(contents, () -> {
            contents.remove(owner, token);
            contents.put(owner, new ByteArrayInputStream(new byte[1]), until);
            contents.put(owner, new ByteArrayInputStream(new byte[1]), until);
            contents.fail(new IOException("down"));
        }, () -> {
            assertThat(contents.size()).isOne();
            assertThat(contents.find(owner, token)).isPresent();
        });
    }

    private static JournalEntry attempt(String review, int place) {
        return JournalEntry.started(new AttemptId(ReviewId.of(review), 1), place, SampleActors.secretary(), SampleMail.create().build(), Instant.EPOCH);
    }

    @Test
    void a_journal_that_does_not_hear_of_the_end_of_what_it_does_not_know_any_more() throws IOException {
        RecordingJournal journal = new RecordingJournal();
        JournalEntry first = attempt("first", 1);
        journal.attempted(first, CONTEXT);
        journal.finished(first, CONTEXT);
        goesBack(journal, () -> {
            journal.attempted(attempt("second", 2), CONTEXT);
            journal.failClaims(new IllegalStateException("down"));
            journal.failEnds(new IllegalStateException("down"));
        }, () -> {
            journal.finished(attempt("second", 2), CONTEXT);
            assertThat(journal.claims()).containsExactly(first);
            assertThat(journal.ends()).containsExactly(first);
            assertThat(journal.attempts(ReviewId.of("second"), CONTEXT)).isEmpty();
            assertThat(journal.about(first.manifest().about(), PageRequest.first(10), CONTEXT).items()).hasSize(1);
        });
    }

    @Test
    void a_renderer() throws IOException {
        SampleRenderer renderer = SampleRenderer.pdf("invoice");
        SampleMailable mailable = SampleMailable.of(ONE);
        var document = renderer.describe(mailable, CONTEXT).orElseThrow();
        goesBack(renderer, () -> {
            renderer.render(document, mailable, OutputStream.nullOutputStream(), CONTEXT);
            renderer.onlyFor(other -> false).fail(new IOException("no paper"));
        }, () -> {
            assertThat(renderer.rendered()).isEmpty();
            assertThat(renderer.describe(mailable, CONTEXT)).isPresent();
            assertThat(SampleRenderer.pdf("invoice").describe(mailable, CONTEXT)).isPresent();
        });
        renderer.render(document, mailable, OutputStream.nullOutputStream(), CONTEXT);
    }
}
