package com.logisav.mail.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import com.logisav.mail.about.Actor;
import com.logisav.mail.about.MailableType;
import com.logisav.mail.content.DefaultMessage;
import com.logisav.mail.content.DefaultMessageSlot;
import com.logisav.mail.content.FieldCatalog;
import com.logisav.mail.content.LetterFile;
import com.logisav.mail.content.LetterTemplate;
import com.logisav.mail.content.MessageBody;
import com.logisav.mail.core.LogisavMail;
import com.logisav.mail.core.RecordType;
import com.logisav.mail.testkit.fake.FixedSenders;
import com.logisav.mail.testkit.fake.GrantedPermissions;
import com.logisav.mail.testkit.fake.InMemoryMailables;
import com.logisav.mail.testkit.fake.InMemoryTemplateRepository;
import com.logisav.mail.testkit.fake.SettableClock;
import com.logisav.mail.testkit.sample.SampleActors;
import com.logisav.mail.testkit.sample.SampleFiles;
import com.logisav.mail.testkit.sample.SampleInvoice;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** What the contract says of good letters and of bad ones. */
class LetterContractTest {

    private static final MessageBody GOOD = MessageBody.html("<p>Bonjour, facture <b>{{invoice.number}}</b></p>");

    /** Letters for invoices, in French; records have samples for all their fields. */
    abstract static class Letters extends LetterContract {

        final InMemoryTemplateRepository repository = new InMemoryTemplateRepository(SettableClock.atRandomInstant());

        Letters put(DefaultMessage message) {
            repository.put(message);
            return this;
        }

        Letters good() {
            return put(DefaultMessage.of(DefaultMessageSlot.INVOICE, Locale.FRENCH, "Facture {{invoice.number}}", GOOD));
        }

        @Override
        protected LogisavMail library() {
            return LogisavMail.builder().type(SampleInvoice.recordType((id, context) -> Optional.empty()))
                .type(RecordType.of(MailableType.QUOTE, SampleInvoice.class).id(SampleInvoice::number)
                    .version(quote -> "1").label(SampleInvoice::number).load((id, context) -> Optional.empty())
                    .fields(fields -> fields.text("quote.number", "Numéro", "Number", SampleInvoice::number)))
                .templates(repository).permissions(GrantedPermissions.all()).senders(new FixedSenders()).build();
        }

        @Override
        protected Actor administrator() {
            return SampleActors.secretary();
        }

        @Override
        protected List<Locale> locales() {
            return List.of(Locale.FRANCE);
        }

        @Override
        protected List<DefaultMessageSlot> slots() {
            return List.of(DefaultMessageSlot.INVOICE);
        }
    }

    static class Good extends Letters {
        Good() {
            good();
            repository.put(LetterTemplate.of("reminder", "Relance", "Relance {{invoice.number}}", GOOD).forTypes(MailableType.INVOICE));
        }
    }

    static class Bad extends Letters {
        Bad() {
            put(DefaultMessage.of(DefaultMessageSlot.INVOICE, Locale.UK, "Invoice", GOOD));
            repository.put(LetterTemplate.of("reminder", "Relance", "Relance\u00a0: {{invoice.nubmer}}", MessageBody.html(
                "<p>Bonjour</p>\n<p onclick=\"x()\">{{invoice.number</p>")).forTypes(MailableType.INVOICE).in(Locale.FRENCH));
            repository.put(LetterTemplate.of("both", "Pour deux", "{{#invoice.note}}{{/invoice.note}}", MessageBody.text("{{quote.number}}"))
                .forTypes(MailableType.INVOICE, MailableType.QUOTE));
            repository.put(LetterTemplate.of("long", "Longue", "x".repeat(200), MessageBody.html("<p>&nbsp;</p>"))
                .forTypes(MailableType.INVOICE));
        }
    }

    /** A field whose sample is empty, beside one that no record has. */
    static class WithoutASample extends Letters {
        WithoutASample() {
            put(DefaultMessage.of(DefaultMessageSlot.INVOICE, Locale.FRENCH, "Chaufferie", MessageBody.html(
                "<p>{{site.nmae}}</p>\n<p>{{site.name}}</p>")));
        }

        @Override
        protected LogisavMail library() {
            return LogisavMail.builder().type(MailableType.INVOICE, new InMemoryMailables(FieldCatalog.builder()
                    .text("site.name", "Nom", "Name", "").build()))
                .templates(repository).permissions(GrantedPermissions.all()).senders(new FixedSenders()).build();
        }
    }

