package com.logisav.mail.testkit.contract;

import com.logisav.mail.about.Actor;
import com.logisav.mail.about.MailContext;
import com.logisav.mail.about.MailableRef;
import com.logisav.mail.address.Recipient;
import com.logisav.mail.address.Recipients;
import com.logisav.mail.attachment.Content;
import com.logisav.mail.attachment.FileName;
import com.logisav.mail.draft.Origin;
import com.logisav.mail.message.ManifestBuilder;
import com.logisav.mail.message.ManifestFile;
import com.logisav.mail.message.OutgoingMail;
import com.logisav.mail.message.ReviewId;
import com.logisav.mail.outcome.RecipientOutcome;
import com.logisav.mail.outcome.RecipientStatus;
import com.logisav.mail.outcome.Transmission;
import com.logisav.mail.receipt.JournalEntry;
import com.logisav.mail.spi.MailJournal;
import com.logisav.mail.spi.Page;
import com.logisav.mail.spi.PageRequest;
import com.logisav.mail.testkit.sample.SampleMail;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Journals that grant what they should, and remember something else than they were told. */
final class ForgetfulMailJournals {

    private ForgetfulMailJournals() {}

    /** Entries that come back with something else in them. */
    abstract static class Changing extends Contracts.Journal {

        abstract JournalEntry changed(JournalEntry entry);

        boolean isWrongAboutReviews() {
            return true;
        }

        boolean isWrongAboutRecords() {
            return true;
        }

        private JournalEntry answered(JournalEntry entry, boolean wrong) {
            return wrong && entry.hasEnded() ? changed(entry) : entry;
        }

        final Actor by(JournalEntry entry) {
            return actor().named(entry.actorName());
        }

        /** The same attempt with another mail, to the same recipients. */
        final JournalEntry saying(JournalEntry entry, ManifestBuilder manifest) {
            return ended(entry, by(entry), OutgoingMail.of(manifest.build(), contents(entry)).onlyTo(entry.envelope()));
        }

        static JournalEntry ended(JournalEntry entry, Actor by, OutgoingMail mail) {
            return JournalEntry.started(entry.attempt(), entry.place(), by, mail, entry.startedAt())
                .finished(entry.transmission().orElseThrow(), entry.finishedAt().orElseThrow());
        }

        static OutgoingMail mail(JournalEntry entry) {
            return OutgoingMail.of(entry.manifest(), contents(entry)).onlyTo(entry.envelope());
        }

        @Override
        MailJournal wrong(MailJournal right) {
            return new Forwarding.Journal(right) {
                @Override
                public List<JournalEntry> attempts(ReviewId review, MailContext context) {
                    return right.attempts(review, context).stream().map(entry -> answered(entry, isWrongAboutReviews())).toList();
                }

                @Override
                public Page<JournalEntry> about(MailableRef about, PageRequest page, MailContext context) {
                    Page<JournalEntry> found = right.about(about, page, context);
                    return new Page<>(found.items().stream().map(entry -> answered(entry, isWrongAboutRecords())).toList(), found.hasMore());
                }
            };
        }
    }

    @Breaks("JRN-03")
    static class CallsEveryEndAccepted extends Changing {
        @Override
        JournalEntry changed(JournalEntry entry) {
            Transmission end = entry.transmission().orElseThrow();
            return entry.finished(told(end, Transmission.of(end.outcomes().stream()
                .map(each -> RecipientOutcome.of(each.address(), each.role(), RecipientStatus.ACCEPTED, each.at())).toList(),
                end.transactions())), entry.finishedAt().orElseThrow());
        }
    }

    @Breaks("JRN-03")
    static class ForgetsTransactions extends Changing {
        @Override
        JournalEntry changed(JournalEntry entry) {
            Transmission end = entry.transmission().orElseThrow();
            return entry.finished(told(end, Transmission.of(end.outcomes(), List.of())), entry.finishedAt().orElseThrow());
        }
    }

    @Breaks("JRN-03")
    static class ForgetsWhyNothingWasSent extends Changing {
        @Override
        JournalEntry changed(JournalEntry entry) {
            Transmission end = entry.transmission().orElseThrow();
            return entry.finished(Transmission.of(end.outcomes(), end.transactions()), entry.finishedAt().orElseThrow());
        }
    }

    /** What only a few ends have stays. */
    private static Transmission told(Transmission right, Transmission changed) {
        Transmission because = right.accountProblem().map(changed::because).orElse(changed);
        return right.contentFailure().map(because::becauseContentFailed).orElse(because);
    }

