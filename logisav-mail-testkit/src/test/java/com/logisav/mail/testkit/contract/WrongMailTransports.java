package com.logisav.mail.testkit.contract;

import com.logisav.mail.about.MailContext;
import com.logisav.mail.address.EmailAddress;
import com.logisav.mail.address.Recipient;
import com.logisav.mail.address.RecipientRole;
import com.logisav.mail.address.Recipients;
import com.logisav.mail.attachment.Content;
import com.logisav.mail.message.Manifest;
import com.logisav.mail.message.ManifestBuilder;
import com.logisav.mail.message.OutgoingMail;
import com.logisav.mail.outcome.AccountProblem;
import com.logisav.mail.outcome.CheckProblem;
import com.logisav.mail.outcome.CheckStage;
import com.logisav.mail.outcome.CheckStep;
import com.logisav.mail.outcome.RecipientOutcome;
import com.logisav.mail.outcome.RecipientStatus;
import com.logisav.mail.outcome.SettingsCheck;
import com.logisav.mail.outcome.Transmission;
import com.logisav.mail.spi.CheckRequest;
import com.logisav.mail.spi.MailTransport;
import com.logisav.mail.testkit.fake.RecordingTransport;
import com.logisav.mail.testkit.fake.SettableClock;
import com.logisav.mail.testkit.sample.SampleMail;
import com.logisav.mail.testkit.sample.SampleSenders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Transports that do one thing wrong each. */
final class WrongMailTransports {

    private WrongMailTransports() {}

    /** The same answer, each outcome changed. */
    static Transmission each(Transmission answer, UnaryOperator<RecipientOutcome> change) {
        return Transmission.of(answer.outcomes().stream().map(change).toList(), List.of());
    }

    static RecipientOutcome as(RecipientStatus status, RecipientOutcome outcome) {
        return RecipientOutcome.of(outcome.address(), outcome.role(), status, outcome.at());
    }

    @Breaks("MTR-01")
    static class AnswersInAnyOrder extends Contracts.MailTransports {
        @Override
        MailTransport wrong(MailTransport right) {
            return (mail, context) -> {
                Transmission answer = right.send(mail, context);
                List<RecipientOutcome> outcomes = new ArrayList<>(answer.outcomes());
                Collections.reverse(outcomes);
                Transmission reversed = Transmission.of(outcomes, List.of());
                return answer.accountProblem().map(reversed::because).orElse(reversed);
            };
        }
    }

    /** Loses the order of some envelopes only. */
    private abstract static class Shuffling extends Contracts.MailTransports {

        abstract boolean shuffles(Transmission answer);

        @Override
        MailTransport wrong(MailTransport right) {
            return (mail, context) -> {
                Transmission answer = right.send(mail, context);
                List<RecipientOutcome> outcomes = new ArrayList<>(answer.outcomes());
                Collections.reverse(outcomes);
                return shuffles(answer) ? Transmission.of(outcomes, List.of()) : answer;
            };
        }
    }

    @Breaks("MTR-01")
    static class LosesTheOrderOfManyRecipients extends Shuffling {
        @Override
        boolean shuffles(Transmission answer) {
            return answer.isAccepted() && answer.outcomes().size() > 2;
        }
    }

    @Breaks("MTR-01")
    static class LosesTheOrderWhereSomebodyIsRefused extends Shuffling {
        @Override
        boolean shuffles(Transmission answer) {
            return !answer.outcomes(RecipientStatus.REFUSED).isEmpty();
        }
    }

    @Breaks("MTR-01")
    static class AnswersForTheWholeMail extends Contracts.MailTransports {
        @Override
        MailTransport wrong(MailTransport right) {
            return (mail, context) -> right.send(mail.onlyTo(mail.manifest().recipients().all().stream().map(Recipient::address)
                .toList()), context);
        }
    }

    @Breaks(value = "MTR-02", also = "MTR-05")
    static class ThrowsOutages extends Contracts.MailTransports {
        @Override
        MailTransport wrong(MailTransport right) {
            return (mail, context) -> {
                Transmission answer = right.send(mail, context);
                if (answer.accountProblem().isPresent()) {
                    throw new UncheckedIOException(new IOException("connection refused"));
                }
                return answer;
            };
        }
    }

