package com.logisav.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.logisav.mail.about.Actor;
import com.logisav.mail.about.MailContext;
import com.logisav.mail.about.MailableRef;
import com.logisav.mail.about.MailableType;
import com.logisav.mail.about.RecordVersion;
import com.logisav.mail.about.Tenant;
import com.logisav.mail.access.Availability;
import com.logisav.mail.access.Decision;
import com.logisav.mail.access.NotPermittedException;
import com.logisav.mail.access.Permission;
import com.logisav.mail.access.PermissionRequest;
import com.logisav.mail.address.EmailAddress;
import com.logisav.mail.address.Mailbox;
import com.logisav.mail.address.ProposedRecipient;
import com.logisav.mail.address.Recipient;
import com.logisav.mail.address.RecipientRole;
import com.logisav.mail.address.Recipients;
import com.logisav.mail.attachment.Attachment;
import com.logisav.mail.attachment.AttachmentRefusal;
import com.logisav.mail.attachment.AttachmentRefusedException;
import com.logisav.mail.attachment.AttachmentSource;
import com.logisav.mail.attachment.Content;
import com.logisav.mail.attachment.DocumentDescription;
import com.logisav.mail.attachment.FileName;
import com.logisav.mail.attachment.LinkedFile;
import com.logisav.mail.attachment.OpenedFile;
import com.logisav.mail.attachment.UploadRef;
import com.logisav.mail.content.DefaultMessage;
import com.logisav.mail.content.DefaultMessageSlot;
import com.logisav.mail.content.FieldCatalog;
import com.logisav.mail.content.LetterFile;
import com.logisav.mail.content.LetterTemplate;
import com.logisav.mail.content.MergeFields;
import com.logisav.mail.content.MessageBody;
import com.logisav.mail.content.MessageText;
import com.logisav.mail.content.Money;
import com.logisav.mail.content.SenderIdentity;
import com.logisav.mail.content.Signature;
import com.logisav.mail.content.TemplateProblem;
import com.logisav.mail.content.TemplateVersion;
import com.logisav.mail.draft.AlertCode;
import com.logisav.mail.draft.MailAlert;
import com.logisav.mail.draft.MailDraft;
import com.logisav.mail.draft.Origin;
import com.logisav.mail.draft.ReplacedMessage;
import com.logisav.mail.message.Manifest;
import com.logisav.mail.message.ManifestFile;
import com.logisav.mail.message.MessageId;
import com.logisav.mail.message.OutgoingMail;
import com.logisav.mail.message.Review;
import com.logisav.mail.message.ReviewId;
import com.logisav.mail.outcome.AccountProblem;
import com.logisav.mail.outcome.CheckProblem;
import com.logisav.mail.outcome.CheckStage;
import com.logisav.mail.outcome.CheckStep;
import com.logisav.mail.outcome.RecipientOutcome;
import com.logisav.mail.outcome.RecipientStatus;
import com.logisav.mail.outcome.ServerReply;
import com.logisav.mail.outcome.SendProgress;
import com.logisav.mail.outcome.SendWatch;
import com.logisav.mail.outcome.SettingsCheck;
import com.logisav.mail.outcome.SmtpPhase;
import com.logisav.mail.outcome.SmtpTransaction;
import com.logisav.mail.outcome.Transmission;
import com.logisav.mail.receipt.AlreadyAttemptedException;
import com.logisav.mail.receipt.AttemptId;
import com.logisav.mail.receipt.DeliveryReceipt;
import com.logisav.mail.receipt.JournalEntry;
import com.logisav.mail.spi.CheckRequest;
import com.logisav.mail.spi.ContentOwner;
import com.logisav.mail.spi.LinkedFileQuery;
import com.logisav.mail.spi.Page;
import com.logisav.mail.spi.PageRequest;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must not stand in a log is written here as "secret": local parts, names of people and files, words, amounts, tokens, reasons. */
class PersonalDataTest {