    @Breaks("JRN-03")
    static class CutsTexts extends Changing {
        @Override
        JournalEntry changed(JournalEntry entry) {
            String text = entry.manifest().text();
            String cut = text.substring(0, Math.min(60_000, text.length()));
            return ended(entry, by(entry),
                OutgoingMail.of(entry.manifest().toBuilder().text(cut).build(), contents(entry)).onlyTo(entry.envelope()));
        }
    }

    @Breaks("JRN-03")
    static class ForgetsHtml extends Changing {
        @Override
        JournalEntry changed(JournalEntry entry) {
            return ended(entry, by(entry), OutgoingMail.of(entry.manifest().toBuilder().html(Optional.empty()).build(), contents(entry))
                .onlyTo(entry.envelope()));
        }
    }

    @Breaks("JRN-03")
    static class ForgetsHtmlOfReviews extends ForgetsHtml {
        @Override
        boolean isWrongAboutRecords() {
            return false;
        }
    }

    @Breaks("JRN-03")
    static class ForgetsHtmlOfRecords extends ForgetsHtml {
        @Override
        boolean isWrongAboutReviews() {
            return false;
        }
    }

    @Breaks("JRN-03")
    static class ForgetsFiles extends Changing {
        @Override
        JournalEntry changed(JournalEntry entry) {
            return ended(entry, by(entry), OutgoingMail.of(entry.manifest().toBuilder().files(List.of()).build(), List.of())
                .onlyTo(entry.envelope()));
        }
    }

    @Breaks("JRN-03")
    static class TriesAllAgain extends Changing {
        @Override
        JournalEntry changed(JournalEntry entry) {
            return ended(entry, by(entry), OutgoingMail.of(entry.manifest(), contents(entry)));
        }
    }

    /** What has not ended comes back as somebody else's. */
    abstract static class ChangingWhatBegins extends Contracts.Journal {

        final JournalEntry changed(JournalEntry entry) {
            return entry.hasEnded() ? entry : JournalEntry.started(entry.attempt(), entry.place(), actor().named("4711"),
                OutgoingMail.of(entry.manifest(), contents(entry)).onlyTo(entry.envelope()), entry.startedAt());
        }
    }

    @Breaks("JRN-03")
    static class ForgetsWhoBegan extends ChangingWhatBegins {
        @Override
        MailJournal wrong(MailJournal right) {
            return new Forwarding.Journal(right) {
                @Override
                public List<JournalEntry> attempts(ReviewId review, MailContext context) {
                    return right.attempts(review, context).stream().map(entry -> changed(entry)).toList();
                }
            };
        }
    }

    @Breaks("JRN-03")
    static class ForgetsInListsWhoBegan extends ChangingWhatBegins {
        @Override
        MailJournal wrong(MailJournal right) {
            return new Forwarding.Journal(right) {
                @Override
                public Page<JournalEntry> about(MailableRef about, PageRequest page, MailContext context) {
                    Page<JournalEntry> found = right.about(about, page, context);
                    return new Page<>(found.items().stream().map(entry -> changed(entry)).toList(), found.hasMore());
                }
            };
        }
    }

    private static List<Content> contents(JournalEntry entry) {
        return entry.manifest().files().stream().map(file -> Content.of(new byte[0])).toList();
    }

    @Breaks("JRN-03")
    static class ForgetsOutcomes extends Changing {
        @Override
        JournalEntry changed(JournalEntry entry) {
            return JournalEntry.started(entry.attempt(), entry.place(), by(entry), mail(entry), entry.startedAt())
                .finished(Transmission.of(List.of(), List.of()), entry.finishedAt().orElseThrow());
        }
    }

    @Breaks("JRN-03")
    static class RoundsTimes extends Changing {
        @Override
        JournalEntry changed(JournalEntry entry) {
            return JournalEntry.started(entry.attempt(), entry.place(), by(entry), mail(entry), entry.startedAt())
                .finished(entry.transmission().orElseThrow(), entry.finishedAt().orElseThrow().truncatedTo(ChronoUnit.MINUTES));
        }
    }

    @Breaks("JRN-03")
    static class CallsEverybodyByNumber extends Changing {
        @Override
        JournalEntry changed(JournalEntry entry) {
            return ended(entry, actor().named("4711"), mail(entry));
        }
    }

