package com.logisav.mail.specification;

import static com.logisav.mail.specification.host.MaintenanceDupont.CAMILLE;
import static com.logisav.mail.specification.host.MaintenanceDupont.DUPONT;
import static com.logisav.mail.specification.host.Records.CLIENT;
import static com.logisav.mail.specification.host.Records.INVOICE;
import static org.assertj.core.api.Assertions.assertThat;

import com.logisav.mail.Wording;
import com.logisav.mail.about.MailContext;
import com.logisav.mail.access.Permission;
import com.logisav.mail.address.ProposedRecipient;
import com.logisav.mail.address.Recipients;
import com.logisav.mail.content.DefaultMessage;
import com.logisav.mail.content.DefaultMessageSlot;
import com.logisav.mail.content.LetterTemplate;
import com.logisav.mail.content.MessageBody;
import com.logisav.mail.core.policy.AttachmentPolicy;
import com.logisav.mail.draft.AlertCode;
import com.logisav.mail.draft.MailAlert;
import com.logisav.mail.draft.MailAlert.Field;
import com.logisav.mail.draft.MailDraft;
import com.logisav.mail.message.Review;
import com.logisav.mail.specification.host.Invoice;
import com.logisav.mail.specification.host.MaintenanceDupont;
import com.logisav.mail.specification.host.Templates;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in the way of a mail, or should be looked at before it leaves: record, sender, recipients and words. */
class AlertsTest {

    private final MaintenanceDupont host = new MaintenanceDupont();

    @Nested
    class An_alert {

        @Test
        void that_blocks_comes_before_one_that_warns() {
            MailDraft draft = host.draft(CLIENT).withBody(MessageBody.text("")).withSubject("");

            Review review = host.review(draft);

            assertThat(review.alerts()).extracting(MailAlert::alertCode).containsExactly(AlertCode.SUBJECT_EMPTY, AlertCode.BODY_EMPTY);
            assertThat(review.blockingAlerts()).extracting(MailAlert::alertCode).containsExactly(AlertCode.SUBJECT_EMPTY);
        }

        @Test
        void is_told_at_rebuild_as_at_review() {
            MailDraft draft = host.draft(CLIENT).withSubject("");

            MailDraft rebuilt = host.rebuild(draft);

            assertThat(rebuilt.alerts()).isEqualTo(host.review(draft).alerts());
        }

        @Test
        void is_worded_in_a_language_of_the_hosts_own_where_the_host_has_words_for_it() {
            Wording german = (code, locale) ->
                code.equals("TOO_MANY_RECIPIENTS") ? Optional.of("{value} Empfänger, höchstens {limit}.") : Optional.empty();
            host.with(host.builder().policy(AttachmentPolicy.defaults().maxRecipients(1)));

            Review review = host.review(host.draft(CLIENT).to("zweiter@lefevre.example").withSubject(""));

            assertThat(review.alerts()).extracting(alert -> german.orElse(Wording.builtIn()).text(alert, Locale.GERMANY))
                .containsExactlyInAnyOrder("2 Empfänger, höchstens 1.", "The mail has no subject. Enter one.");
        }
    }

    @Nested
    class The_record {

        private final MailDraft draft = host.draft(INVOICE);

        @Test
        void that_is_gone_blocks() {
            host.records.invoices.remove(DUPONT, INVOICE.id());

            Review review = host.review(draft);

            Raised.by(review, AlertCode.RECORD_GONE).blocking(Field.RECORD)
                .french("L’élément dont parle ce mail n’est plus disponible").english("The record that this mail is about is not available any more");
        }

        @Test
        void that_changed_since_the_draft_warns() {
            host.put(Invoice.of(INVOICE.id()).changed());

            Review review = host.review(draft);

            Raised.by(review, AlertCode.RECORD_CHANGED).warning(Field.RECORD)
                .french("L’élément a été modifié depuis la rédaction de ce mail.").english("The record was changed since this mail was written.");
        }
    }

