package com.logisav.mail.specification;

import static com.logisav.mail.specification.host.MaintenanceDupont.ACCOUNTS;
import static com.logisav.mail.specification.host.MaintenanceDupont.ALEX;
import static com.logisav.mail.specification.host.MaintenanceDupont.CAMILLE;
import static com.logisav.mail.specification.host.MaintenanceDupont.DUPONT;
import static com.logisav.mail.specification.host.MaintenanceDupont.NAMESAKE;
import static com.logisav.mail.specification.host.MaintenanceDupont.ORDER_FILE;
import static com.logisav.mail.specification.host.Records.INVOICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.logisav.mail.MailErrorCode;
import com.logisav.mail.about.Actor;
import com.logisav.mail.access.NotPermittedException;
import com.logisav.mail.access.Permission;
import com.logisav.mail.access.UnavailableException;
import com.logisav.mail.address.ProposedRecipient;
import com.logisav.mail.address.Recipients;
import com.logisav.mail.attachment.Content;
import com.logisav.mail.draft.MailDraft;
import com.logisav.mail.message.Review;
import com.logisav.mail.message.ReviewException;
import com.logisav.mail.outcome.RecipientStatus;
import com.logisav.mail.receipt.AlreadyAttemptedException;
import com.logisav.mail.receipt.DeliveryReceipt;
import com.logisav.mail.specification.host.Invoice;
import com.logisav.mail.specification.host.MaintenanceDupont;
import com.logisav.mail.specification.host.Templates;
import com.logisav.mail.spi.ContentOwner;
import com.logisav.mail.spi.ContentStore;
import com.logisav.mail.testkit.assertion.ReceivedMail;
import com.logisav.mail.testkit.sample.SampleFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What was reviewed is sent, exactly it, by who reviewed it, once. */
class ReviewAndSendTest {

    private final MaintenanceDupont host = new MaintenanceDupont();

    private DeliveryReceipt send(Actor actor, Review review) {
        return host.as(actor).send(review.id(), review.digest());
    }

    private MailErrorCode refusal(Actor actor, Review review, String digest) {
        return catchThrowableOfType(ReviewException.class, () -> host.as(actor).send(review.id(), digest)).errorCode();
    }

    @Nested
    class A_review_that_is_ready {

        @Test
        void shows_recipients_subject_and_words() {
            Review review = host.review(host.draft(INVOICE).cc("chef@lefevre.example"));

            assertThat(review.manifest().recipients().all()).extracting(each -> each.address().readable())
                .containsExactly(ACCOUNTS, "chef@lefevre.example");
            assertThat(review.manifest().subject()).isEqualTo("Votre facture F-2026-0042");
            assertThat(review.manifest().text()).contains("1\u202F234,50\u00A0€").endsWith("Maintenance Dupont");
        }

        @Test
        void shows_each_file_with_name_type_size_and_hash() {
            byte[] order = SampleFiles.pdf("Bon Maintenance Dupont");

            Review review = host.review(host.as(CAMILLE).attachLinkedFile(host.draft(INVOICE), ORDER_FILE));

            assertThat(review.manifest().files()).extracting(file -> file.name().text())
                .containsExactly("Facture F-2026-0042.pdf", "bon signé dupont.pdf");
            assertThat(review.manifest().files().get(1)).satisfies(file -> {
                assertThat(file.mediaType()).isEqualTo("application/pdf");
                assertThat(file.length()).isEqualTo(order.length);
                assertThat(file.sha256()).isEqualTo(Eml.sha256(order));
            });
        }

        @Test
        void has_fixed_Message_ID_and_date() {
            Review review = host.review(host.draft(INVOICE));
            Instant reviewed = host.clock.instant();
            host.clock.advance(Duration.ofMinutes(20));

            send(CAMILLE, review);

            assertThat(host.postbox.only().header("Message-ID")).contains(review.manifest().messageId().wire());
            assertThat(review.manifest().date().toInstant()).isEqualTo(reviewed);
            assertThat(host.postbox.only().header("Date")).contains("Tue, 24 Nov 2026 10:15:00 +0100");
        }

