package com.logisav.mail.specification.journal;

import com.logisav.mail.about.Actor;
import com.logisav.mail.about.MailableRef;
import com.logisav.mail.about.MailableType;
import com.logisav.mail.about.Tenant;
import com.logisav.mail.address.EmailAddress;
import com.logisav.mail.address.Mailbox;
import com.logisav.mail.address.Recipient;
import com.logisav.mail.address.RecipientRole;
import com.logisav.mail.address.Recipients;
import com.logisav.mail.attachment.AttachmentSource;
import com.logisav.mail.attachment.Content;
import com.logisav.mail.attachment.FileName;
import com.logisav.mail.draft.Origin;
import com.logisav.mail.message.Manifest;
import com.logisav.mail.message.ManifestBuilder;
import com.logisav.mail.message.ManifestFile;
import com.logisav.mail.message.MessageId;
import com.logisav.mail.message.OutgoingMail;
import com.logisav.mail.message.ReviewId;
import com.logisav.mail.outcome.AccountProblem;
import com.logisav.mail.outcome.RecipientOutcome;
import com.logisav.mail.outcome.RecipientStatus;
import com.logisav.mail.outcome.RetryAdvice;
import com.logisav.mail.outcome.ServerReply;
import com.logisav.mail.outcome.SmtpPhase;
import com.logisav.mail.outcome.SmtpTransaction;
import com.logisav.mail.outcome.Transmission;
import com.logisav.mail.receipt.AttemptId;
import com.logisav.mail.receipt.JournalEntry;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever an entry holds comes back out of a JSON text. */
class JournalValuesPropertyTest {

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void an_entry_comes_back_in_every_field(@ForAll("entries") JournalEntry entry) {
        ThroughJson.assertSame(ThroughJson.read(ThroughJson.stored(entry)), entry);
    }

    @Provide
    Arbitrary<JournalEntry> entries() {
        Arbitrary<AttemptId> attempts = Combinators.combine(names().map(ReviewId::of), Arbitraries.integers().greaterOrEqual(1))
            .as(AttemptId::new);
        Arbitrary<Actor> actors = Combinators.combine(names(), texts(), names())
            .as((id, name, tenant) -> Actor.of(id).named(name).in(Tenant.of(tenant)));
        Arbitrary<OutgoingMail> mails = Combinators.combine(manifests(), Arbitraries.integers().between(0, 4))
            .as(JournalValuesPropertyTest::mail);
        Arbitrary<Integer> places = Arbitraries.integers().greaterOrEqual(1);
        Arbitrary<JournalEntry> started = Combinators.combine(attempts, places, actors, mails, instants()).as(JournalEntry::started);
        return Combinators.combine(started, transmissions().optional(), instants())
            .as((entry, end, at) -> end.map(transmission -> entry.finished(transmission, at)).orElse(entry));
    }

    private static OutgoingMail mail(Manifest manifest, int envelope) {
        return OutgoingMail.of(manifest, manifest.files().stream().map(file -> Content.of(new byte[0])).toList())
            .onlyTo(manifest.recipients().all().stream().map(Recipient::address).limit(envelope).toList());
    }

    private static Arbitrary<Manifest> manifests() {
        Arbitrary<MailableRef> records = Combinators.combine(types(), ids()).as(MailableRef::of);
        Arbitrary<ManifestBuilder> words = Combinators.combine(records, texts(), texts(), texts(), texts().optional(), origins())
            .as((record, label, subject, text, html, origin) ->
                Manifest.builder(record).recordLabel(label).subject(subject).text(text).html(html).origin(origin));
        Arbitrary<ManifestBuilder> parties = Combinators.combine(words, texts(), mailboxes(), mailboxes().optional(),
                addresses().optional(), recipients().list().ofMaxSize(4))
            .as((manifest, sender, from, replyTo, envelopeSender, recipients) -> {
                envelopeSender.ifPresent(manifest::envelopeSender);
                return manifest.senderId(sender).from(from).replyTo(replyTo).recipients(Recipients.of(recipients));
            });
        return Combinators.combine(parties, dates(), locales(), files().list().ofMaxSize(3))
            .as((manifest, date, locale, files) -> manifest.messageId(new MessageId("a.b-c", "client.example")).date(date).locale(locale)
                .files(files).build());
    }

    private static Arbitrary<Transmission> transmissions() {
        return Combinators.combine(outcomes().list().ofMaxSize(4), transactions().list().ofMaxSize(3), problems().optional(),
                texts().optional())
            .as((outcomes, transactions, problem, failure) -> {
                Transmission bare = Transmission.of(outcomes, transactions);
                Transmission explained = problem.map(bare::because).orElse(bare);
                return failure.map(explained::becauseContentFailed).orElse(explained);
            });
    }

    private static Arbitrary<RecipientOutcome> outcomes() {
        Arbitrary<RecipientOutcome> ordinary = Combinators.combine(addresses(), roles(), Arbitraries.of(RecipientStatus.class), instants())
            .as(RecipientOutcome::of);
        Arbitrary<RecipientOutcome> tooLarge = Combinators.combine(addresses(), roles(), Arbitraries.longs(), Arbitraries.longs(),
                instants()).as(RecipientOutcome::tooLarge);
        return Combinators.combine(Arbitraries.oneOf(ordinary, tooLarge), Arbitraries.of(RetryAdvice.class), replies().optional())
            .as((outcome, advice, reply) -> reply.map(outcome.advising(advice)::replied).orElse(outcome.advising(advice)));
    }