    @Breaks("JRN-03")
    static class MixesMailsUp extends Changing {
        @Override
        JournalEntry changed(JournalEntry entry) {
            return ended(entry, by(entry), SampleMail.about(entry.manifest().about()).subject("Another").build());
        }
    }

    @Breaks("JRN-03")
    static class ForgetsPlaces extends Changing {
        @Override
        JournalEntry changed(JournalEntry entry) {
            return JournalEntry.started(entry.attempt(), 1, by(entry), mail(entry), entry.startedAt())
                .finished(entry.transmission().orElseThrow(), entry.finishedAt().orElseThrow());
        }
    }

    @Breaks("JRN-03")
    static class TakesTheNumberForThePlace extends Changing {
        @Override
        JournalEntry changed(JournalEntry entry) {
            return JournalEntry.started(entry.attempt(), entry.attempt().number(), by(entry), mail(entry), entry.startedAt())
                .finished(entry.transmission().orElseThrow(), entry.finishedAt().orElseThrow());
        }
    }

    private static String cut(String name, int length) {
        return name.substring(0, Math.min(length, name.length()));
    }

    @Breaks("JRN-03")
    static class KeepsLabelsOf254Characters extends Changing {
        @Override
        JournalEntry changed(JournalEntry entry) {
            return saying(entry, entry.manifest().toBuilder().recordLabel(cut(entry.manifest().recordLabel(), 254)));
        }
    }

    @Breaks("JRN-03")
    static class KeepsNamesOfActorsOf254Characters extends Changing {
        @Override
        JournalEntry changed(JournalEntry entry) {
            return ended(entry, actor().named(cut(entry.actorName(), 254)), mail(entry));
        }
    }

    /** A character less than a file's name may have. */
    @Breaks("JRN-03")
    static class KeepsNamesOfFilesOf179Characters extends Changing {
        @Override
        JournalEntry changed(JournalEntry entry) {
            return saying(entry, entry.manifest().toBuilder().files(entry.manifest().files().stream()
                .map(file -> file.isInline() ? file : ManifestFile.attached(file.source(), file.reference(),
                    FileName.of(cut(file.name().text(), 179)), file.mediaType(), file.length(), file.sha256())).toList()));
        }
    }

    /** Recipients who come back as others. */
    abstract static class ChangingRecipients extends Changing {

        abstract Recipient changed(Recipient recipient);

        @Override
        final JournalEntry changed(JournalEntry entry) {
            return saying(entry, entry.manifest().toBuilder()
                .recipients(Recipients.of(entry.manifest().recipients().all().stream().map(this::changed).toList())));
        }
    }

    /** A character less than a recipient's name may have. */
    @Breaks("JRN-03")
    static class KeepsNamesOfRecipientsOf119Characters extends ChangingRecipients {
        @Override
        Recipient changed(Recipient recipient) {
            return Recipient.of(recipient.role(), recipient.mailbox().named(cut(recipient.name().orElse(""), 119)))
                .because(recipient.reason().orElse(""));
        }
    }

    @Breaks("JRN-03")
    static class ForgetsWhyRecipientsAreThere extends ChangingRecipients {
        @Override
        Recipient changed(Recipient recipient) {
            return recipient.because("");
        }
    }

    @Breaks("JRN-03")
    static class ForgetsWhereTheWordsCameFrom extends Changing {
        @Override
        JournalEntry changed(JournalEntry entry) {
            return saying(entry, entry.manifest().toBuilder().origin(Origin.written()));
        }
    }

    /** As where a database keeps no empty text. */
    @Breaks("JRN-03")
    static class PutsWordsIntoEmptySubjects extends Changing {
        @Override
        JournalEntry changed(JournalEntry entry) {
            String subject = entry.manifest().subject();
            return saying(entry, entry.manifest().toBuilder().subject(subject.isEmpty() ? "null" : subject));
        }
    }

    @Breaks("JRN-03")
    static class PutsWordsIntoEmptyTexts extends Changing {
        @Override
        JournalEntry changed(JournalEntry entry) {
            String text = entry.manifest().text();
            return saying(entry, entry.manifest().toBuilder().text(text.isEmpty() ? "null" : text));
        }
    }

    @Breaks("JRN-03")
    static class PutsWordsIntoEmptyLabels extends Changing {
        @Override
        JournalEntry changed(JournalEntry entry) {
            String label = entry.manifest().recordLabel();
            return saying(entry, entry.manifest().toBuilder().recordLabel(label.isEmpty() ? "null" : label));
        }
    }
}