    private static final Instant NOW = Instant.parse("2026-11-24T13:05:00Z");
    private static final MailableRef INVOICE = MailableRef.of(MailableType.INVOICE, "42");
    private static final EmailAddress ADDRESS = EmailAddress.of("secret@client.fr");
    private static final Mailbox MAILBOX = Mailbox.of(ADDRESS).named("Secret");
    private static final Recipient RECIPIENT = Recipient.of(RecipientRole.TO, MAILBOX).because("secret");
    private static final ProposedRecipient PROPOSED = ProposedRecipient.to("secret").named("secret").because("secret");
    private static final FileName FILE = FileName.of("secret.pdf");
    private static final Actor ACTOR = Actor.of("17").named("Secret");
    private static final MessageText TEXT = new MessageText("secret", MessageBody.html("secret"));
    private static final UploadRef UPLOAD = new UploadRef("secret", FILE, "application/pdf", 5);
    private static final Attachment ATTACHMENT = Attachment.of(UPLOAD);
    private static final Signature SIGNATURE = new Signature("secret", "secret");
    private static final TemplateVersion VERSION = new TemplateVersion("3", NOW, "Secret");
    private static final LetterTemplate LETTER =
        LetterTemplate.of("7", "secret", "secret", MessageBody.text("secret")).bringing(LetterFile.of("1", "secret.pdf"));
    private static final MailAlert ALERT = MailAlert.blocking(AlertCode.RECIPIENT_INVALID, MailAlert.Field.RECIPIENTS,
        Map.of("address", "secret", "problem", "secret"));
    private static final Manifest MANIFEST = Manifest.builder(INVOICE).recordLabel("secret").from(MAILBOX).replyTo(Optional.of(MAILBOX))
        .recipients(Recipients.of(RECIPIENT)).subject("secret").text("secret").html(Optional.of("secret"))
        .messageId(new MessageId("a", "client.fr")).date(NOW.atZone(ZoneOffset.UTC)).build();
    private static final ManifestFile MANIFEST_FILE =
        ManifestFile.attached(AttachmentSource.UPLOAD, "secret", FILE, "application/pdf", 5, "secret");
    private static final OutgoingMail OUTGOING = OutgoingMail.of(MANIFEST, List.of());
    private static final ReviewId REVIEW_ID = ReviewId.of("abcdefsecret");
    private static final AttemptId ATTEMPT = new AttemptId(REVIEW_ID, 1);
    private static final ServerReply REPLY = ServerReply.of(550, "5.1.1 secret@client.fr unknown");
    private static final RecipientOutcome OUTCOME = RecipientOutcome.of(ADDRESS, RecipientRole.TO, RecipientStatus.REFUSED, NOW).replied(REPLY);
    private static final Transmission TRANSMISSION = Transmission.of(List.of(OUTCOME), List.of());
    private static final JournalEntry ENTRY = JournalEntry.started(ATTEMPT, 1, ACTOR, OUTGOING, NOW);
    private static final MailDraft DRAFT = MailDraft.builder(INVOICE).recordLabel("secret").recipients(Recipients.of(RECIPIENT))
        .offered(List.of(RECIPIENT)).unreadable(List.of(PROPOSED)).message(TEXT).attachments(List.of(ATTACHMENT)).alert(ALERT).build();
    private static final FieldCatalog CATALOG = FieldCatalog.builder().text("client.name", "Client", "Customer", "secret").build();

    private static final CheckStep CHECK_STEP = CheckStep.of(CheckStage.MAIL, Map.of("sender", "secret@client.fr"));
    private static final CheckProblem CHECK_PROBLEM =
        CheckProblem.of(CheckProblem.Kind.CHECK_SENDER_REFUSED, Map.of("sender", "secret@client.fr")).replied(REPLY);

