package com.logisav.mail.specification;

import static com.logisav.mail.specification.host.MaintenanceDupont.CAMILLE;
import static com.logisav.mail.specification.host.MaintenanceDupont.DUPONT;
import static com.logisav.mail.specification.host.Records.CLIENT;
import static com.logisav.mail.specification.host.Records.INVOICE;
import static org.assertj.core.api.Assertions.assertThat;

import com.logisav.mail.address.Mailbox;
import com.logisav.mail.content.DefaultMessage;
import com.logisav.mail.content.DefaultMessageSlot;
import com.logisav.mail.content.MessageBody;
import com.logisav.mail.content.SenderIdentity;
import com.logisav.mail.content.Signature;
import com.logisav.mail.draft.AlertCode;
import com.logisav.mail.draft.MailAlert;
import com.logisav.mail.draft.MailDraft;
import com.logisav.mail.message.ManifestFile;
import com.logisav.mail.message.Review;
import com.logisav.mail.specification.host.Invoice;
import com.logisav.mail.specification.host.MaintenanceDupont;
import com.logisav.mail.testkit.assertion.ReceivedMail;
import com.logisav.mail.testkit.assertion.ReceivedPart;
import com.logisav.mail.testkit.sample.SampleFiles;
import java.util.Base64;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The words: text or HTML, cleaned, readable as plain text, with the signature of whoever they are sent under. */
class BodyAndSignatureTest {

    private static final SenderIdentity UNSIGNED = SenderIdentity.of("company", Mailbox.of("facturation@maintenance-dupont.example"));

    private final MaintenanceDupont host = new MaintenanceDupont();

    private MailDraft saying(MessageBody body) {
        return host.draft(CLIENT).withBody(body);
    }

    private ReceivedMail sent(MessageBody body) {
        host.send(saying(body));
        return host.postbox.only();
    }

    @Nested
    class A_text {

        @Test
        void leaves_as_text_alone() {
            ReceivedMail arrived = sent(MessageBody.text("Bonjour,\n\n1 < 2 & 3"));

            assertThat(arrived.text()).startsWith("Bonjour,\r\n\r\n1 < 2 & 3");
            assertThat(arrived.html()).isEmpty();
        }
    }

    @Nested
    class Html {

        @Test
        void leaves_with_a_text_beside_it() {
            ReceivedMail arrived = sent(MessageBody.html("<p>Bonjour <b>Madame</b></p>"));

            assertThat(arrived.text()).startsWith("Bonjour Madame");
            assertThat(arrived.html()).get().asString().startsWith("<p>Bonjour <b>Madame</b></p>");
        }

        @Test
        void is_cleaned_after_merging() {
            host.put(Invoice.of(INVOICE.id()).remarked("javascript:alert(1)"));
            host.templates.put(DUPONT, DefaultMessage.of(DefaultMessageSlot.INVOICE, Locale.FRENCH, "Votre facture",
                MessageBody.html("<p><a href=\"{{invoice.remark}}\">voir</a></p>")));

            MailDraft draft = host.draft(INVOICE);

            assertThat(draft.body().value()).contains("voir").doesNotContain("javascript");
            assertThat(draft.alerts()).extracting(MailAlert::alertCode).contains(AlertCode.HTML_REMOVED);
        }

        @Test
        void is_cleaned_at_rebuild_and_what_was_removed_is_named() {
            MailDraft rebuilt = host.rebuild(saying(MessageBody.html("<p>Bonjour<script>x()</script></p>")));

            assertThat(rebuilt.body().value()).isEqualTo("<p>Bonjour</p>");
            assertThat(rebuilt.alerts()).singleElement().satisfies(alert -> assertThat(alert.arguments()).containsEntry("removed", "<script>"));
        }

        @Test
        void is_cleaned_at_review_also_where_nobody_rebuilt() {
            Review review = host.review(saying(MessageBody.html("<p onmouseover=\"x()\">Bonjour</p>")));

            assertThat(review.manifest().html()).get().asString().startsWith("<p>Bonjour</p>");
            assertThat(review.alerts()).singleElement().satisfies(alert -> assertThat(alert.arguments()).containsEntry("removed", "onmouseover"));
        }

        @ParameterizedTest
        @ValueSource(strings = {
            "<h2>Devis</h2><ul><li>un</li></ul><ol><li>deux</li></ol><blockquote>cité</blockquote>",
            "<table border=\"1\"><tbody><tr><td colspan=\"2\" style=\"text-align: right\">Total</td></tr></tbody></table>",
            "<p style=\"text-align: justify\"><span style=\"color: #e03e2d; font-size: 14pt\">échue</span> <strong>gras</strong> <em>it</em></p>",
            "<p><a title=\"Payer\" href=\"https://pay.example.fr/F?a=1&amp;b=2\">Payer</a> <a href=\"mailto:a@b.fr\">a@b.fr</a></p>",
            "<p><span style=\"font-family: Georgia, serif; font-weight: bold\">CKEditor</span><br></p>"})
        void that_an_editor_makes_is_kept_and_raises_nothing(String html) {
            MailDraft rebuilt = host.rebuild(saying(MessageBody.html(html)));

            assertThat(rebuilt.body().value()).isEqualTo(html);
            assertThat(rebuilt.alerts()).isEmpty();
        }

