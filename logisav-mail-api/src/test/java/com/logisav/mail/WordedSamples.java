package com.logisav.mail;

import com.logisav.mail.about.Actor;
import com.logisav.mail.about.MailableRef;
import com.logisav.mail.about.MailableType;
import com.logisav.mail.access.Availability;
import com.logisav.mail.access.Decision;
import com.logisav.mail.access.NotPermittedException;
import com.logisav.mail.access.Permission;
import com.logisav.mail.access.PermissionRequest;
import com.logisav.mail.access.UnavailableException;
import com.logisav.mail.address.AddressProblem;
import com.logisav.mail.address.EmailAddress;
import com.logisav.mail.address.Mailbox;
import com.logisav.mail.address.RecipientRole;
import com.logisav.mail.attachment.AttachmentRefusal;
import com.logisav.mail.attachment.AttachmentRefusedException;
import com.logisav.mail.attachment.ContentUnreadableException;
import com.logisav.mail.attachment.DocumentException;
import com.logisav.mail.attachment.DocumentFailure;
import com.logisav.mail.attachment.FileName;
import com.logisav.mail.content.DefaultMessageSlot;
import com.logisav.mail.content.BodyTooLongException;
import com.logisav.mail.content.TemplateException;
import com.logisav.mail.content.TemplateProblem;
import com.logisav.mail.draft.AlertCode;
import com.logisav.mail.draft.DraftValues;
import com.logisav.mail.draft.MailAlert;
import com.logisav.mail.message.Manifest;
import com.logisav.mail.message.MessageId;
import com.logisav.mail.message.OutgoingMail;
import com.logisav.mail.message.Review;
import com.logisav.mail.message.ReviewException;
import com.logisav.mail.message.ReviewId;
import com.logisav.mail.outcome.AccountProblem;
import com.logisav.mail.outcome.CheckProblem;
import com.logisav.mail.outcome.CheckStage;
import com.logisav.mail.outcome.CheckStep;
import com.logisav.mail.outcome.RecipientOutcome;
import com.logisav.mail.outcome.RecipientStatus;
import com.logisav.mail.outcome.ServerReply;
import com.logisav.mail.outcome.Transmission;
import com.logisav.mail.receipt.AlreadyAttemptedException;
import com.logisav.mail.receipt.AttemptId;
import com.logisav.mail.receipt.JournalEntry;
import com.logisav.mail.receipt.JournalValues;
import com.logisav.mail.receipt.NothingToRetryException;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One of each thing of the API that a person may have to read. */
final class WordedSamples {

    private static final MailableRef INVOICE = MailableRef.of(MailableType.INVOICE, "F-42");
    private static final EmailAddress ADDRESS = EmailAddress.of("compta@client.fr");
    private static final Instant NOW = Instant.parse("2026-11-24T13:05:00Z");
    private static final FileName FILE = FileName.of("plan.pdf");
    private static final Map<String, String> CHECKED = Map.of("host", "smtp.client.fr", "port", "587", "protocol", "TLSv1.3",
        "sender", "a@client.fr", "recipient", "b@client.fr", "names", "mail.client.fr", "issuer", "Client SA", "methods", "XOAUTH2");

    private WordedSamples() {}

    static List<Worded> all() {
        List<Worded> all = new ArrayList<>(exceptions());
        Stream.of(Availability.Status.values()).map(Availability::not).forEach(all::add);
        all.addAll(List.of(AddressProblem.values()));
        Stream.of(AlertCode.values()).map(WordedSamples::alert).forEach(all::add);
        all.add(MailAlert.withoutValue(FILE.text(), "invoice.order"));
        Stream.of(AccountProblem.Kind.values()).map(kind -> AccountProblem.of(kind, "smtp.client.fr")).forEach(all::add);
        all.addAll(templateProblems());
        all.addAll(outcomes());
        Stream.of(CheckStage.values()).map(stage -> CheckStep.of(stage, CHECKED)).forEach(all::add);
        Stream.of(CheckProblem.Kind.values()).map(kind -> CheckProblem.of(kind, CHECKED).dated(NOW)).forEach(all::add);
        return all;
    }

