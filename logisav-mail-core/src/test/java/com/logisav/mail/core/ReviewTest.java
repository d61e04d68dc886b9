package com.logisav.mail.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.logisav.mail.MailErrorCode;
import com.logisav.mail.about.Actor;
import com.logisav.mail.about.Tenant;
import com.logisav.mail.access.NotPermittedException;
import com.logisav.mail.access.Permission;
import com.logisav.mail.access.PermissionRequest;
import com.logisav.mail.access.UnavailableException;
import com.logisav.mail.address.Recipients;
import com.logisav.mail.attachment.Attachment;
import com.logisav.mail.attachment.AttachmentSource;
import com.logisav.mail.attachment.Content;
import com.logisav.mail.attachment.ContentUnreadableException;
import com.logisav.mail.attachment.FileName;
import com.logisav.mail.attachment.LinkedFile;
import com.logisav.mail.content.MessageBody;
import com.logisav.mail.core.policy.AttachmentPolicy;
import com.logisav.mail.draft.AlertCode;
import com.logisav.mail.draft.MailDraft;
import com.logisav.mail.message.Manifest;
import com.logisav.mail.message.ManifestFile;
import com.logisav.mail.message.OutgoingMail;
import com.logisav.mail.message.Review;
import com.logisav.mail.message.ReviewException;
import com.logisav.mail.spi.ContentOwner;
import com.logisav.mail.spi.ContentStore;
import com.logisav.mail.spi.LinkedFileStore;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewTest {

    /** A PNG of one pixel. */
    private static final String PIXEL = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    @TempDir
    Path contents;

    private final HostWorld host = new HostWorld();
    private Composer composer;
    private MailDraft draft;

    @BeforeEach
    void put_together() {
        composer = host.mail(contents).as(HostWorld.secretary());
        draft = composer.draft(HostWorld.INVOICE_REF);
    }

    private Composer with(AttachmentPolicy policy) {
        return host.builder(contents).policy(policy).build().as(HostWorld.secretary());
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Path> stored() throws IOException {
        try (Stream<Path> all = Files.walk(contents)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    @Nested
    class A_ready_one {

        @Test
        void shows_everything_that_will_leave() {
            Manifest manifest = composer.review(draft.cc("chef@client.fr")).manifest();

            assertThat(manifest.about()).isEqualTo(HostWorld.INVOICE_REF);
            assertThat(manifest.recordLabel()).isEqualTo("Facture F-2026-0042");
            assertThat(manifest.from().address().readable()).isEqualTo("facturation@logisav.fr");
            assertThat(manifest.replyTo().map(each -> each.address().readable())).contains("secretaire@logisav.fr");
            assertThat(manifest.recipients().all()).extracting(each -> each.role() + " " + each.address().readable())
                .containsExactly("TO compta@client.fr", "CC chef@client.fr");
            assertThat(manifest.subject()).isEqualTo("Votre facture F-2026-0042");
            assertThat(manifest.text()).isEqualTo(draft.body().value());
            assertThat(manifest.locale()).isEqualTo(Locale.FRANCE);
            assertThat(manifest.files()).singleElement().satisfies(file -> assertThat(file.sha256()).isEqualTo(sha256(HostWorld.PDF)));
        }

        @Test
        void has_a_date_of_now_in_the_records_zone_and_a_message_id_of_the_senders_domain() {
            Manifest manifest = composer.review(draft).manifest();

            assertThat(manifest.date()).isEqualTo(ZonedDateTime.of(2026, 11, 24, 10, 0, 0, 0, ZoneId.of("Europe/Paris")));
            assertThat(manifest.messageId().domain()).isEqualTo("logisav.fr");
            assertThat(manifest.messageId()).isNotEqualTo(composer.review(draft).manifest().messageId());
        }

        @Test
        void is_frozen_whatever_the_host_changes_afterwards() {
            Review review = composer.review(draft);
            host.document.rendering = (out, mailable, context) -> out.write("%PDF-1.4 other".getBytes(StandardCharsets.US_ASCII));
            host.change(invoice -> new HostWorld.Invoice(invoice.number(), 9, BigDecimal.ONE, Locale.UK, null));
            host.recipients.clear();

            composer.send(review.id(), review.digest());

            assertThat(host.sent).extracting(mail -> mail.manifest().subject()).containsExactly(review.manifest().subject());
            assertThat(host.carried.get(0)).containsExactly(HostWorld.PDF);
        }

        @Test
        void says_until_when_it_can_be_sent() {
            Composer hasty = host.builder(contents).keepReviews(Duration.ofMinutes(30)).build().as(HostWorld.secretary());

            assertThat(hasty.review(draft).expiresAt()).contains(HostWorld.NOW.plus(Duration.ofMinutes(30)));
        }

        @Test
        void can_be_read_as_often_as_wanted_before_it_is_sent() {
            Review review = composer.review(draft);

            OutgoingMail frozen = composer.frozen(review.id());

            assertThat(frozen.manifest().files()).isEqualTo(review.manifest().files());
            Content file = frozen.content(frozen.manifest().files().get(0));
            assertThat(HostWorld.bytes(file)).isEqualTo(HostWorld.bytes(file)).isEqualTo(HostWorld.PDF);
        }

        @Test
        void is_read_with_its_attachments_only_by_who_may_open_them() {
            Review with = composer.review(draft);
            Review without = composer.review(draft.withoutAttachment("DEFAULT_DOCUMENT:invoice"));
            host.denied.add(Permission.OPEN_ATTACHMENT);

            assertThatThrownBy(() -> composer.frozen(with.id())).isInstanceOf(NotPermittedException.class);
            assertThat(composer.frozen(without.id()).manifest().files()).isEmpty();
        }

        @Test
        void is_nobody_elses() {
            Review review = composer.review(draft);
            Composer other = host.mail(contents).as(Actor.of("boss").in(Tenant.of("acme")));

            assertThatThrownBy(() -> other.frozen(review.id())).isInstanceOfSatisfying(ReviewException.class,
                e -> assertThat(e.errorCode()).isEqualTo(MailErrorCode.REVIEW_NOT_FOUND));
        }

        @Test
        void leaves_no_temporary_file_behind() throws IOException {
            host.files.add("large", "large.bin", new byte[3_000_000], HostWorld.INVOICE_REF);
            Set<Path> before = spools();

            composer.review(composer.attachLinkedFile(draft, "large"));

            assertThat(spools()).isSubsetOf(before);
        }
    }

    private static Set<Path> spools() throws IOException {
        try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return all.filter(file -> file.toString().endsWith(".spool")).collect(Collectors.toSet());
        }
    }

    @Nested
    class A_blocked_one {

        @Test
        void has_frozen_nothing() throws IOException {
            Review review = composer.review(draft.withSubject(""));

            assertThat(review.isReady()).isFalse();
            assertThatThrownBy(review::id).isInstanceOf(ReviewException.class);
            assertThat(stored()).isEmpty();
        }

        @Test
        void names_all_that_is_wrong_at_once_blocking_first() {
            host.document.rendering = (out, mailable, context) -> {
                throw new IOException("no font");
            };
            MailDraft wrong = draft.withRecipients(Recipients.none()).withSubject("")
                .withBody(MessageBody.html("<p>x</p><script>1</script>"));

            assertThat(Alerts.of(composer.review(wrong)))
                .containsExactly("NO_RECIPIENT", "SUBJECT_EMPTY", "DOCUMENT_FAILED", "HTML_REMOVED?");
        }

        @Test
        void is_told_before_a_review_with_what_blocks_first_too() {
            MailDraft wrong = draft.withBody(MessageBody.html("<p>x</p><script>1</script>"))
                .attach(Attachment.of(AttachmentSource.LINKED_FILE, "unknown", FileName.of("plan.pdf")));

            assertThat(Alerts.of(composer.rebuild(wrong.values()))).containsExactly("FILE_NOT_OF_RECORD", "HTML_REMOVED?");
        }

        @Test
        void leaves_no_temporary_file_behind_even_where_an_error_breaks_off() throws IOException {
            host.files.add("large", "large.bin", new byte[3_000_000], HostWorld.INVOICE_REF);
            MailDraft twoFiles = composer.attachLinkedFile(draft, "large").withoutAttachment("DEFAULT_DOCUMENT:invoice")
                .attach(draft.attachments().get(0));
            host.document.rendering = (out, mailable, context) -> {
                out.write(new byte[2_000_000]);
                throw new OutOfMemoryError("not really");
            };
            Set<Path> before = spools();

            assertThatThrownBy(() -> composer.review(twoFiles)).isInstanceOf(OutOfMemoryError.class);
            assertThat(spools()).isSubsetOf(before);
        }
    }

    @Nested
    class Sizes {

        @Test
        void files_and_words_count_as_they_travel() {
            MailDraft lines = draft.withBody(MessageBody.text("ligne\n".repeat(30)));
            long encoded = AttachmentPolicy.encodedLength(HostWorld.PDF.length) + travelling(lines.body().value());

            assertThat(with(AttachmentPolicy.defaults().maxMailBytes(encoded)).review(lines).isReady()).isTrue();
            assertThat(with(AttachmentPolicy.defaults().maxMailBytes(encoded - 1)).review(lines).alerts()).singleElement()
                .satisfies(alert -> {
                assertThat(alert.alertCode()).isEqualTo(AlertCode.MAIL_TOO_LARGE);
                assertThat(alert.isBlocking()).isTrue();
                assertThat(alert.arguments()).containsEntry("value", encoded).containsEntry("limit", encoded - 1);
            });
        }

        @Test
        void words_count_in_both_forms() {
            MailDraft html = draft.withBody(MessageBody.html("<p>un</p><p>deux</p>"));
            Manifest manifest = composer.review(html).manifest();
            long encoded = AttachmentPolicy.encodedLength(HostWorld.PDF.length)
                + travelling(manifest.text()) + travelling(manifest.html().orElseThrow());

            assertThat(with(AttachmentPolicy.defaults().maxMailBytes(encoded)).review(html).isReady()).isTrue();
            assertThat(Alerts.of(with(AttachmentPolicy.defaults().maxMailBytes(encoded - 1)).review(html)))
                .containsExactly("MAIL_TOO_LARGE");
        }

        private long travelling(String words) {
            return AttachmentPolicy.encodedLength(words.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8).length) * 3 / 2;
        }

        @Test
        void what_is_known_before_a_review_is_told_before() {
            MailDraft attached = composer.attachLinkedFile(draft, "plan");

            long encoded = AttachmentPolicy.encodedLength(HostWorld.PDF.length);
            assertThat(Alerts.of(with(AttachmentPolicy.defaults().maxMailBytes(encoded - 1)).rebuild(attached.values())))
                .containsExactly("MAIL_TOO_LARGE");
            assertThat(Alerts.of(with(AttachmentPolicy.defaults().maxMailBytes(encoded)).rebuild(attached.values()))).isEmpty();
        }

        @Test
        void more_files_than_the_policy_allows_block_with_both_numbers() {
            MailDraft two = composer.attachLinkedFile(draft, "plan");

            assertThat(with(AttachmentPolicy.defaults().maxFiles(2)).review(two).manifest().files()).hasSize(2);
            assertThat(with(AttachmentPolicy.defaults().maxFiles(1)).review(two).alerts()).singleElement().satisfies(alert -> {
                assertThat(alert.code()).isEqualTo("TOO_MANY_FILES");
                assertThat(alert.arguments()).containsEntry("value", 2).containsEntry("limit", 1);
            });
        }
    }

    /** Files of 12 GB must not be read, nor thousands of questions asked, to say that twenty files are too many. */
    @Nested
    class More_than_a_mail_may_have {

        private MailDraft withLinkedFiles(int count) {
            MailDraft all = draft;
            for (int i = 0; i < count; i++) {
                host.files.add("f" + i, "f" + i + ".pdf", HostWorld.PDF, HostWorld.INVOICE_REF);
                all = all.attach(Attachment.of(AttachmentSource.LINKED_FILE, "f" + i, FileName.of("f" + i + ".pdf")));
            }
            return all;
        }

        @Test
        void files_are_neither_read_nor_rendered() {
            AtomicInteger rendered = new AtomicInteger();
            host.document.rendering = (out, mailable, context) -> rendered.incrementAndGet();
            MailDraft many = withLinkedFiles(3);
            host.calls.clear();

            Review review = with(AttachmentPolicy.defaults().maxFiles(3)).review(many);

            assertThat(Alerts.of(review)).containsExactly("TOO_MANY_FILES");
            assertThat(host.calls.of(LinkedFileStore.class)).doesNotContain("open");
            assertThat(rendered).hasValue(0);
        }

        @Test
        void files_are_looked_for_only_as_many_as_may_be() {
            MailDraft many = withLinkedFiles(300);
            host.calls.clear();

            MailDraft rebuilt = with(AttachmentPolicy.defaults().maxFiles(3)).rebuild(many.values());

            assertThat(Alerts.of(rebuilt)).containsExactly("TOO_MANY_FILES");
            assertThat(rebuilt.attachments()).hasSize(301);
            assertThat(host.calls.of(LinkedFileStore.class)).containsExactly("find", "find");
        }

        @Test
        void bytes_are_not_read_where_that_is_known_before() {
            host.files.files.put("huge", LinkedFile.of("huge", "plans.zip", HostWorld.INVOICE_REF).length(30_000_000));
            host.calls.clear();

            Review review = composer.review(composer.attachLinkedFile(draft, "huge"));

            assertThat(Alerts.of(review)).containsExactly("MAIL_TOO_LARGE");
            assertThat(host.calls.of(LinkedFileStore.class)).doesNotContain("open");
        }

        @Test
        void bytes_are_read_until_there_are_too_many() {
            MailDraft many = withLinkedFiles(10);
            host.files.files.replaceAll((id, file) -> LinkedFile.of(id, file.name().text(), HostWorld.INVOICE_REF));
            host.calls.clear();
            long three = 3 * AttachmentPolicy.encodedLength(HostWorld.PDF.length);

            Review review = with(AttachmentPolicy.defaults().maxMailBytes(three)).review(many);

            assertThat(Alerts.of(review)).containsExactly("MAIL_TOO_LARGE");
            assertThat(host.calls.of(LinkedFileStore.class)).filteredOn("open"::equals).hasSize(3);
        }

        @Test
        void free_recipients_are_asked_about_only_as_many_as_may_be() {
            MailDraft many = draft;
            for (int i = 0; i < 300; i++) {
                many = many.bcc("libre" + i + "@ailleurs.fr");
            }
            host.denied.add(Permission.ADD_FREE_RECIPIENT);
            host.asked.clear();

            MailDraft rebuilt = with(AttachmentPolicy.defaults().maxRecipients(3)).rebuild(many.values());

            assertThat(Alerts.of(rebuilt))
                .containsExactly("FREE_RECIPIENT_NOT_PERMITTED", "FREE_RECIPIENT_NOT_PERMITTED", "TOO_MANY_RECIPIENTS");
            assertThat(host.asked).extracting(PermissionRequest::permission)
                .filteredOn(Permission.ADD_FREE_RECIPIENT::equals).hasSize(2);
        }
    }

    @Nested
    class Images_in_the_body {

        private MailDraft pasted() {
            return draft.withBody(MessageBody.html("<p>Voici <img src=\"data:image/png;base64," + PIXEL + "\" alt=\"logo\"></p>"));
        }

        @Test
        void become_parts_that_the_html_names_before_the_attachments() {
            Manifest manifest = composer.review(pasted()).manifest();

            assertThat(manifest.files()).extracting(ManifestFile::isInline).containsExactly(true, false);
            ManifestFile image = manifest.files().get(0);
            assertThat(manifest.html().orElse("")).contains("cid:" + image.contentId().orElse("?")).doesNotContain("data:");
            assertThat(image.mediaType()).isEqualTo("image/png");
            assertThat(image.name().text()).isEqualTo("image-1.png");
            assertThat(image.contentId().orElse("")).endsWith("@logisav.fr");
        }

        @Test
        void do_not_count_as_files() {
            assertThat(with(AttachmentPolicy.defaults().maxFiles(1)).review(pasted()).isReady()).isTrue();
        }

        @Test
        void of_a_denied_type_block() {
            assertThat(Alerts.of(with(AttachmentPolicy.defaults().denyingMediaTypes("image/png")).review(pasted())))
                .containsExactly("FILE_TYPE_DENIED");
        }

        @Test
        void that_are_none_are_taken_out_with_a_warning() {
            Review review = composer.review(draft.withBody(MessageBody.html("<p>x<img src=\"data:image/png;base64,AAAA\"></p>")));

            assertThat(Alerts.of(review)).containsExactly("HTML_REMOVED?");
            assertThat(review.manifest().files()).noneMatch(ManifestFile::isInline);
        }
    }

    @Nested
    class A_store_that_fails {

        @Test
        void sends_nothing_and_leaves_nothing() throws IOException {
            Composer reviewer = host.builder(contents).contents(new FailingAfter(1)).build().as(HostWorld.secretary());
            MailDraft two = composer.attachLinkedFile(draft, "plan");

            assertThatThrownBy(() -> reviewer.review(two)).isInstanceOf(ContentUnreadableException.class);
            assertThat(stored()).isEmpty();
        }

        @Test
        void and_cannot_remove_either_says_first_why_nothing_was_stored() {
            FailingAfter store = new FailingAfter(1);
            store.removing = new IOException("read only");
            Composer reviewer = host.builder(contents).contents(store).build().as(HostWorld.secretary());
            MailDraft two = composer.attachLinkedFile(draft, "plan");

            assertThatThrownBy(() -> reviewer.review(two)).isInstanceOf(ContentUnreadableException.class).cause()
                .hasMessage("disk full").satisfies(e -> assertThat(e.getSuppressed()).containsExactly(store.removing));
        }

        private final class FailingAfter implements ContentStore {

            private final ContentStore real = ContentStore.inDirectory(contents, host.clock);
            private final int good;
            private int puts;
            private @Nullable IOException removing;

            FailingAfter(int good) {
                this.good = good;
            }

            @Override
            public String put(ContentOwner owner, InputStream bytes, Instant until) throws IOException {
                if (puts++ >= good) {
                    throw new IOException("disk full");
                }
                return real.put(owner, bytes, until);
            }

            @Override
            public Optional<Content> find(ContentOwner owner, String token) throws IOException {
                return real.find(owner, token);
            }

            @Override
            public boolean keep(ContentOwner owner, String token, Instant until) throws IOException {
                return real.keep(owner, token, until);
            }

            @Override
            public void remove(ContentOwner owner, String token) throws IOException {
                if (removing != null) {
                    throw removing;
                }
                real.remove(owner, token);
            }
        }
    }

    @Test
    void needs_an_identity() {
        host.senders.clear();

        assertThatThrownBy(() -> composer.review(draft)).isInstanceOf(UnavailableException.class);
    }
}