    static class WithFiles extends Letters {
        WithFiles() {
            good();
            LetterFile there = LetterFile.of("1", "Conditions.pdf");
            LetterTemplate letter = repository.put(LetterTemplate.of("reminder", "Relance", "Relance", GOOD)
                .forTypes(MailableType.INVOICE).bringing(there, LetterFile.of("2", "RIB.pdf")));
            repository.putFile(SampleActors.secretary().tenant(), letter, there, new byte[] {1});
        }
    }

    /** Nobody said that there are German records; the field was renamed all the same. */
    static class InALanguageThatIsNotNamed extends Letters {
        InALanguageThatIsNotNamed() {
            good();
            put(DefaultMessage.of(DefaultMessageSlot.INVOICE, Locale.GERMANY, "Rechnung {{no.such}}", GOOD));
        }
    }

    /** Answers the same words in whatever language it is asked for. */
    static class InEveryLanguage extends LetterContract {
        @Override
        protected LogisavMail library() {
            return LogisavMail.builder().type(SampleInvoice.recordType((id, context) -> Optional.empty()))
                .templates((slot, locale, context) -> Optional.of(DefaultMessage.of(slot, locale, "Facture {{no.such}}", GOOD)))
                .permissions(GrantedPermissions.all()).senders(new FixedSenders()).build();
        }

        @Override
        protected Actor administrator() {
            return SampleActors.secretary();
        }

        @Override
        protected List<Locale> locales() {
            return List.of(Locale.FRANCE);
        }

        @Override
        protected List<DefaultMessageSlot> slots() {
            return List.of(DefaultMessageSlot.INVOICE);
        }
    }

    /** What a person sees nothing of. */
    static class Invisible extends Letters {

        private static final String PICTURE =
            "<img src=\"data:image/png;base64," + Base64.getEncoder().encodeToString(SampleFiles.png()) + "\"";

        Invisible() {
            good();
            put("zero", "\u200b", "<p>Bonjour</p>");
            put("spaces", "Relance", "<p>&ensp;&#8203;</p>");
            put("picture", "Relance", "<p>" + PICTURE + "></p>");
            put("named", "Relance", "<p>" + PICTURE + " alt=\"Relance\"></p>");
            // Nothing is hidden in a mail: the words leave, and show.
            put("hidden", "Relance", "<p style=\"display:none\">Bonjour</p>");
        }

        private void put(String id, String subject, String html) {
            repository.put(LetterTemplate.of(id, id, subject, MessageBody.html(html)).forTypes(MailableType.INVOICE).in(Locale.FRENCH));
        }
    }

    static class None extends Letters {
        @Override
        protected List<DefaultMessageSlot> slots() {
            return List.of();
        }
    }

    static class InPlainText extends Letters {
        InPlainText() {
            put(DefaultMessage.of(DefaultMessageSlot.INVOICE, Locale.ROOT, "Facture {{invoice.number}}", MessageBody.text("Bonjour")));
        }

        @Override
        protected boolean writesHtml() {
            return false;
        }
    }

    /** The slots are those of the product page and of the host's types. */
    static class WithoutDefaultMessages extends LetterContract {
        @Override
        protected LogisavMail library() {
            return new Good().library();
        }

        @Override
        protected Actor administrator() {
            return SampleActors.secretary();
        }

        @Override
        protected List<Locale> locales() {
            return List.of(Locale.FRANCE);
        }
    }

    static class WithALongDefaultMessage extends Letters {
        WithALongDefaultMessage() {
            put(DefaultMessage.of(DefaultMessageSlot.INVOICE, Locale.FRENCH, "x".repeat(200), GOOD));
        }
    }

    static class WithADeadLink extends Letters {
        WithADeadLink() {
            put(DefaultMessage.of(DefaultMessageSlot.INVOICE, Locale.FRENCH, "Facture",
                MessageBody.html("<p>Bonjour, <a href=\"{{invoice.number}}\">payer</a></p>")));
        }
    }

    /** An amount has one character more in French than in English. */
    abstract static class ForAllLanguages extends Letters {
        ForAllLanguages() {
            put(DefaultMessage.of(DefaultMessageSlot.INVOICE, Locale.ROOT, "x".repeat(190) + "{{invoice.total}}", GOOD));
        }

        @Override
        protected Actor administrator() {
            return SampleActors.secretary().reading(Locale.FRANCE);
        }
    }

    static class ForAllLanguagesOfEnglishRecords extends ForAllLanguages {
        @Override
        protected List<Locale> locales() {
            return List.of(Locale.UK);
        }
    }

    static class ForAllLanguagesOfEnglishAndFrenchRecords extends ForAllLanguages {
        @Override
        protected List<Locale> locales() {
            return List.of(Locale.UK, Locale.FRANCE);
        }
    }

    private static String failure(Class<? extends LetterContract> letters) {
        return EngineTestKit.engine("junit-jupiter").selectors(selectClass(letters)).execute().testEvents().failed().stream()
            .map(LetterContractTest::message).findFirst().orElse("");
    }

