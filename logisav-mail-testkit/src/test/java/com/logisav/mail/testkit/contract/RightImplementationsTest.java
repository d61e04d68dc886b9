package com.logisav.mail.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.logisav.mail.about.MailContext;
import com.logisav.mail.about.MailableRef;
import com.logisav.mail.about.MailableType;
import com.logisav.mail.about.Tenant;
import com.logisav.mail.address.EmailAddress;
import com.logisav.mail.attachment.Content;
import com.logisav.mail.content.DefaultMessage;
import com.logisav.mail.content.LetterTemplate;
import com.logisav.mail.content.MessageBody;
import com.logisav.mail.content.SenderIdentity;
import com.logisav.mail.content.TemplateVersion;
import com.logisav.mail.message.OutgoingMail;
import com.logisav.mail.outcome.RecipientOutcome;
import com.logisav.mail.outcome.RecipientStatus;
import com.logisav.mail.outcome.SendProgress;
import com.logisav.mail.outcome.SendWatch;
import com.logisav.mail.outcome.SmtpPhase;
import com.logisav.mail.outcome.Transmission;
import com.logisav.mail.receipt.JournalEntry;
import com.logisav.mail.spi.ContentOwner;
import com.logisav.mail.spi.ContentStore;
import com.logisav.mail.spi.MailJournal;
import com.logisav.mail.spi.MailTransport;
import com.logisav.mail.spi.RecipientResolver;
import com.logisav.mail.spi.SenderDirectory;
import com.logisav.mail.spi.TemplateRepository;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Hosts that do it another way than our fakes, and do it right: no rule may say otherwise. */
class RightImplementationsTest {

    private static final SecureRandom RANDOM = new SecureRandom();