    private static Arbitrary<ServerReply> replies() {
        Arbitrary<String> long512 = texts().map(text -> "x".repeat(505) + " " + text + " y ".repeat(10));
        Arbitrary<String> enhanced = Combinators.combine(Arbitraries.of("5.1.1", "4.2.2", "2.0.0", "5.1.1 5.7.1", "9.9.9"),
            Arbitraries.of("", " ", "  ", "x", "\u00A0", " \u2003", "\t")).as((code, gap) -> code + gap);
        return Combinators.combine(Arbitraries.integers().between(200, 599), enhanced.injectNull(0.5), Arbitraries.oneOf(texts(), long512))
            .as((code, before, text) -> ServerReply.of(code, before == null ? text : before + text));
    }

    private static Arbitrary<SmtpTransaction> transactions() {
        Arbitrary<SmtpTransaction.Builder> reached = Combinators.combine(texts(), Arbitraries.integers(), instants(), instants(),
                Arbitraries.of(SmtpPhase.class))
            .as((host, port, started, ended, phase) -> SmtpTransaction.builder(host, port, started).reached(phase, ended));
        return Combinators.combine(reached, texts().optional(), texts().optional(), texts().optional())
            .as((transaction, tls, queueId, sha256) -> {
                tls.ifPresent(protocol -> transaction.tls(protocol, "cipher of " + protocol));
                queueId.ifPresent(transaction::queueId);
                sha256.ifPresent(transaction::sha256);
                return transaction.build();
            });
    }

    private static Arbitrary<AccountProblem> problems() {
        return Combinators.combine(Arbitraries.of(AccountProblem.Kind.class), texts(), replies().optional())
            .as((kind, host, reply) -> reply.map(AccountProblem.of(kind, host)::replied).orElse(AccountProblem.of(kind, host)));
    }

    private static Arbitrary<ManifestFile> files() {
        Arbitrary<FileName> names = texts().map(FileName::of);
        return Arbitraries.oneOf(
            Combinators.combine(Arbitraries.of(AttachmentSource.class), texts(), names, texts(), Arbitraries.longs(), texts())
                .as(ManifestFile::attached),
            Combinators.combine(texts(), names, texts(), Arbitraries.longs(), texts()).as(ManifestFile::inline));
    }

    private static Arbitrary<Origin> origins() {
        return Combinators.combine(Arbitraries.of(Origin.Kind.class), texts(), texts().optional()).as(Origin::of);
    }

    private static Arbitrary<Recipient> recipients() {
        return Combinators.combine(roles(), mailboxes(), texts())
            .as((role, mailbox, reason) -> Recipient.of(role, mailbox).because(reason));
    }

    private static Arbitrary<Mailbox> mailboxes() {
        return Combinators.combine(addresses(), texts()).as((address, name) -> Mailbox.of(address).named(name));
    }

    private static Arbitrary<EmailAddress> addresses() {
        return Arbitraries.of("compta@client.example", "Compta+1@CLIENT.example", "o'neil@café-du-port.example", "a@xn--caf-dma.example",
            "b@xn--fa-hia.de", "root@localhost").map(EmailAddress::of);
    }

    private static Arbitrary<RecipientRole> roles() {
        return Arbitraries.of(RecipientRole.class);
    }

    private static Arbitrary<MailableType> types() {
        return Arbitraries.of("invoice", "maintenance-contract", "x").map(MailableType::of);
    }

    private static Arbitrary<String> ids() {
        return Arbitraries.of("F-2026-0042", "é/\"\\'", " a ", "😀".repeat(60));
    }

    private static Arbitrary<Locale> locales() {
        return Arbitraries.of("fr-FR", "en", "und", "sr-Latn-RS", "ca-ES-valencia", "de-DE-u-co-phonebk", "nn-NO")
            .map(Locale::forLanguageTag);
    }

    private static Arbitrary<Instant> instants() {
        return Arbitraries.oneOf(Arbitraries.of(Instant.MIN, Instant.MAX, Instant.EPOCH, SampleEntries.STARTED),
            Combinators.combine(Arbitraries.longs().between(-99_999_999_999L, 99_999_999_999L),
                Arbitraries.longs().between(0, 999_999_999)).as(Instant::ofEpochSecond));
    }

    /** Some of them in the hour that comes twice. */
    private static Arbitrary<ZonedDateTime> dates() {
        Arbitrary<Instant> autumn = Arbitraries.longs().between(0, 10_800).map(Instant.parse("2026-10-24T23:30:00Z")::plusSeconds);
        Arbitrary<Instant> any = Arbitraries.longs().between(-99_999_999_999L, 99_999_999_999L).map(Instant::ofEpochSecond);
        return Combinators.combine(Arbitraries.oneOf(autumn, any),
                Arbitraries.of("Europe/Paris", "UTC", "Z", "+02:00", "America/New_York", "Asia/Kathmandu", "GMT+2", "Africa/Monrovia"))
            .as((at, zone) -> at.atZone(ZoneId.of(zone)));
    }

    private static Arbitrary<String> names() {
        return texts().map(text -> "n" + text);
    }

    /** Any characters there are; halves of a pair alone are none. */
    private static Arbitrary<String> texts() {
        return Arbitraries.oneOf(
            Arbitraries.integers().between(0, 0x10FFFF).filter(c -> c < 0xD800 || c > 0xDFFF).list().ofMaxSize(20)
                .map(all -> all.stream().collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString()),
            Arbitraries.of("", " ", "null", "\"", "\\", "\r\n", "\u0000", "e\u0301", "\u2028", "</script>", "{{x}}", "\uFEFFx", "😀"));
    }
}
