package com.logisav.mail.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.logisav.mail.access.Availability;
import com.logisav.mail.access.UnavailableException;
import com.logisav.mail.address.Mailbox;
import com.logisav.mail.attachment.Attachment;
import com.logisav.mail.attachment.AttachmentSource;
import com.logisav.mail.attachment.FileName;
import com.logisav.mail.attachment.LinkedFile;
import com.logisav.mail.attachment.UploadRef;
import com.logisav.mail.content.SenderIdentity;
import com.logisav.mail.draft.DraftValues;
import com.logisav.mail.draft.DraftValuesException;
import com.logisav.mail.draft.MailDraft;
import com.logisav.mail.spi.RecipientResolver;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RebuildTest {

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

    private static DraftValues with(DraftValues values, String key, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(values.asMap());
        changed.put(key, value);
        return DraftValues.of(changed);
    }

    @Test
    void needs_no_memory_of_the_first_request() {
        UploadRef upload = composer.upload(draft, "note.txt", new ByteArrayInputStream(new byte[] {'a'}));
        MailDraft full = composer.useLetter(composer.attachLinkedFile(draft, "plan"), "reminder").attach(upload).bcc("libre@ailleurs.fr");

        MailDraft rebuilt = host.mail(contents).as(HostWorld.secretary()).rebuild(full.values());

        assertThat(rebuilt.values().asMap()).isEqualTo(full.values().asMap());
    }

    @Test
    void rebuilt_twice_is_as_rebuilt_once() {
        MailDraft once = composer.rebuild(draft.to("libre@ailleurs.fr").withSubject("Un\nobjet").values());

        assertThat(composer.rebuild(once.values()).values().asMap()).isEqualTo(once.values().asMap());
    }

    @Test
    void takes_label_and_language_from_the_record() {
        MailDraft rebuilt = composer.rebuild(with(with(draft.values(), "label", "Facture d’un autre"), "locale", "en-GB"));

        assertThat(rebuilt.recordLabel()).isEqualTo("Facture F-2026-0042");
        assertThat(rebuilt.locale()).isEqualTo(Locale.FRANCE);
    }

    @Test
    void raises_the_alerts_anew_and_believes_none_that_came_back() {
        DraftValues values = with(with(draft.values(), "subject", ""), "alerts", List.of(Map.of("code", "RECORD_GONE")));

        assertThat(Alerts.of(composer.rebuild(values))).containsExactly("SUBJECT_EMPTY");
    }

    @Test
    void offers_whom_the_record_knows_and_nobody_that_came_back() {
        DraftValues values = with(draft.values(), "offered", List.of(Map.of("address", "pirate@ailleurs.fr", "role", "TO")));

        assertThat(composer.rebuild(values).offered()).extracting(recipient -> recipient.address().readable())
            .containsExactly("chef@client.fr");
    }

    @Test
    void tells_that_the_record_was_changed_since_the_draft() {
        host.change(invoice -> new HostWorld.Invoice(invoice.number(), 2, invoice.total(), invoice.locale(), invoice.poNumber()));

        assertThat(Alerts.of(composer.rebuild(draft.values()))).containsExactly("RECORD_CHANGED?");
        assertThat(Alerts.of(composer.review(draft))).containsExactly("RECORD_CHANGED?");
        assertThat(composer.review(draft).isReady()).isTrue();
    }

    @Test
    void a_sender_that_is_not_the_actors_blocks() {
        MailDraft rebuilt = composer.rebuild(with(draft.values(), "sender", "director"));

        assertThat(Alerts.of(rebuilt)).containsExactly("SENDER_NOT_AVAILABLE");
        assertThat(Alerts.of(composer.review(rebuilt))).containsExactly("SENDER_NOT_AVAILABLE");
    }

    @Test
    void a_draft_without_a_sender_gets_the_preferred_one() {
        Map<String, Object> values = new LinkedHashMap<>(draft.values().asMap());
        values.remove("sender");

        assertThat(composer.rebuild(DraftValues.of(values)).senderId()).contains("company");
    }

    @Test
    void a_draft_that_came_back_about_another_record_is_checked_against_that_one() {
        host.addInvoice("F-2026-0043");

        MailDraft rebuilt = composer.rebuild(with(composer.attachLinkedFile(draft, "plan").values(), "id", "F-2026-0043"));

        assertThat(Alerts.of(rebuilt)).contains("FILE_NOT_OF_RECORD");
    }

    @Test
    void an_image_that_claims_to_be_inside_the_body_is_refused() {
        MailDraft tampered = draft.attach(Attachment.of(AttachmentSource.INLINE_IMAGE, "x", FileName.of("x.png")));

        assertThat(Alerts.of(composer.rebuild(tampered.values()))).containsExactly("FILE_NOT_OF_RECORD");
    }

    @Test
    void values_that_are_no_draft_are_refused_before_the_host_is_asked() {
        host.calls.clear();

        assertThatThrownBy(() -> composer.rebuild(with(draft.values(), "subject", 7))).isInstanceOf(DraftValuesException.class);
        assertThat(host.calls.all()).isEmpty();
    }

    @Test
    void an_actor_who_lost_every_identity_cannot_go_on() {
        host.senders.clear();

        assertThatThrownBy(() -> composer.rebuild(draft.values())).isInstanceOfSatisfying(UnavailableException.class,
            e -> assertThat(e.availability().status()).isEqualTo(Availability.Status.NO_SENDER_IDENTITY));
    }

    @Test
    void the_senders_of_a_record_are_the_directorys() {
        host.senders.add(SenderIdentity.of("other", Mailbox.of("autre@logisav.fr")));

        assertThat(composer.senders(HostWorld.INVOICE_REF)).extracting(SenderIdentity::id).containsExactly("company", "other");
        assertThat(host.calls.of(RecipientResolver.class)).as("nothing else is asked").hasSize(1);
    }

    @Nested
    class A_length_that_came_back {

        private DraftValues claiming(Attachment attachment) {
            return draft.attach(attachment).values();
        }

        @ParameterizedTest
        @ValueSource(longs = {Long.MAX_VALUE, Long.MIN_VALUE, -1, 1L << 51})
        void is_forgotten_where_no_file_has_it(long length) {
            Attachment unknown = Attachment.of(AttachmentSource.UPLOAD, "x", FileName.of("a.pdf")).length(length);

            MailDraft rebuilt = composer.rebuild(claiming(unknown));

            assertThat(Alerts.of(rebuilt)).containsExactly("UPLOAD_NOT_FOUND");
            assertThat(rebuilt.attachment("UPLOAD:x").orElseThrow().length()).isEmpty();
        }

        @Test
        void makes_no_mail_smaller() {
            host.files.files.put("huge", LinkedFile.of("huge", "plans.zip", HostWorld.INVOICE_REF).length(30_000_000));
            Attachment unknown = Attachment.of(AttachmentSource.UPLOAD, "x", FileName.of("a.pdf")).length(-9_000_000_000_000_000L);

            assertThat(Alerts.of(composer.attachLinkedFile(draft, "huge").attach(unknown))).isEmpty();
            assertThat(Alerts.of(composer.rebuild(composer.attachLinkedFile(draft, "huge").attach(unknown).values())))
                .containsExactly("UPLOAD_NOT_FOUND", "MAIL_TOO_LARGE");
        }

        @Test
        void of_a_file_that_a_letter_brings_is_not_believed() {
            MailDraft letter = composer.useLetter(draft, "reminder");
            Attachment claimed = Attachment.of(AttachmentSource.LETTER_FILE, "cgv", FileName.of("a.pdf")).length(30_000_000).mediaType("a/b");

            assertThat(composer.rebuild(letter.attach(claimed).values()).attachments()).isEqualTo(letter.attachments());
        }

        @Test
        void of_a_store_that_knows_no_better_overflows_nothing() {
            host.files.files.put("huge", LinkedFile.of("huge", "plans.zip", HostWorld.INVOICE_REF).length(Long.MAX_VALUE));

            assertThat(Alerts.of(composer.rebuild(composer.attachLinkedFile(draft, "huge").values()))).containsExactly("MAIL_TOO_LARGE");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"subject", "label", "version", "sender"})
    void a_text_that_is_longer_than_any_is_no_draft(String key) {
        assertThat(composer.rebuild(with(draft.values(), "version", "x".repeat(100_000))).about()).isEqualTo(draft.about());
        assertThatThrownBy(() -> composer.rebuild(with(draft.values(), key, "x".repeat(100_001))))
            .isInstanceOfSatisfying(DraftValuesException.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }

    @Test
    void a_version_that_no_template_has_is_not_remembered() {
        Map<String, Object> origin = Map.of("kind", "DEFAULT_MESSAGE", "template", draft.origin().template(), "version", "x".repeat(256));

        MailDraft rebuilt = composer.rebuild(with(draft.values(), "origin", origin));

        assertThat(rebuilt.origin().template()).isEqualTo(draft.origin().template());
        assertThat(rebuilt.origin().version()).isEmpty();
    }
}