    @Breaks(value = "MTR-02", also = "MTR-05")
    static class ThrowsProblemsOfTheAccount extends Contracts.MailTransports {
        @Override
        MailTransport wrong(MailTransport right) {
            return (mail, context) -> {
                Transmission answer = right.send(mail, context);
                if (answer.accountProblem().filter(it -> it.kind() == AccountProblem.Kind.ACCOUNT_AUTHENTICATION_FAILED).isPresent()) {
                    throw new SecurityException("535");
                }
                return answer;
            };
        }
    }

    @Breaks("MTR-02")
    static class SaysNothingOfTheAccount extends Contracts.MailTransports {
        @Override
        MailTransport wrong(MailTransport right) {
            return (mail, context) -> {
                Transmission answer = right.send(mail, context);
                return answer.accountProblem().isEmpty() ? answer : Transmission.of(answer.outcomes(), answer.transactions());
            };
        }
    }

    @Breaks("MTR-02")
    static class DefersRefusals extends Contracts.MailTransports {
        @Override
        MailTransport wrong(MailTransport right) {
            return (mail, context) -> {
                Transmission answer = right.send(mail, context);
                return answer.outcomes(RecipientStatus.REFUSED).isEmpty() ? answer
                    : each(answer, outcome -> outcome.status() == RecipientStatus.REFUSED ? as(RecipientStatus.DEFERRED, outcome)
                        : outcome);
            };
        }
    }

    @Breaks(value = "MTR-03", also = "MTR-16")
    static class ShowsHiddenRecipients extends Contracts.MailTransports {
        @Override
        MailTransport wrong(MailTransport right) {
            return (mail, context) -> {
                List<Recipient> shown = mail.manifest().recipients().all().stream()
                    .map(each -> each.role() == RecipientRole.BCC ? each.as(RecipientRole.CC) : each).toList();
                List<Content> contents = mail.manifest().files().stream().map(mail::content).collect(Collectors.toList());
                OutgoingMail open = OutgoingMail.of(mail.manifest().toBuilder().recipients(Recipients.of(shown)).build(), contents);
                return right.send(open.onlyTo(mail.envelope().stream().map(Recipient::address).toList()), context);
            };
        }
    }

    @Breaks(value = "MTR-03", also = {"MTR-01", "MTR-09"})
    static class LeavesOutHiddenRecipients extends Contracts.MailTransports {
        @Override
        MailTransport wrong(MailTransport right) {
            return (mail, context) -> {
                List<EmailAddress> shown = mail.envelope().stream().filter(each -> each.role() != RecipientRole.BCC)
                    .map(Recipient::address).toList();
                return right.send(shown.isEmpty() ? mail : mail.onlyTo(shown), context);
            };
        }
    }

    @Breaks("MTR-04")
    static class DefersWhatWasLost extends Contracts.MailTransports {
        @Override
        MailTransport wrong(MailTransport right) {
            return (mail, context) -> {
                Transmission answer = right.send(mail, context);
                return answer.outcomes(RecipientStatus.IN_DOUBT).isEmpty() ? answer
                    : each(answer, each -> as(RecipientStatus.DEFERRED, each));
            };
        }
    }

    @Breaks("MTR-05")
    static class AnswersNullToOne extends Contracts.MailTransports {
        @Override
        MailTransport wrong(MailTransport right) {
            return (mail, context) -> {
                Transmission answer = right.send(mail, context);
                return answer.outcomes().size() == 1 && answer.outcomes().get(0).role() == RecipientRole.BCC ? null : answer;
            };
        }
    }

    /** A transport that looks at the first file again in certain cases, and forgets to close it. */
    private abstract static class LeavingAStreamOpen extends Contracts.MailTransports {

        abstract boolean looksAgain(Transmission answer);

        @Override
        MailTransport wrong(MailTransport right) {
            return (mail, context) -> {
                Transmission answer = right.send(mail, context);
                if (looksAgain(answer) && !mail.manifest().files().isEmpty()) {
                    look(mail);
                }
                return answer;
            };
        }