    private static byte[] sixteenBytes() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    static String inAnAlphabetOf64() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sixteenBytes());
    }

    abstract static class Tokened extends Contracts.Contents {

        abstract String token();

        @Override
        ContentStore wrong(ContentStore right, Clock clock) {
            return new SubtlyWrongContentStores.Renaming(right) {
                @Override
                String renamed(String token, byte[] bytes) {
                    return token();
                }
            };
        }
    }

    @Nested
    class Tokens_of_sixteen_bytes_in_an_alphabet_of_64 extends Tokened {
        @Override
        String token() {
            return inAnAlphabetOf64();
        }
    }

    @Nested
    class Tokens_of_sixteen_bytes_in_hexadecimal_digits extends Tokened {
        @Override
        String token() {
            return HexFormat.of().formatHex(sixteenBytes());
        }
    }

    @Nested
    class Tokens_that_are_numbers_without_leading_zeros extends Tokened {
        @Override
        String token() {
            return new BigInteger(130, RANDOM).toString(32);
        }
    }

    /** A column of bytes: the same digits in upper case are the same bytes. */
    @Nested
    class Tokens_that_are_read_in_any_case extends Contracts.Contents {
        @Override
        ContentStore wrong(ContentStore right, Clock clock) {
            return new WrongComparisons.Contents.InAnyCase(right) {
                @Override
                String renamed(String token, byte[] bytes) {
                    return HexFormat.of().formatHex(sixteenBytes());
                }
            };
        }
    }

    /** The measure itself, over many samples: a canonical token is never far from what is asked. */
    @Test
    void few_tokens_of_128_bits_show_nearly_all_of_them() {
        for (int sample = 0; sample < 200; sample++) {
            Set<String> tokens = new HashSet<>();
            for (int i = 0; i < 256; i++) {
                tokens.add(inAnAlphabetOf64());
            }
            assertThat(Tokens.bits(tokens)).isBetween(126.5, 128.0);
        }
    }

    /** A connection pool that is made for each tenant, and knows no others. */
    @Nested
    class Contents_in_a_schema_for_each_tenant extends Contracts.Contents {

        private final Tenant one = Tenant.of("durand");
        private final Tenant other = Tenant.of("petit");

        @Override
        protected ContentOwner owner() {
            return new ContentOwner(one, "17", "upload:invoice#42");
        }

        @Override
        protected Declared<Tenant> anotherTenant() {
            return Declared.having(other);
        }

        @Override
        ContentStore wrong(ContentStore right, Clock clock) {
            return new Forwarding.Contents(right) {

                private ContentOwner known(ContentOwner owner) {
                    if (!Set.of(one, other).contains(owner.tenant())) {
                        throw new IllegalStateException("no schema for " + owner.tenant());
                    }
                    return owner;
                }

                @Override
                public String put(ContentOwner owner, InputStream bytes, Instant until) throws IOException {
                    return right.put(known(owner), bytes, until);
                }

                @Override
                public Optional<Content> find(ContentOwner owner, String token) throws IOException {
                    return right.find(known(owner), token);
                }

                @Override
                public boolean keep(ContentOwner owner, String token, Instant until) throws IOException {
                    return right.keep(known(owner), token, until);
                }

                @Override
                public void remove(ContentOwner owner, String token) throws IOException {
                    right.remove(known(owner), token);
                }
            };
        }
    }

    /** A table whose column takes upper and lower case for the same, as do the records': no two differ in that alone. */
    @Nested
    class Files_of_records_in_any_case extends WrongComparisons.Files.FindsInAnyCase {
        @Override
        protected Declared<MailableRef> recordInOtherCase() {
            return Declared.without("no two records differ in case alone");
        }
    }

    /** Versions are read less finely than they were answered when they were saved. */
    abstract static class Rounding extends WrongTemplateRepositories.Versioning {

        abstract Instant stored(Instant savedAt);

        @Override
        TemplateVersion read(TemplateVersion saved) {
            return new TemplateVersion(saved.value(), stored(saved.savedAt()), saved.savedBy());
        }

        @Override
        LetterTemplate read(LetterTemplate letter) {
            return letter.version().map(version -> letter.at(read(version))).orElse(letter);
        }
    }

    @Nested
    class Templates_of_a_company_beside_another_with_words_of_its_own extends Contracts.Templates {
        @Override
        TemplateRepository.Editable wrong(TemplateRepository.Editable right) {
            MailContext foreigner = foreignContext("TRE-01: x");
            right.save(DefaultMessage.of(savedSlot(), savedLocale(), "Salut", MessageBody.text("Salut")), Optional.empty(), foreigner);
            return right;
        }
    }

    @Nested
    class Templates_whose_column_holds_microseconds extends Rounding {
        @Override
        Instant stored(Instant savedAt) {
            return savedAt.truncatedTo(ChronoUnit.MICROS);
        }
    }

    @Nested
    class Templates_whose_column_holds_seconds extends Rounding {
        @Override
        Instant stored(Instant savedAt) {
            return savedAt.plusMillis(500).truncatedTo(ChronoUnit.SECONDS);
        }
    }

    /** Two contacts of a customer may share a mailbox. */
    @Nested
    class Recipients_with_one_address_twice extends Contracts.Recipients {
        @Override
        RecipientResolver wrong(RecipientResolver right) {
            return (mailable, context) -> right.resolve(mailable, context).stream()
                .flatMap(each -> Stream.of(each.named("Anne"), each.named("Bruno"))).toList();
        }
    }

    /** Who sends depends on the record's branch, and there are two records. */
    @Nested
    class Senders_of_a_branch extends Contracts.Senders {

        @Override
        protected MailableRef record() {
            return MailableRef.of(MailableType.INVOICE, "F-2026-0042");
        }

        @Override
        protected MailableRef otherRecord() {
            return MailableRef.of(MailableType.SITE, "S-7");
        }

        @Override
        SenderDirectory wrong(SenderDirectory right) {
            return (about, context) -> Set.of(record(), otherRecord()).contains(about) ? right.identities(about, context)
                : List.<SenderIdentity>of();
        }
    }

    /** Attempts with a foreign key to their record, whose identifiers are numbers. */
    @Nested
    class Attempts_about_records_that_exist extends WrongJournalTables.AsItShouldBe {

        @Override
        protected MailableRef record() {
            return MailableRef.of(MailableType.INVOICE, "42");
        }

        @Override
        protected List<MailableRef> otherRecords() {
            return List.of(MailableRef.of(MailableType.INVOICE, "43"));
        }

        @Override
        MailJournal wrong(MailJournal right) {
            return new Forwarding.Journal(super.wrong(right)) {
                @Override
                public Optional<JournalEntry> attempted(JournalEntry entry, MailContext context) {
                    if (!List.of("42", "43").contains(entry.manifest().about().id())) {
                        throw new IllegalStateException("the foreign key is not there");
                    }
                    return right.attempted(entry, context);
                }
            };
        }
    }

    /** A service whose mails all have the same address for bounces, whatever the company. */
    @Nested
    class Bounces_that_go_to_one_address extends Contracts.Senders {
        @Override
        SenderDirectory wrong(SenderDirectory right) {
            return (about, context) -> right.identities(about, context).stream()
                .map(each -> each.envelopeSender(EmailAddress.of("bounces@service.example"))).toList();
        }
    }

    /** A mail that has come to its last dot when the limit is over is in doubt, and arrives when this server gets round to it. */
    @Nested
    class A_server_that_is_slow extends Contracts.WatchedMailTransports {

        private final Executor later = CompletableFuture.delayedExecutor(50, TimeUnit.MILLISECONDS);

        @Override
        MailTransport.Watched wrong(MailTransport.Watched right) {
            return new MailTransport.Watched() {
                @Override
                public Transmission send(OutgoingMail mail, MailContext context) {
                    return right.send(mail, context);
                }

                @Override
                public Transmission send(OutgoingMail mail, MailContext context, SendWatch watch) {
                    boolean isHurried = watch.limit().filter(limit -> limit.toMillis() > 0 && limit.toMinutes() == 0).isPresent();
                    return isHurried ? sendLate(mail, context, watch) : right.send(mail, context, watch);
                }

                private Transmission sendLate(OutgoingMail mail, MailContext context, SendWatch watch) {
                    long latest = System.nanoTime() + watch.limit().orElseThrow().toNanos();
                    watch.report(SendProgress.of(SmtpPhase.BODY, 0, 1));
                    if (System.nanoTime() >= latest || !watch.commit()) {
                        return answering(mail, RecipientStatus.NOT_TRIED);
                    }
                    later.execute(() -> right.send(mail, context));
                    return answering(mail, RecipientStatus.IN_DOUBT);
                }
            };
        }

        private static Transmission answering(OutgoingMail mail, RecipientStatus status) {
            return Transmission.of(mail.envelope().stream()
                .map(each -> RecipientOutcome.of(each.address(), each.role(), status, Instant.EPOCH)).toList(), List.of());
        }
    }

    @Nested
    class What_looks_for_open_files {

        @Test
        void is_not_taken_in_by_what_opens_some_at_first() throws Exception {
            try (LeftOpen others = new LeftOpen()) {
                List<Integer> times = new ArrayList<>();

                boolean grows = OpenFiles.grow(() -> {
                    times.add(1);
                    if (times.size() <= 40) {
                        others.openOneMore();
                    }
                }).orNotRun("X-01: x");

                assertThat(grows).isFalse();
            }
        }
    }
}