    @Nested
    class The_sender {

        @Test
        void who_is_not_one_of_the_actors_identities_blocks() {
            Review review = host.review(host.draft(CLIENT).withSender("director"));

            Raised.by(review, AlertCode.SENDER_NOT_AVAILABLE).blocking(Field.SENDER)
                .french("Vous ne pouvez pas envoyer sous l’adresse choisie.").english("You cannot send under the chosen address.");
        }
    }

    @Nested
    class The_recipients {

        @Test
        void of_whom_there_is_none_block() {
            Review review = host.review(host.draft(CLIENT).withRecipients(Recipients.none()));

            Raised.by(review, AlertCode.NO_RECIPIENT).blocking(Field.RECIPIENTS)
                .french("Le mail n’a pas de destinataire.").english("The mail has no recipient.");
        }

        @Test
        void whose_address_is_invalid_block() {
            host.recipients.about(DUPONT, CLIENT, ProposedRecipient.to("compta.lefevre.example"));

            Review review = host.review(host.draft(CLIENT));

            Raised.by(review, AlertCode.RECIPIENT_INVALID).blocking(Field.RECIPIENTS)
                .argument("address", "compta.lefevre.example").argument("problem", "ADDRESS_WITHOUT_AT")
                .french("« compta.lefevre.example » n’est pas une adresse à laquelle un mail peut être envoyé. Une adresse comporte un @")
                .english("“compta.lefevre.example” is not an address that a mail can be sent to. An address has an @");
        }

        @Test
        void whose_invalid_address_is_only_offered_warn() {
            host.recipients.about(DUPONT, CLIENT, ProposedRecipient.to("a@lefevre.example"), ProposedRecipient.cc("x@y").offeredOnly());

            Review review = host.review(host.draft(CLIENT));

            Raised.by(review, AlertCode.RECIPIENT_INVALID).warning(Field.RECIPIENTS).argument("address", "x@y");
        }

        @Test
        void who_are_more_than_the_policy_allows_block() {
            host.with(host.builder().policy(AttachmentPolicy.defaults().maxRecipients(1)));

            Review review = host.review(host.draft(CLIENT).to("second@lefevre.example"));

            Raised.by(review, AlertCode.TOO_MANY_RECIPIENTS).blocking(Field.RECIPIENTS).argument("value", 2).argument("limit", 1)
                .french("Le mail a 2 destinataires et ne peut pas en avoir plus de 1.").english("The mail has 2 recipients, and may have 1 at most.");
        }

        @Test
        void whom_the_record_does_not_know_block_without_the_permission() {
            host.permissions.revoke(Permission.ADD_FREE_RECIPIENT);

            Review review = host.review(host.draft(CLIENT).to("ami@ailleurs.example"));

            Raised.by(review, AlertCode.FREE_RECIPIENT_NOT_PERMITTED).blocking(Field.RECIPIENTS).argument("address", "ami@ailleurs.example")
                .french("Vous n’avez pas l’autorisation d’écrire à ami@ailleurs.example")
                .english("You do not have the permission to write to ami@ailleurs.example");
        }
    }

    @Nested
    class The_words {

        @ParameterizedTest
        @ValueSource(strings = {"", "  ", "\u00A0"})
        void without_a_subject_block(String subject) {
            Review review = host.review(host.draft(CLIENT).withSubject(subject));

            Raised.by(review, AlertCode.SUBJECT_EMPTY).blocking(Field.SUBJECT)
                .french("Le mail n’a pas d’objet.").english("The mail has no subject.");
        }

        @Test
        void with_a_subject_that_nobody_reads_to_its_end_block() {
            Review review = host.review(host.draft(CLIENT).withSubject("x".repeat(999)));

            Raised.by(review, AlertCode.SUBJECT_TOO_LONG).blocking(Field.SUBJECT).argument("value", 999).argument("limit", 998)
                .french("L’objet compte 999 caractères").english("The subject has 999 characters");
        }