        private static void look(OutgoingMail mail) {
            try {
                mail.content(mail.manifest().files().get(0)).open();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Breaks("MTR-06")
    static class LeavesAStreamOpenAfterAFailure extends LeavingAStreamOpen {
        @Override
        boolean looksAgain(Transmission answer) {
            return answer.contentFailure().isPresent();
        }
    }

    @Breaks("MTR-06")
    static class LeavesAStreamOpenAfterARefusal extends LeavingAStreamOpen {
        @Override
        boolean looksAgain(Transmission answer) {
            return !answer.outcomes(RecipientStatus.REFUSED).isEmpty();
        }
    }

    @Breaks("MTR-06")
    static class LeavesAStreamOpenWhereTheReplyIsLost extends LeavingAStreamOpen {
        @Override
        boolean looksAgain(Transmission answer) {
            return !answer.outcomes(RecipientStatus.IN_DOUBT).isEmpty();
        }
    }

    @Breaks("MTR-06")
    static class LeavesAStreamOpenWhereTheAccountIsRefused extends LeavingAStreamOpen {
        @Override
        boolean looksAgain(Transmission answer) {
            return answer.accountProblem().isPresent();
        }
    }

    /** Says the truth of nobody: the server has the text without the file. */
    @Breaks("MTR-07")
    static class SendsTheMailWithoutTheFile extends Contracts.MailTransports {
        @Override
        MailTransport wrong(MailTransport right) {
            return (mail, context) -> {
                Transmission answer = right.send(mail, context);
                if (answer.contentFailure().isPresent()) {
                    right.send(SampleMail.create().to("compta@client.example").build(), context);
                }
                return answer;
            };
        }
    }

    @Breaks("MTR-07")
    static class SendsWhatItCouldRead extends Contracts.MailTransports {
        @Override
        MailTransport wrong(MailTransport right) {
            return (mail, context) -> {
                Transmission answer = right.send(mail, context);
                return answer.contentFailure().isEmpty() ? answer : each(answer, each -> as(RecipientStatus.ACCEPTED, each));
            };
        }
    }

    @Breaks("MTR-08")
    static class BelongsToOneThread extends Contracts.MailTransports {
        @Override
        MailTransport wrong(MailTransport right) {
            Thread owner = Thread.currentThread();
            return (OutgoingMail mail, MailContext context) ->
                Thread.currentThread() == owner ? right.send(mail, context) : Transmission.of(List.of(), List.of());
        }
    }

    @Breaks(value = "MTR-09", also = "MTR-08")
    static class AcceptsNothing extends Contracts.MailTransports {
        @Override
        MailTransport wrong(MailTransport right) {
            return (mail, context) -> {
                Transmission answer = right.send(mail, context);
                return answer.isAccepted() ? each(answer, each -> as(RecipientStatus.SUPPRESSED, each)) : answer;
            };
        }
    }

    /** Hands everything on, so that a wrong one says only what it does wrong. */
    private static class HandingOn implements MailTransport {

        final MailTransport right;

        HandingOn(MailTransport right) {
            this.right = right;
        }

        @Override
        public Transmission send(OutgoingMail mail, MailContext context) {
            return right.send(mail, context);
        }

        @Override
        public SettingsCheck check(CheckRequest request, MailContext context) {
            return right.check(request, context);
        }
    }

    @Breaks("MTR-13")
    static class SendsAMailToFindOut extends Contracts.MailTransports {
        @Override
        MailTransport wrong(MailTransport right) {
            return new HandingOn(right) {
                @Override
                public SettingsCheck check(CheckRequest request, MailContext context) {
                    right.send(SampleMail.create().to(request.recipient().wire()).build(), context);
                    return super.check(request, context);
                }
            };
        }
    }

    @Breaks("MTR-14")
    static class PassesWhateverIsWrong extends Contracts.MailTransports {
        @Override
        MailTransport wrong(MailTransport right) {
            return new HandingOn(right) {
                @Override
                public SettingsCheck check(CheckRequest request, MailContext context) {
                    return SettingsCheck.passed(right.check(request, context).steps());
                }
            };
        }
    }

    @Breaks("MTR-14")
    static class ChecksTheConnectionAlone extends Contracts.MailTransports {
        @Override
        MailTransport wrong(MailTransport right) {
            return new HandingOn(right) {
                @Override
                public SettingsCheck check(CheckRequest request, MailContext context) {
                    return right.check(request.upTo(CheckStage.CONNECT), context);
                }
            };
        }
    }

    @Breaks("MTR-14")
    static class LetsEveryAccountIn extends Contracts.MailTransports {
        @Override
        MailTransport wrong(MailTransport right) {
            return new HandingOn(right) {
                @Override
                public SettingsCheck check(CheckRequest request, MailContext context) {
                    SettingsCheck found = right.check(request, context);
                    return found.hasPassed(CheckStage.CONNECT) ? SettingsCheck.passed(found.steps()) : found;
                }
            };
        }
    }

    @Breaks("MTR-14")
    static class ThrowsWhatItFinds extends Contracts.MailTransports {
        @Override
        MailTransport wrong(MailTransport right) {
            return new HandingOn(right) {
                @Override
                public SettingsCheck check(CheckRequest request, MailContext context) {
                    right.check(request, context).problem().ifPresent(problem -> {
                        throw new IllegalStateException(problem.code());
                    });
                    return right.check(request, context);
                }
            };
        }
    }

    @Breaks("MTR-05")
    static class HasNoAnswerToAnOutage extends Contracts.MailTransports {
        @Override
        MailTransport wrong(MailTransport right) {
            return new HandingOn(right) {
                @Override
                public SettingsCheck check(CheckRequest request, MailContext context) {
                    SettingsCheck found = right.check(request, context);
                    return found.isPassed() ? found : null;
                }
            };
        }
    }

    @Breaks("MTR-02")
    static class TakesAnOutageForATakenMail extends Contracts.MailTransports {
        @Override
        MailTransport wrong(MailTransport right) {
            return (mail, context) -> acceptedWhere(AccountProblem.Kind.ACCOUNT_SERVER_UNREACHABLE, right.send(mail, context));
        }
    }

    @Breaks("MTR-02")
    static class TakesARefusedAccountForATakenMail extends Contracts.MailTransports {
        @Override
        MailTransport wrong(MailTransport right) {
            return (mail, context) -> acceptedWhere(AccountProblem.Kind.ACCOUNT_AUTHENTICATION_FAILED, right.send(mail, context));
        }
    }

    private static Transmission acceptedWhere(AccountProblem.Kind kind, Transmission answer) {
        return answer.accountProblem().filter(problem -> problem.kind() == kind).isEmpty() ? answer
            : each(answer, outcome -> as(RecipientStatus.ACCEPTED, outcome));
    }

    @Breaks("MTR-06")
    static class LeavesAStreamOpenOfEveryMail extends LeavingAStreamOpen {
        @Override
        boolean looksAgain(Transmission answer) {
            return answer.isAccepted();
        }
    }

    @Breaks("MTR-14")
    static class LetsNoSettingsPass extends Contracts.MailTransports {
        @Override
        MailTransport wrong(MailTransport right) {
            return new HandingOn(right) {
                @Override
                public SettingsCheck check(CheckRequest request, MailContext context) {
                    RecordingTransport server = new RecordingTransport(SettableClock.atRandomInstant());
                    server.findNext(CheckProblem.Kind.CHECK_PASSWORD_REFUSED);
                    return server.check(request, context);
                }
            };
        }
    }

    /** Says that all is well and shows less than it was asked for. */
    private abstract static class Checking extends Contracts.MailTransports {

        abstract List<CheckStep> shown(List<CheckStep> passed);

        @Override
        MailTransport wrong(MailTransport right) {
            return new HandingOn(right) {
                @Override
                public SettingsCheck check(CheckRequest request, MailContext context) {
                    SettingsCheck found = right.check(request, context);
                    return found.isPassed() ? SettingsCheck.passed(shown(found.steps())) : found;
                }
            };
        }
    }

    @Breaks("MTR-14")
    static class PassesWithoutAStep extends Checking {
        @Override
        List<CheckStep> shown(List<CheckStep> passed) {
            return List.of();
        }
    }

    @Breaks("MTR-14")
    static class PassesHalfway extends Checking {
        @Override
        List<CheckStep> shown(List<CheckStep> passed) {
            return passed.stream().filter(step -> step.stage() != CheckStage.RCPT).toList();
        }
    }

    /** Sends a mail of its own in the place of the one that it was given, and answers for that one. */
    private abstract static class Sending extends Contracts.MailTransports {

        abstract ManifestBuilder changed(ManifestBuilder mail);

        @Override
        MailTransport wrong(MailTransport right) {
            return new HandingOn(right) {
                @Override
                public Transmission send(OutgoingMail mail, MailContext context) {
                    Manifest sent = changed(mail.manifest().toBuilder()).build();
                    OutgoingMail other = OutgoingMail.of(sent, sent.files().stream().map(mail::content).toList());
                    return right.send(other.onlyTo(mail.envelope().stream().map(Recipient::address).toList()), context);
                }
            };
        }
    }

    @Breaks("MTR-16")
    static class SendsAnotherSubject extends Sending {
        @Override
        ManifestBuilder changed(ManifestBuilder mail) {
            return mail.subject("Hello");
        }
    }

    @Breaks("MTR-16")
    static class SendsAnotherText extends Sending {
        @Override
        ManifestBuilder changed(ManifestBuilder mail) {
            return mail.text("buy now");
        }
    }

    @Breaks("MTR-16")
    static class SendsNoHtml extends Sending {
        @Override
        ManifestBuilder changed(ManifestBuilder mail) {
            return mail.html(Optional.empty());
        }
    }

    @Breaks("MTR-16")
    static class SendsUnderAnIdOfItsOwn extends Sending {
        @Override
        ManifestBuilder changed(ManifestBuilder mail) {
            return mail.messageId(SampleMail.create().manifest().messageId());
        }
    }

    @Breaks("MTR-16")
    static class SendsUnderAnotherFrom extends Sending {
        @Override
        ManifestBuilder changed(ManifestBuilder mail) {
            return mail.from(SampleSenders.anotherCompany().from());
        }
    }

    @Breaks("MTR-16")
    static class LeavesTheImagesOut extends Sending {
        @Override
        ManifestBuilder changed(ManifestBuilder mail) {
            return mail.files(mail.build().files().stream().filter(file -> !file.isInline()).toList());
        }
    }

    /** A retry goes to whoever has the mail already, too. */
    @Breaks("MTR-16")
    static class SendsToAllOfTheMail extends Contracts.MailTransports {
        @Override
        MailTransport wrong(MailTransport right) {
            return new HandingOn(right) {
                @Override
                public Transmission send(OutgoingMail mail, MailContext context) {
                    List<EmailAddress> all = mail.manifest().recipients().all().stream().map(Recipient::address).toList();
                    List<EmailAddress> asked = mail.envelope().stream().map(Recipient::address).toList();
                    Transmission answer = right.send(mail.onlyTo(all), context);
                    Transmission of = Transmission.of(
                        answer.outcomes().stream().filter(each -> asked.contains(each.address())).toList(), List.of());
                    return answer.accountProblem().map(of::because).orElse(of);
                }
            };
        }
    }

    /** MTR-07 is about a file that it never opens. */
    @Breaks(value = "MTR-16", also = "MTR-07")
    static class LeavesTheFilesOut extends Sending {
        @Override
        ManifestBuilder changed(ManifestBuilder mail) {
            return mail.files(List.of());
        }
    }

    /** Of all mails but the first it only says that they are accepted. */
    @Breaks("MTR-16")
    static class SendsTheFirstMailAlone extends Contracts.MailTransports {
        @Override
        MailTransport wrong(MailTransport right) {
            AtomicBoolean isSent = new AtomicBoolean();
            return new HandingOn(right) {
                @Override
                public Transmission send(OutgoingMail mail, MailContext context) {
                    return isSent.getAndSet(true) ? new RecordingTransport(SettableClock.atRandomInstant()).send(mail, context)
                        : right.send(mail, context);
                }
            };
        }
    }

    @Breaks("MTR-16")
    static class SendsToTheFirstRecipientAlone extends Contracts.MailTransports {
        @Override
        MailTransport wrong(MailTransport right) {
            return new HandingOn(right) {
                @Override
                public Transmission send(OutgoingMail mail, MailContext context) {
                    Transmission answer = new RecordingTransport(SettableClock.atRandomInstant()).send(mail, context);
                    if (right != server) {
                        return right.send(mail, context);
                    }
                    right.send(mail.onlyTo(List.of(mail.envelope().get(0).address())), context);
                    return answer;
                }
            };
        }
    }

    @Breaks("MTR-16")
    static class SendsTwice extends Contracts.MailTransports {
        @Override
        MailTransport wrong(MailTransport right) {
            return new HandingOn(right) {
                @Override
                public Transmission send(OutgoingMail mail, MailContext context) {
                    right.send(mail, context);
                    return right.send(mail, context);
                }
            };
        }
    }
}