    static List<MailException> exceptions() {
        List<MailException> all = new ArrayList<>(List.of(
            HostDefectException.returnedNull("RecipientResolver", "com.acme.Orders", "invoice#F-42", "Return an empty list."),
            HostDefectException.threw("RecipientResolver", "com.acme.Orders", "invoice#F-42", new IllegalStateException()),
            HostDefectException.brokeContract("RecipientResolver", "com.acme.Orders", "invoice#F-42", "answered another record."),
            HostDefectException.threw("AccessTokens", "com.acme.Tokens", "an account", new IllegalStateException()).about("invoice#F-42"),
            InvalidConfigurationException.of("LogisavMail", List.of("senders(..) was not called")),
            refused(Permission.of("OF_A_LATER_VERSION")),
            NotPermittedException.recordNotAvailable(INVOICE),
            NotPermittedException.typeNotRegistered(INVOICE, List.of(MailableType.QUOTE)),
            UnavailableException.of(Availability.not(Availability.Status.NO_TRANSPORT)),
            thrownBy(() -> EmailAddress.of("no address")),
            TemplateException.invalid("Relance", templateProblems()),
            TemplateException.changed("Relance"),
            TemplateException.notFound("Relance"),
            TemplateException.invalid(DefaultMessageSlot.INVOICE, Locale.FRANCE, templateProblems()),
            TemplateException.changed(DefaultMessageSlot.of("reminder"), Locale.ROOT),
            TemplateException.notFound(DefaultMessageSlot.of("reminder")),
            TemplateException.readOnly(),
            thrownBy(() -> DraftValues.of(Map.of()).read()),
            thrownBy(() -> JournalValues.of(Map.of()).read()),
            thrownBy(() -> Review.blocked(List.of(alert(AlertCode.NO_RECIPIENT))).id()),
            ReviewException.notFound(),
            ReviewException.digestMismatch(),
            AlreadyAttemptedException.of(attempt()),
            AlreadyAttemptedException.of(attempt().finished(Transmission.of(List.of(), List.of()), NOW)),
            AlreadyAttemptedException.meanwhile(attempt()),
            NothingToRetryException.create(),
            BodyTooLongException.of(50_000_000, 40_000_000),
            ContentUnreadableException.of("an upload", new IOException())));
        Permission.builtIn().stream().map(WordedSamples::refused).forEach(all::add);
        Stream.of(AttachmentRefusal.values())
            .map(refusal -> AttachmentRefusedException.of(refusal, FILE, arguments(refusal.argumentNames()))).forEach(all::add);
        Stream.of(DocumentFailure.values())
            .map(failure -> DocumentException.of(failure, "invoice", arguments(failure.argumentNames()))).forEach(all::add);
        return all;
    }

    private static MailException refused(Permission permission) {
        return NotPermittedException.refused(PermissionRequest.of(permission, INVOICE), Decision.denied());
    }

    private static MailException thrownBy(Runnable call) {
        try {
            call.run();
        } catch (MailException e) {
            return e;
        }
        throw new AssertionError("nothing was thrown");
    }

    private static JournalEntry attempt() {
        Manifest manifest = Manifest.builder(INVOICE).from(Mailbox.of(ADDRESS)).messageId(new MessageId("a", "client.fr"))
            .date(NOW.atZone(ZoneOffset.UTC)).build();
        return JournalEntry.started(
            new AttemptId(ReviewId.of("token"), 1), 1, Actor.of("17").named("Anne"), OutgoingMail.of(manifest, List.of()), NOW);
    }

    static MailAlert alert(AlertCode code) {
        return MailAlert.blocking(code, MailAlert.Field.MAIL, arguments(code.argumentNames()));
    }

    private static Map<String, Object> arguments(List<String> names) {
        return names.stream().collect(Collectors.toMap(Function.identity(), name -> switch (name) {
            case "limit", "value" -> 25_000_000;
            case "problem" -> AddressProblem.ADDRESS_QUOTED.code();
            default -> "some " + name;
        }));
    }

    private static List<TemplateProblem> templateProblems() {
        Map<String, Object> facts = Map.of("tag", "{{invoice.nubmer}}", "field", "invoice.nubmer", "types", "client, site", "limit", 10);
        Map<String, Object> withSuggestion = Map.of("tag", "{{invoice.nubmer}}", "suggestion", "invoice.number");
        return Stream.of(TemplateProblem.Code.values())
            .flatMap(code -> Stream.of(facts, withSuggestion).map(arguments ->
                TemplateProblem.error(code, TemplateProblem.Part.BODY, 3, 7, arguments)))
            .filter(WordedSamples::isReal)
            .toList();
    }

    /** Problems that suggest something always do, except an unknown field; the others never do. */
    private static boolean isReal(TemplateProblem problem) {
        boolean suggests = problem.arguments().containsKey("suggestion");
        return switch (problem.problemCode()) {
            case TEMPLATE_FIELD_UNKNOWN -> true;
            case TEMPLATE_TAG_SPACED, TEMPLATE_TAG_ENCODED -> suggests;
            default -> !suggests;
        };
    }

    private static List<RecipientOutcome> outcomes() {
        List<Optional<ServerReply>> replies = new ArrayList<>(List.of(Optional.empty(), Optional.of(ServerReply.of(552, "no")),
            Optional.of(ServerReply.of(554, "5.7.1 Relay access denied")), Optional.of(ServerReply.of(550, "5.7.54 Unable to relay"))));
        for (int subject = 0; subject < 8; subject++) {
            for (int detail = 0; detail < 12; detail++) {
                replies.add(Optional.of(ServerReply.of(450, "4." + subject + "." + detail + " later")));
                replies.add(Optional.of(ServerReply.of(550, "5." + subject + "." + detail + " no")));
            }
        }
        Stream<RecipientOutcome> byReply = Stream.of(RecipientStatus.values())
            .map(status -> RecipientOutcome.of(ADDRESS, RecipientRole.TO, status, NOW))
            .flatMap(outcome -> replies.stream().map(reply -> reply.map(outcome::replied).orElse(outcome)));
        return Stream.concat(byReply, Stream.of(RecipientOutcome.tooLarge(ADDRESS, RecipientRole.TO, 31_000_000, 25_000_000, NOW))).toList();
    }

    /** The types whose things are among the samples. */
    static List<Class<?>> types() {
        return List.of(MailException.class, Availability.class, AddressProblem.class, MailAlert.class, AccountProblem.class,
            TemplateProblem.class, RecipientOutcome.class, CheckStep.class, CheckProblem.class);
    }
}
