package com.logisav.mail.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.logisav.mail.about.MailContext;
import com.logisav.mail.about.MailableRef;
import com.logisav.mail.about.MailableType;
import com.logisav.mail.about.Tenant;
import com.logisav.mail.attachment.Content;
import com.logisav.mail.content.LetterTemplate;
import com.logisav.mail.content.SenderIdentity;
import com.logisav.mail.content.TemplateVersion;
import com.logisav.mail.receipt.JournalEntry;
import com.logisav.mail.spi.ContentOwner;
import com.logisav.mail.spi.ContentStore;
import com.logisav.mail.spi.MailJournal;
import com.logisav.mail.spi.SenderDirectory;
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
            return Base64.getUrlEncoder().withoutPadding().encodeToString(sixteenBytes());
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

    /** The measure itself, over many samples: a canonical token is never far from what is asked. */
    @Test
    void few_tokens_of_128_bits_show_nearly_all_of_them() {
        for (int sample = 0; sample < 200; sample++) {
            Set<String> tokens = new HashSet<>();
            for (int i = 0; i < 256; i++) {
                tokens.add(Base64.getUrlEncoder().withoutPadding().encodeToString(sixteenBytes()));
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