        @Test
        void without_a_text_warn() {
            Review review = host.review(host.draft(CLIENT).withBody(MessageBody.html("<p>&nbsp;</p>")));

            Raised.by(review, AlertCode.BODY_EMPTY).warning(Field.BODY)
                .french("Le mail n’a pas de texte.").english("The mail has no text.");
        }

        @Test
        void with_a_field_that_has_no_value_block() {
            host.put(Invoice.of(INVOICE.id()).ordered(null));
            host.templates.put(DUPONT, DefaultMessage.of(DefaultMessageSlot.INVOICE, Locale.FRENCH, "Votre commande",
                MessageBody.text("Commande {{invoice.order}}")));

            Review review = host.review(host.draft(INVOICE));

            Raised.by(review, AlertCode.FIELD_WITHOUT_VALUE).blocking(Field.BODY).argument("name", "invoice.order")
                .french("L’élément n’a pas de valeur pour le champ « invoice.order »")
                .english("The record has no value for the field “invoice.order”");
        }

        @Test
        void with_such_a_field_no_longer_block_once_a_person_has_replaced_it() {
            host.put(Invoice.of(INVOICE.id()).ordered(null));
            host.templates.put(DUPONT, DefaultMessage.of(DefaultMessageSlot.INVOICE, Locale.FRENCH, "Votre commande",
                MessageBody.text("Commande {{invoice.order}}")));
            MailDraft draft = host.draft(INVOICE);

            Review review = host.review(draft.withBody(MessageBody.text(draft.body().value().replace("{{invoice.order}}", "BC-8"))));

            assertThat(review.alerts()).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"Le plan est ci-joint.", "Veuillez trouver le plan.", "The plan is attached.", "<p>Veuillez&nbsp;<b>trouver</b> le plan"})
        void that_announce_an_attachment_where_none_is_there_warn(String words) {
            Review review = host.review(host.draft(CLIENT).withBody(words.startsWith("<") ? MessageBody.html(words) : MessageBody.text(words)));

            Raised.by(review, AlertCode.ATTACHMENT_ANNOUNCED).warning(Field.ATTACHMENTS)
                .french("Le mail parle d’une pièce jointe, mais rien n’est joint.")
                .english("The mail speaks of an attachment, but nothing is attached.");
        }

        @Test
        void that_announce_an_attachment_which_is_there_raise_nothing() {
            Review review = host.review(host.draft(INVOICE).withBody(MessageBody.text("Le plan est ci-joint.")));

            assertThat(review.alerts()).isEmpty();
        }

        @Test
        void whose_HTML_a_mail_may_not_hold_warn_and_name_it() {
            Review review = host.review(host.draft(CLIENT).withBody(MessageBody.html("<p onclick=\"x()\">Bonjour<script>x()</script></p>")));

            Raised.by(review, AlertCode.HTML_REMOVED).warning(Field.BODY).argument("removed", "onclick, <script>")
                .french("Des parties du texte qu’un mail ne peut pas contenir ont été supprimées : onclick, <script>.")
                .english("Parts of the text that a mail may not contain were removed: onclick, <script>.");
        }

        @Test
        void of_a_letter_that_is_gone_block() {
            MailDraft draft = host.as(CAMILLE).useLetter(host.draft(INVOICE), Templates.REMINDER);
            MailContext context = MailContext.of(CAMILLE);
            LetterTemplate letter = host.templates.letter(Templates.REMINDER, context).orElseThrow();
            host.templates.remove(Templates.REMINDER, letter.version().orElseThrow(), context);

            Review review = host.review(draft);

            Raised.by(review, AlertCode.LETTER_NOT_AVAILABLE).blocking(Field.BODY)
                .french("Le courrier type de ce mail n’est plus disponible.").english("The letter template of this mail is not available any more.");
        }
    }
}