    private static String message(Event failed) {
        return failed.getRequiredPayload(TestExecutionResult.class).getThrowable().orElseThrow().getMessage();
    }

    @Test
    void good_letters_pass() {
        assertThat(failure(Good.class)).isEmpty();
        assertThat(failure(InPlainText.class)).isEmpty();
    }

    @Test
    void all_that_is_wrong_is_said_at_once_letter_by_letter() {
        assertThat(failure(Bad.class)).isEqualTo("""
            com.logisav.mail.testkit.contract.LetterContractTest$Bad found 9 problems in 4 of 4 templates:
            default message invoice
              LTC-01 there is none in fr-FR, nor for all
            letter "reminder" (Relance), fr
              LTC-02 subject: Line 1, column 11: there is no field for {{invoice.nubmer}} here. Did you mean invoice.number?
              LTC-02 body: Line 2, column 18: {{invoice.number</p> opens a field and does not close it on the same line. \
            Write {{field.name}}.
              LTC-04 body: Line 2, column 4: onclick will be removed when the template is saved, since mails may not contain it. \
            Check how the message looks without it.
            letter "both" (Pour deux), for all languages
              LTC-02 subject: Line 1, column 1: there is no field for {{#invoice.note}} here. Did you mean invoice.total?
              LTC-02 body: Line 1, column 1: not every kind of record has a field for {{quote.number}}; these have none: invoices. \
            Mails about them will have to be completed by hand.
              LTC-06 the body has no HTML; where this house writes plain text, let writesHtml() answer false
            letter "long" (Longue), for all languages
              LTC-05 the subject has 200 characters for invoice
              LTC-06 the plain text is empty for invoice""");
    }

    @Test
    void a_field_without_a_value_is_told_beside_one_that_does_not_exist() {
        assertThat(failure(WithoutASample.class)).endsWith("""
            default message invoice, fr
              LTC-02 body: Line 1, column 4: there is no field for {{site.nmae}} here. Did you mean site.name?
              LTC-03 body: Line 2, column 4: {{site.name}} has no value for invoice""");
    }

    /** The library takes out an address that is none, and says so of no template: what stands there is known when it is merged. */
    @Test
    void a_link_whose_field_is_no_address_is_told() {
        assertThat(failure(WithADeadLink.class)).endsWith("default message invoice, fr\n"
            + "  LTC-04 body: \"payer\" is no link any more for invoice, its address is none");
    }

    @Test
    void each_slot_needs_a_default_message() {
        assertThat(failure(WithoutDefaultMessages.class)).contains("\ndefault message quote\n  LTC-01 there is none in fr-FR, nor for all")
            .doesNotContain("default message invoice");
    }

    @Test
    void default_messages_are_merged_too() {
        assertThat(failure(WithALongDefaultMessage.class))
            .endsWith("default message invoice, fr\n  LTC-05 the subject has 200 characters for invoice");
    }

    @Test
    void what_is_for_all_languages_is_read_in_those_of_the_records() {
        assertThat(failure(ForAllLanguagesOfEnglishRecords.class)).isEmpty();
        assertThat(failure(ForAllLanguagesOfEnglishAndFrenchRecords.class))
            .endsWith("default message invoice, for all languages\n  LTC-05 the subject has 200 characters for invoice");
    }

    @Test
    void a_file_that_a_letter_brings_must_open() {
        assertThat(failure(WithFiles.class)).contains(" found 1 problem in ")
            .contains("letter \"reminder\" (Relance), for all languages\n  LTC-07 the file RIB.pdf cannot be opened: java.io.");
    }

    @Test
    void a_default_message_in_a_language_that_is_not_named_is_read_too() {
        assertThat(failure(InALanguageThatIsNotNamed.class)).contains(" found 1 problem in ")
            .contains("default message invoice, de-DE\n  LTC-02 subject: ");
    }

    @Test
    void what_is_the_same_in_every_language_is_told_for_those_of_the_records() {
        assertThat(failure(InEveryLanguage.class)).contains(" found 3 problems in 3 of 3 templates:");
    }

    @Test
    void what_shows_nothing_is_not_there() {
        assertThat(failure(Invisible.class)).endsWith("""
             found 3 problems in 3 of 6 templates:
            letter "zero" (zero), fr
              LTC-05 the subject is empty for invoice
            letter "spaces" (spaces), fr
              LTC-06 the plain text is empty for invoice
            letter "picture" (picture), fr
              LTC-06 the plain text is empty for invoice""");
    }

    @Test
    void no_letters_at_all_are_no_success() {
        assertThat(failure(None.class)).endsWith("LetterContractTest$None found no letter and no default message to read");
    }
}
