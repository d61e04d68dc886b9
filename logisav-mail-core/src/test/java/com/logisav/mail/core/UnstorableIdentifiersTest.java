package com.logisav.mail.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.logisav.mail.attachment.Attachment;
import com.logisav.mail.attachment.AttachmentRefusedException;
import com.logisav.mail.attachment.FileName;
import com.logisav.mail.attachment.UploadRef;
import com.logisav.mail.content.TemplateException;
import com.logisav.mail.content.TemplateVersion;
import com.logisav.mail.draft.MailDraft;
import com.logisav.mail.message.ReviewException;
import com.logisav.mail.message.ReviewId;
import com.logisav.mail.receipt.NothingToRetryException;
import com.logisav.mail.spi.ContentStore;
import com.logisav.mail.spi.LinkedFileStore;
import com.logisav.mail.spi.MailJournal;
import com.logisav.mail.spi.TemplateRepository;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A browser may send NUL in an identifier; many a database throws when it reads one, so no host is asked: nothing has such an identifier. */
class UnstorableIdentifiersTest {

    private static final String NUL = "a\0b";

    @TempDir
    Path contents;

    private final HostWorld host = new HostWorld();
    private LogisavMail mail;
    private Composer composer;
    private MailDraft draft;

    @BeforeEach
    void open_a_draft() {
        mail = host.mail(contents);
        composer = mail.as(HostWorld.secretary());
        draft = composer.draft(HostWorld.INVOICE_REF);
        host.calls.clear();
    }

    @Test
    void of_a_linked_file() {
        assertThatThrownBy(() -> composer.attachLinkedFile(draft, NUL)).isInstanceOf(AttachmentRefusedException.class);

        assertThat(host.calls.of(LinkedFileStore.class)).isEmpty();
    }

    @Test
    void of_a_letter() {
        assertThatThrownBy(() -> composer.useLetter(draft, NUL)).isInstanceOf(TemplateException.class);
        assertThat(mail.as(HostWorld.secretary()).letterTemplates().get(NUL)).isEmpty();
        assertThatThrownBy(() -> mail.as(HostWorld.secretary()).letterTemplates()
            .remove(NUL, new TemplateVersion("1", HostWorld.NOW, "Marie"))).isInstanceOf(TemplateException.class);

        assertThat(host.calls.of(TemplateRepository.class)).doesNotContain("letter", "remove");
    }

    @Test
    void of_an_upload() {
        MailDraft sent = draft.attach(Attachment.of(new UploadRef(NUL, FileName.of("plan.pdf"), "application/pdf", 3)));

        assertThat(Alerts.of(composer.rebuild(sent.values()))).isEqualTo(Alerts.of(composer.rebuild(
            draft.attach(Attachment.of(new UploadRef("unknown", FileName.of("plan.pdf"), "application/pdf", 3))).values())));
        assertThat(host.calls.of(ContentStore.class)).hasSize(1);

        composer.discard(sent);
        assertThat(host.calls.of(ContentStore.class)).hasSize(1);
    }

    @Test
    void of_a_review() {
        ReviewId review = ReviewId.of(NUL);

        assertThatThrownBy(() -> composer.send(review, "digest")).isInstanceOf(ReviewException.class);
        assertThatThrownBy(() -> composer.retry(review)).isInstanceOfAny(ReviewException.class, NothingToRetryException.class);
        assertThatThrownBy(() -> composer.sendAgain(review)).isInstanceOf(ReviewException.class);
        assertThatThrownBy(() -> composer.frozen(review)).isInstanceOf(ReviewException.class);
        assertThatThrownBy(() -> composer.discard(review)).isInstanceOf(ReviewException.class);

        assertThat(host.calls.of(MailJournal.class)).isEmpty();
        assertThat(host.calls.of(ContentStore.class)).isEmpty();
    }
}
