package com.logisav.mail.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.logisav.mail.about.Actor;
import com.logisav.mail.about.MailContext;
import com.logisav.mail.about.Tenant;
import com.logisav.mail.access.Decision;
import com.logisav.mail.attachment.UploadRef;
import com.logisav.mail.draft.MailDraft;
import com.logisav.mail.message.Review;
import com.logisav.mail.message.ReviewException;
import com.logisav.mail.outcome.RecipientStatus;
import com.logisav.mail.spi.MailJournal;
import com.logisav.mail.spi.PageRequest;
import com.logisav.mail.spi.RecipientResolver;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two companies whose records, users and files have equal identifiers. */
class TenantsTest {

    private static final Actor RIVAL = HostWorld.secretary().in(Tenant.of("rival"));

    @TempDir
    Path contents;

    private final HostWorld host = new HostWorld();
    private Composer acme;
    private Composer rival;

    @BeforeEach
    void put_together() {
        LogisavMail mail = host.mail(contents);
        acme = mail.as(HostWorld.secretary());
        rival = mail.as(RIVAL);
    }

    @Test
    void the_tenant_reaches_every_question() {
        List<Tenant> asked = new ArrayList<>();
        RecipientResolver recipients = host.resolver;
        host.resolver = (mailable, context) -> {
            asked.add(context.tenant());
            return recipients.resolve(mailable, context);
        };
        host.senderDirectory = (about, context) -> {
            asked.add(context.tenant());
            return List.copyOf(host.senders);
        };
        host.permissions = (request, context) -> {
            asked.add(context.tenant());
            return Decision.allowed();
        };
        host.document.rendering = (out, mailable, context) -> {
            asked.add(context.tenant());
            out.write(HostWorld.PDF);
        };
        host.transports = (sender, context) -> {
            asked.add(context.tenant());
            return Optional.of((mail, mailContext) -> {
                asked.add(mailContext.tenant());
                return HostWorld.answering(mail, RecipientStatus.ACCEPTED);
            });
        };
        MailDraft draft = rival.useLetter(rival.attachLinkedFile(rival.draft(HostWorld.INVOICE_REF), "plan"), "reminder");

        Review review = rival.review(draft);
        rival.send(review.id(), review.digest());

        assertThat(asked).hasSizeGreaterThan(10).containsOnly(Tenant.of("rival"));
    }

    @Test
    void an_upload_of_one_is_unknown_to_the_other() {
        MailDraft draft = acme.draft(HostWorld.INVOICE_REF);
        UploadRef upload = acme.upload(draft, "note.txt", new ByteArrayInputStream(new byte[] {'a'}));

        assertThat(Alerts.of(rival.review(rival.draft(HostWorld.INVOICE_REF).attach(upload)))).containsExactly("UPLOAD_NOT_FOUND");
        assertThat(Alerts.of(acme.review(draft.attach(upload)))).isEmpty();
    }

    @Test
    void a_review_of_one_is_unknown_to_the_other_in_every_way() {
        Review review = acme.review(acme.draft(HostWorld.INVOICE_REF));

        assertThatThrownBy(() -> rival.send(review.id(), review.digest())).isInstanceOf(ReviewException.class);
        assertThatThrownBy(() -> rival.frozen(review.id())).isInstanceOf(ReviewException.class);
        assertThatThrownBy(() -> rival.discard(review.id())).isInstanceOf(ReviewException.class);
        assertThatThrownBy(() -> rival.retry(review.id())).isInstanceOf(ReviewException.class);
        assertThatThrownBy(() -> rival.sendAgain(review.id())).isInstanceOf(ReviewException.class);
        assertThat(acme.send(review.id(), review.digest()).isAccepted()).isTrue();
    }

    @Test
    void what_one_sent_is_neither_history_nor_a_warning_to_the_other() {
        Review review = acme.review(acme.draft(HostWorld.INVOICE_REF));
        acme.send(review.id(), review.digest());

        assertThat(rival.history(HostWorld.INVOICE_REF, PageRequest.first(10)).items()).isEmpty();
        assertThat(Alerts.of(rival.review(rival.draft(HostWorld.INVOICE_REF)))).isEmpty();
        assertThat(acme.history(HostWorld.INVOICE_REF, PageRequest.first(10)).items()).hasSize(1);
    }

    @Test
    void a_journal_that_mixes_them_up_does_not_let_one_be_told_of_the_other() {
        Review review = acme.review(acme.draft(HostWorld.INVOICE_REF));
        acme.send(review.id(), review.digest());
        MailJournal real = host.journal;
        host.journal = mock();
        when(host.journal.attempts(any(), any())).thenReturn(real.attempts(review.id(), MailContext.of(HostWorld.secretary())));

        assertThatThrownBy(() -> rival.send(review.id(), review.digest())).isInstanceOf(ReviewException.class);
    }
}