        @Test
        void that_was_pasted_from_Outlook_loses_only_what_has_no_effect_and_that_without_a_word() {
            MailDraft rebuilt = host.rebuild(saying(MessageBody.html("<!--[if gte mso 9]><xml/><![endif]--><p class=MsoNormal "
                + "style='mso-fareast-language:EN-US;text-align:right'>Total<o:p></o:p></p>")));

            assertThat(rebuilt.body().value()).isEqualTo("<p style=\"text-align: right\">Total</p>");
            assertThat(rebuilt.alerts()).isEmpty();
        }
    }

    @Nested
    class The_text_beside_html {

        private String textOf(String html) {
            host.senders.in(DUPONT, UNSIGNED);
            return sent(MessageBody.html(html)).text().replace("\r\n", "\n").strip();
        }

        @Test
        void shows_lists() {
            String text = textOf("<p>Fait :</p><ul><li>chaudière<ul><li>joint</li></ul></li></ul><ol start=\"3\"><li>pompe</li><li>client</li></ol>");

            assertThat(text).isEqualTo("Fait :\n\n- chaudière\n  - joint\n\n3. pompe\n4. client");
        }

        @Test
        void shows_links() {
            String text = textOf("<p>Payez <a href=\"https://pay.example.fr/42\">en ligne</a>, écrivez à "
                + "<a href=\"mailto:compta@example.fr\">compta@example.fr</a>.</p>");

            assertThat(text).isEqualTo("Payez en ligne (https://pay.example.fr/42), écrivez à compta@example.fr.");
        }

        @Test
        void shows_tables() {
            String text = textOf("<table><tr><th>N°</th><th>Montant</th></tr><tr><td>F-41</td><td>1&nbsp;234,50&nbsp;€</td></tr></table>");

            assertThat(text).isEqualTo("N° | Montant\nF-41 | 1\u00A0234,50\u00A0€");
        }
    }

    @Nested
    class An_image_pasted_into_the_text {

        private final String pasted = "<p>Voici <img src=\"data:image/png;base64,"
            + Base64.getEncoder().encodeToString(SampleFiles.png()) + "\" alt=\"plan\"></p>";

        @Test
        void becomes_a_part_that_the_html_shows() {
            ReceivedMail arrived = sent(MessageBody.html(pasted));

            ReceivedPart image = arrived.inlineImages().get(0);
            assertThat(image.mediaType()).isEqualTo("image/png");
            assertThat(image.bytes()).isEqualTo(SampleFiles.png());
            assertThat(arrived.html()).get().asString().contains("src=\"cid:" + image.contentId().orElseThrow() + "\"").doesNotContain("data:");
        }

        @Test
        void is_in_the_manifest_and_no_attachment() {
            Review review = host.review(saying(MessageBody.html(pasted)));

            assertThat(review.manifest().files()).extracting(ManifestFile::isInline).containsExactly(true);
            assertThat(review.manifest().attachments()).isEmpty();
        }

        @Test
        void that_is_no_image_is_removed_and_named() {
            Review review = host.review(saying(MessageBody.html("<p>Voici <img src=\"data:image/png;base64,TVqQAAMAAAA=\"></p>")));

            Raised.by(review, AlertCode.HTML_REMOVED).warning(MailAlert.Field.BODY);
            assertThat(review.manifest().files()).isEmpty();
        }
    }

    @Nested
    class The_signature {

        private final Signature both = new Signature("Camille, SAV", "<p><b>Camille</b>, SAV</p>");
        private final SenderIdentity person = SenderIdentity.of("camille", Mailbox.of("camille@maintenance-dupont.example")).signature(both);

        private void signAs(Signature signature) {
            host.senders.in(DUPONT, UNSIGNED.signature(signature), person);
        }

        @Test
        void is_not_in_the_body_that_a_person_edits() {
            MailDraft draft = host.rebuild(host.draft(CLIENT));

            assertThat(draft.body().value()).doesNotContain("Maintenance Dupont");
        }

        @Test
        void is_added_once_however_often_the_draft_came_and_went() {
            Review review = host.review(host.rebuild(host.rebuild(host.draft(CLIENT))));

            assertThat(review.manifest().text()).isEqualTo("Bonjour Boulangerie Lefèvre,\n\nMaintenance Dupont");
        }

        @Test
        void is_added_to_html_and_to_the_text_beside_it() {
            signAs(both);

            Review review = host.review(saying(MessageBody.html("<p>Bonjour</p>")));

            assertThat(review.manifest().html()).get().asString().startsWith("<p>Bonjour</p>").endsWith("<p><b>Camille</b>, SAV</p>");
            assertThat(review.manifest().text()).isEqualTo("Bonjour\n\nCamille, SAV");
        }

        @Test
        void in_text_alone_is_escaped_in_html() {
            signAs(Signature.text("Dupont & fils <SAV>"));

            Review review = host.review(saying(MessageBody.html("<p>Bonjour</p>")));

            assertThat(review.manifest().html()).get().asString().endsWith("<p>Dupont &amp; fils &lt;SAV&gt;</p>");
        }

        @Test
        void in_html_is_cleaned_like_any_html() {
            signAs(new Signature("", "<p onclick=\"x()\">Dupont</p>"));

            Review review = host.review(saying(MessageBody.html("<p>Bonjour</p>")));

            assertThat(review.manifest().html()).get().asString().endsWith("<p>Dupont</p>");
        }

        @Test
        void is_the_other_identitys_with_the_other_identity_and_the_body_stays() {
            signAs(Signature.text("Maintenance Dupont"));
            MailDraft draft = host.draft(CLIENT);

            Review review = host.review(host.as(CAMILLE).withSender(draft, person));

            assertThat(review.manifest().text()).isEqualTo("Bonjour Boulangerie Lefèvre,\n\nCamille, SAV");
        }
    }
}