    static List<Object> values() {
        return List.of(
            ACTOR, MailContext.of(ACTOR), INVOICE, MailableType.INVOICE, RecordVersion.of(3), Tenant.of("acme"),
            Availability.not(Availability.Status.NO_TRANSPORT, Optional.of("secret")), Decision.denied("secret"), Permission.SEND,
            PermissionRequest.of(Permission.ADD_FREE_RECIPIENT, INVOICE).regarding("secret"),
            ADDRESS, MAILBOX, PROPOSED, RECIPIENT, Recipients.of(RECIPIENT),
            ATTACHMENT, DocumentDescription.pdf("invoice", "secret"), FILE,
            LinkedFile.of("17", "secret.pdf", INVOICE).description("secret"), new OpenedFile(FILE, "application/pdf", Content.of(new byte[0])), UPLOAD,
            DefaultMessage.of(DefaultMessageSlot.INVOICE, Locale.FRANCE, "secret", MessageBody.text("secret")), DefaultMessageSlot.INVOICE,
            CATALOG, CATALOG.fields().get(0), LetterFile.of("1", "secret.pdf"), LETTER, MergeFields.builder().text("client.name", "secret").build(),
            MessageBody.text("secret"), TEXT, Money.euros("4242.42"), SenderIdentity.of("1", MAILBOX).signature(SIGNATURE), SIGNATURE,
            TemplateProblem.error(TemplateProblem.Code.TEMPLATE_TAG_MALFORMED, TemplateProblem.Part.BODY, 1, 1, Map.of("tag", "secret")), VERSION,
            DRAFT, DRAFT.values(), ALERT, Origin.letter(LETTER), new ReplacedMessage(TEXT, Origin.written(), List.of(ATTACHMENT)),
            MANIFEST, MANIFEST_FILE, MANIFEST.messageId(), OUTGOING, Review.ready(REVIEW_ID, NOW, MANIFEST, "secret", List.of()), REVIEW_ID,
            AccountProblem.of(AccountProblem.Kind.ACCOUNT_SENDER_REFUSED, "smtp.client.fr").replied(REPLY), OUTCOME, REPLY,
            SmtpTransaction.builder("smtp.client.fr", 587, NOW).build(), TRANSMISSION.because(AccountProblem.of(
                AccountProblem.Kind.ACCOUNT_SENDER_REFUSED, "smtp.client.fr").replied(REPLY)),
            ATTEMPT, DeliveryReceipt.of(ATTEMPT, MANIFEST, TRANSMISSION, NOW), ENTRY, ENTRY.values(),
            ValueReader.of(Map.of("subject", "secret"), (key, problem) -> WordedSamples.exceptions().get(0)),
            new ContentOwner(Tenant.single(), "17", "uploads"), new LinkedFileQuery(INVOICE, "secret", PageRequest.first(10)),
            new Page<>(List.of("secret"), false), PageRequest.first(10), CHECK_PROBLEM, CHECK_STEP,
            SettingsCheck.failed(List.of(CHECK_STEP), CHECK_PROBLEM),
            CheckRequest.of(SenderIdentity.of("1", MAILBOX)).to(ADDRESS), SendProgress.of(SmtpPhase.BODY, 1, 2), SendWatch.silent());
    }

    static Stream<Throwable> failures() {
        return Stream.concat(WordedSamples.exceptions().stream(), Stream.of(
            NotPermittedException.refused(PermissionRequest.of(Permission.ADD_FREE_RECIPIENT, INVOICE).regarding("secret"), Decision.denied("secret")),
            AttachmentRefusedException.of(AttachmentRefusal.FILE_EMPTY, FILE, Map.of()),
            HostDefectException.threw("RecipientResolver", "com.acme.Orders", "invoice#42", new IllegalStateException("secret")),
            AlreadyAttemptedException.of(ENTRY)));
    }

    @ParameterizedTest
    @MethodSource("values")
    void toString_never_shows_personal_data(Object value) {
        assertThat(value.toString()).doesNotContainIgnoringCase("secret").doesNotContain("4242");
        assertThat(value.toString()).as("says something").doesNotMatch(".*@[0-9a-f]{5,8}");
    }

    @ParameterizedTest
    @MethodSource("failures")
    void no_message_shows_personal_data(Throwable failure) {
        assertThat(failure.getMessage()).doesNotContainIgnoringCase("secret").doesNotContain("compta", "Anne", "plan", "no address");
    }

    @Test
    void no_value_type_is_forgotten() throws Exception {
        assertThat(ApiClasses.all().stream().filter(PersonalDataTest::isValueType))
            .containsExactlyInAnyOrderElementsOf(values().stream().<Class<?>>map(Object::getClass).distinct().toList());
    }

    private static boolean isValueType(Class<?> type) {
        return Modifier.isPublic(type.getModifiers()) && !type.isInterface() && !type.isEnum() && !Throwable.class.isAssignableFrom(type)
            && !type.getSimpleName().endsWith("Builder");
    }
}