        @Test
        void has_another_digest_when_a_word_differs() {
            MailDraft draft = host.draft(INVOICE);

            Review other = host.review(draft.withSubject("Votre facture"));

            assertThat(other.digest()).matches("[0-9a-f]{64}").isNotEqualTo(host.review(draft).digest());
        }
    }

    @Nested
    class A_review_that_is_blocked {

        @Test
        void froze_nothing_and_has_nothing_to_send() {
            Review review = host.review(host.draft(INVOICE).withRecipients(Recipients.none()));

            assertThatThrownBy(review::id).isInstanceOfSatisfying(ReviewException.class,
                refusal -> assertThat(refusal.errorCode()).isEqualTo(MailErrorCode.REVIEW_BLOCKED));
            assertThat(host.contents.size()).isZero();
        }
    }

    @Nested
    class What_is_sent {

        @Test
        void equals_the_manifest_byte_for_byte() {
            MailDraft draft = host.as(CAMILLE).attachLinkedFile(host.draft(INVOICE), ORDER_FILE);
            Review review = host.review(draft.attach(host.as(CAMILLE).upload(draft, "été.png", new ByteArrayInputStream(SampleFiles.png()))));

            send(CAMILLE, review);

            ReceivedMail arrived = host.postbox.only();
            assertThat(arrived.subject()).isEqualTo(review.manifest().subject());
            assertThat(arrived.text().replace("\r\n", "\n").strip()).isEqualTo(review.manifest().text());
            assertThat(arrived.attachments()).extracting(part -> part.name().orElse("") + " " + part.length() + " " + part.sha256())
                .isEqualTo(review.manifest().files().stream().map(file -> file.name().text() + " " + file.length() + " " + file.sha256()).toList());
        }

        @Test
        void is_the_bytes_that_the_review_had_as_eml() {
            Review review = host.review(host.draft(INVOICE));
            byte[] before = Eml.of(host.as(CAMILLE).frozen(review.id()));

            send(CAMILLE, review);

            assertThat(host.postbox.only().source()).isEqualTo(before);
        }

        @Test
        void is_what_was_reviewed_whatever_has_changed_since() {
            Review review = host.review(host.as(CAMILLE).attachLinkedFile(
                host.as(CAMILLE).useLetter(host.draft(INVOICE), Templates.REMINDER), ORDER_FILE));
            byte[] reviewed = Eml.of(host.as(CAMILLE).frozen(review.id()));
            host.put(Invoice.of(INVOICE.id()).totalling("99"));
            host.linkedFiles.replace(DUPONT, ORDER_FILE, SampleFiles.pdf("Autre"));
            host.recipients.about(DUPONT, INVOICE, ProposedRecipient.to("nouveau@lefevre.example"));

            send(CAMILLE, review);

            assertThat(host.postbox.only().source()).isEqualTo(reviewed);
            assertThat(host.postbox.only().envelope()).containsExactly(ACCOUNTS);
        }

        @Test
        void is_nothing_where_the_store_answers_other_bytes_than_were_reviewed() {
            host.with(host.builder().contents(new Tampering(host.contents)));
            Review review = host.review(host.draft(INVOICE));

            DeliveryReceipt receipt = send(CAMILLE, review);

            assertThat(receipt.transmission().outcomes()).extracting(outcome -> outcome.status()).containsOnly(RecipientStatus.NOT_TRIED);
            assertThat(receipt.transmission().contentFailure()).isPresent();
            assertThat(host.postbox.received()).isEmpty();
        }
    }

    @Nested
    class A_review_is_refused {

        private final Review review = host.review(host.draft(INVOICE));

        @Test
        void to_another_actor_like_one_that_does_not_exist() {
            MailErrorCode code = refusal(ALEX, review, review.digest());

            assertThat(code).isEqualTo(MailErrorCode.REVIEW_NOT_FOUND);
            assertThat(host.postbox.received()).isEmpty();
        }

        @Test
        void to_the_same_name_in_another_tenant() {
            MailErrorCode code = refusal(NAMESAKE, review, review.digest());

            assertThat(code).isEqualTo(MailErrorCode.REVIEW_NOT_FOUND);
        }

