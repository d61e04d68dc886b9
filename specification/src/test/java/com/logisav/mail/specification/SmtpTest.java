package com.logisav.mail.specification;

import static com.logisav.mail.specification.host.MaintenanceDupont.ACCOUNTS;
import static com.logisav.mail.specification.host.MaintenanceDupont.CAMILLE;
import static com.logisav.mail.specification.host.MaintenanceDupont.DUPONT;
import static com.logisav.mail.specification.host.MaintenanceDupont.ORDER_FILE;
import static com.logisav.mail.specification.host.Records.CLIENT;
import static com.logisav.mail.specification.host.Records.INVOICE;
import static org.assertj.core.api.Assertions.assertThat;

import com.logisav.mail.content.MessageBody;
import com.logisav.mail.draft.MailDraft;
import com.logisav.mail.message.Review;
import com.logisav.mail.outcome.RecipientStatus;
import com.logisav.mail.receipt.DeliveryReceipt;
import com.logisav.mail.specification.host.MaintenanceDupont;
import com.logisav.mail.testkit.LogisavMailExtension;
import com.logisav.mail.testkit.assertion.ReceivedMail;
import com.logisav.mail.testkit.sample.SampleFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Collectors;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** From a record to a mailbox over a real socket. */
class SmtpTest {

    private static final String ARCHIVE = "archive@maintenance-dupont.example";
    private static final String IMAGE = "<p>Voici <img src=\"data:image/png;base64," + Base64.getEncoder().encodeToString(SampleFiles.png()) + "\"></p>";

    @RegisterExtension
    final LogisavMailExtension smtp = LogisavMailExtension.overSmtp();

    private final MaintenanceDupont host = new MaintenanceDupont();

    @BeforeEach
    void send_over_smtp() {
        host.transports.in(DUPONT, smtp.transport());
    }

    private ReceivedMail arrived() {
        assertThat(smtp.received()).hasSize(1);
        return smtp.received().get(0);
    }

    /** Like {@code mixed(alternative(text/plain, text/html), application/pdf)}. */
    private static String structure(ReceivedMail mail) throws IOException {
        return structure(new DefaultMessageBuilder().parseMessage(new ByteArrayInputStream(mail.source())));
    }

    private static String structure(Entity entity) {
        return entity.getBody() instanceof Multipart multipart
            ? multipart.getSubType() + multipart.getBodyParts().stream().map(SmtpTest::structure).collect(Collectors.joining(", ", "(", ")"))
            : entity.getMimeType();
    }

    @Nested
    class The_structure {

        @Test
        void of_text_without_files_is_text() throws IOException {
            host.send(CLIENT);

            assertThat(structure(arrived())).isEqualTo("text/plain");
        }

        @Test
        void of_text_with_files_is_text_and_files() throws IOException {
            host.send(INVOICE);

            assertThat(structure(arrived())).isEqualTo("mixed(text/plain, application/pdf)");
        }

        @Test
        void of_html_has_the_text_first() throws IOException {
            host.send(host.draft(CLIENT).withBody(MessageBody.html("<p>Bonjour</p>")));

            assertThat(structure(arrived())).isEqualTo("alternative(text/plain, text/html)");
        }

        @Test
        void of_html_with_an_image_and_files_has_each_in_its_place() throws IOException {
            host.send(host.as(CAMILLE).attachLinkedFile(host.draft(INVOICE), ORDER_FILE).withBody(MessageBody.html(IMAGE)));

            assertThat(structure(arrived()))
                .isEqualTo("mixed(related(alternative(text/plain, text/html), image/png), application/pdf, application/pdf)");
        }
    }

    @Nested
    class On_the_wire {

        @Test
        void there_is_no_Bcc_and_its_recipient_gets_the_mail() {
            host.send(host.draft(CLIENT).bcc(ARCHIVE));

            assertThat(arrived().headerNames()).doesNotContain("Bcc");
            assertThat(new String(arrived().source(), StandardCharsets.UTF_8)).doesNotContain("archive@");
            assertThat(arrived().envelope()).containsExactly(ACCOUNTS, ARCHIVE);
        }

        @Test
        void replies_are_asked_for_at_the_actors_mailbox() {
            host.send(CLIENT);

            assertThat(arrived().replyTo()).containsExactly("camille@maintenance-dupont.example");
        }

        @Test
        void the_message_id_is_the_reviews() {
            Review review = host.review(host.draft(CLIENT));

            host.as(CAMILLE).send(review.id(), review.digest());

            assertThat(arrived().header("Message-ID")).contains(review.manifest().messageId().wire());
        }

        @Test
        void names_and_words_with_accents_arrive_as_they_are_and_no_byte_is_beyond_ASCII_in_the_headers() {
            MailDraft draft = host.draft(CLIENT).withSubject("Été à l’œuvre – 1 234,50 € 😀");
            draft = draft.attach(host.as(CAMILLE).upload(draft, "Procès-verbal d’été.pdf", new ByteArrayInputStream(SampleFiles.pdf("PV"))));

            host.send(draft.withBody(MessageBody.text("Ça y est : 1 234,50 €")));

            assertThat(arrived().subject()).isEqualTo("Été à l’œuvre – 1 234,50 € 😀");
            assertThat(arrived().text()).startsWith("Ça y est : 1 234,50 €");
            assertThat(arrived().attachment("Procès-verbal d’été.pdf")).isPresent();
            assertThat(new String(arrived().source(), StandardCharsets.ISO_8859_1).chars().filter(c -> c > 0x7F).count()).isZero();
        }

        @Test
        void a_file_name_is_written_by_RFC_2231() {
            MailDraft draft = host.draft(CLIENT);

            host.send(draft.attach(host.as(CAMILLE).upload(draft, "été.pdf", new ByteArrayInputStream(SampleFiles.pdf("E")))));

            assertThat(new String(arrived().source(), StandardCharsets.US_ASCII)).containsIgnoringCase("filename*=utf-8''%C3%A9t%C3%A9.pdf");
        }
    }

    @Nested
    class The_same_review {

        @Test
        void gives_the_same_bytes_each_time() {
            Review review = host.review(host.draft(INVOICE).withBody(MessageBody.html(IMAGE)));
            byte[] once = Eml.of(host.as(CAMILLE).frozen(review.id()));

            byte[] again = Eml.of(host.as(CAMILLE).frozen(review.id()));

            assertThat(again).isEqualTo(once);
        }
    }

    @Nested
    class The_outcome {

        @Test
        void says_what_the_server_took_and_what_it_said() {
            DeliveryReceipt receipt = host.send(INVOICE);

            assertThat(receipt.transmission().outcomes()).singleElement().satisfies(outcome -> {
                assertThat(outcome.status()).isEqualTo(RecipientStatus.ACCEPTED);
                assertThat(outcome.reply().orElseThrow().code()).isEqualTo(250);
            });
            assertThat(receipt.transmission().transactions()).hasSize(1);
        }
    }
}