        @Test
        void with_the_digest_of_another_one() {
            Review other = host.review(host.draft(INVOICE).withSubject("Autre chose"));

            MailErrorCode code = refusal(CAMILLE, review, other.digest());

            assertThat(code).isEqualTo(MailErrorCode.REVIEW_DIGEST_MISMATCH);
            assertThat(host.postbox.received()).isEmpty();
        }

        @Test
        void after_its_time() {
            host.clock.set(review.expiresAt().orElseThrow());

            MailErrorCode code = refusal(CAMILLE, review, review.digest());

            assertThat(code).isEqualTo(MailErrorCode.REVIEW_NOT_FOUND);
        }

        @Test
        void after_it_was_discarded() {
            host.as(CAMILLE).discard(review.id());

            MailErrorCode code = refusal(CAMILLE, review, review.digest());

            assertThat(code).isEqualTo(MailErrorCode.REVIEW_NOT_FOUND);
        }

        @Test
        void where_the_permission_was_revoked_since_and_nothing_is_claimed() {
            host.permissions.revoke(Permission.SEND);

            assertThatThrownBy(() -> send(CAMILLE, review)).isInstanceOf(NotPermittedException.class);

            assertThat(host.journal.claims()).isEmpty();
            assertThat(host.postbox.received()).isEmpty();
        }

        @Test
        void where_mail_is_no_longer_configured_and_nothing_is_claimed() {
            host.transports.unconfigure(DUPONT);

            assertThatThrownBy(() -> send(CAMILLE, review)).isInstanceOf(UnavailableException.class);

            assertThat(host.journal.claims()).isEmpty();
        }

        @Test
        void and_can_be_sent_by_its_own_actor_all_the_same() {
            refusal(ALEX, review, review.digest());

            DeliveryReceipt receipt = send(CAMILLE, review);

            assertThat(receipt.isAccepted()).isTrue();
        }
    }

    @Nested
    class A_second_send {

        private final Review review = host.review(host.draft(INVOICE));
        private final DeliveryReceipt first = send(CAMILLE, review);

        private AlreadyAttemptedException second() {
            return catchThrowableOfType(AlreadyAttemptedException.class, () -> send(CAMILLE, review));
        }

        @Test
        void is_refused_and_names_the_first() {
            AlreadyAttemptedException refusal = second();

            assertThat(refusal.first().attempt()).isEqualTo(first.attempt());
            assertThat(refusal.first().transmission()).isPresent();
            assertThat(host.postbox.received()).hasSize(1);
        }

        @Test
        void says_by_whom_and_when_as_the_reader_writes_it() {
            AlreadyAttemptedException refusal = second();

            assertThat(refusal.text(Locale.FRANCE)).startsWith("Ce mail a déjà été envoyé par Camille Moreau, le 24 nov. 2026");
            assertThat(refusal.text(Locale.UK)).startsWith("This mail was sent already, by Camille Moreau on 24 Nov 2026");
        }

        @Test
        void of_another_actor_learns_nothing_of_the_first() {
            MailErrorCode code = refusal(ALEX, review, review.digest());

            assertThat(code).isEqualTo(MailErrorCode.REVIEW_NOT_FOUND);
        }
    }

    /** A store that somebody has written into: every PDF has become another one of the same length. */
    private record Tampering(ContentStore store) implements ContentStore {

        @Override
        public String put(ContentOwner owner, InputStream bytes, Instant until) throws IOException {
            return store.put(owner, bytes, until);
        }

        @Override
        public Optional<Content> find(ContentOwner owner, String token) throws IOException {
            Optional<Content> found = store.find(owner, token);
            return found.isEmpty() ? found : Optional.of(Content.of(tampered(found.get())));
        }

        private static byte[] tampered(Content content) throws IOException {
            byte[] bytes = Eml.bytes(content);
            String latin = new String(bytes, StandardCharsets.ISO_8859_1);
            return latin.startsWith("%PDF") ? latin.replace("F-2026-0042", "F-2026-9999").getBytes(StandardCharsets.ISO_8859_1) : bytes;
        }

        @Override
        public boolean keep(ContentOwner owner, String token, Instant until) throws IOException {
            return store.keep(owner, token, until);
        }

        @Override
        public void remove(ContentOwner owner, String token) throws IOException {
            store.remove(owner, token);
        }
    }
}
