package com.logisav.mail.acceptance.postfix;

import static org.assertj.core.api.Assertions.assertThat;

import com.logisav.mail.acceptance.Needs;
import com.logisav.mail.address.EmailAddress;
import com.logisav.mail.address.Mailbox;
import com.logisav.mail.content.SenderIdentity;
import com.logisav.mail.draft.MailDraft;
import com.logisav.mail.outcome.AccountProblem;
import com.logisav.mail.outcome.CheckProblem;
import com.logisav.mail.outcome.RecipientOutcome;
import com.logisav.mail.outcome.RecipientStatus;
import com.logisav.mail.outcome.RetryAdvice;
import com.logisav.mail.outcome.ServerReply;
import com.logisav.mail.outcome.SettingsCheck;
import com.logisav.mail.outcome.Transmission;
import com.logisav.mail.smtp.Secret;
import com.logisav.mail.smtp.SmtpCheck;
import com.logisav.mail.smtp.SmtpSettings;
import com.logisav.mail.smtp.SmtpSettingsBuilder;
import com.logisav.mail.spi.CheckRequest;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.Random;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One mail at a time to a real server: doors, passwords, certificates, recipients, sizes. */
@Needs(programs = {"postfix", "postconf", "saslpasswd2"}, packages = "postfix sasl2-bin libsasl2-modules libsasl2-modules-db", user = "root")
class SubmissionTest {

    private static final String MARIE = "marie@" + Postfix.DOMAIN;
    private static final String NOBODY = "personne@" + Postfix.DOMAIN;
    private static final String LUC = "luc@" + Postfix.DOMAIN;
    private static final String COMPTA = "compta@" + Postfix.DOMAIN;

    private static Postfix postfix;

    @BeforeAll
    static void start() throws Exception {
        postfix = Postfix.start();
    }

    @AfterAll
    static void stop() throws Exception {
        if (postfix != null) {
            postfix.close();
        }
    }

    private static Transmission send(SmtpSettings settings, String number, String... others) {
        try (Host host = new Host(settings)) {
            MailDraft draft = host.draft(number);
            for (String other : others) {
                draft = draft.to(other);
            }
            return host.send(draft).transmission();
        }
    }

    private static Transmission sendLarge(SmtpSettings settings, String number) {
        byte[] bytes = new byte[Service.SMALL_LIMIT];
        new Random(42).nextBytes(bytes);
        try (Host host = new Host(settings)) {
            MailDraft draft = host.draft(number);
            return host.send(draft.attach(host.composer().upload(draft, "plan.bin", new ByteArrayInputStream(bytes)))).transmission();
        }
    }

    private static RecipientOutcome of(String address, Transmission transmission) {
        return transmission.outcome(EmailAddress.of(address)).orElseThrow();
    }

    private static void assertNotTried(Transmission transmission, AccountProblem.Kind kind) {
        assertThat(transmission.outcomes()).extracting(RecipientOutcome::status).containsOnly(RecipientStatus.NOT_TRIED);
        assertThat(transmission.outcomes()).extracting(RecipientOutcome::retryAdvice).containsOnly(RetryAdvice.SAFE);
        assertThat(transmission.accountProblem()).map(AccountProblem::kind).contains(kind);
    }

    private static long messagesAbout(String number, String mailbox) throws Exception {
        return postfix.mailbox(mailbox).stream().filter(mail -> mail.message().contains("Votre facture " + number)).count();
    }

    private static void awaitMessageAbout(String number, String mailbox) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> messagesAbout(number, mailbox) == 1);
    }

    /** What was said at a door that only one test knocks at: its server writes that down some time after the session is over. */
    private static String awaitSession(Service service) {
        return Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> postfix.log().sessions(service), sessions -> !sessions.isEmpty())
            .get(0);
    }

    @ParameterizedTest
    @EnumSource(value = Service.class, names = {"SUBMISSION", "IMPLICIT_TLS", "ONE_BY_ONE"})
    void every_door_takes_a_mail(Service service) {
        Transmission transmission = send(postfix.settings(service).build(), "F-" + service.ordinal());

        assertThat(of(COMPTA, transmission).status()).isEqualTo(RecipientStatus.ACCEPTED);
        awaitMessageAbout("F-" + service.ordinal(), "compta");
    }

    @Nested
    class A_recipient_whom_nobody_knows {

        private final Transmission transmission = send(postfix.settings(Service.SUBMISSION).build(), "F-unknown", NOBODY, LUC);

        @Test
        void is_refused_with_the_server_s_words() {
            RecipientOutcome outcome = of(NOBODY, transmission);

            assertThat(outcome.status()).isEqualTo(RecipientStatus.REFUSED);
            assertThat(outcome.code()).isEqualTo("RECIPIENT_UNKNOWN");
            assertThat(outcome.reply()).map(ServerReply::code).contains(550);
            assertThat(outcome.reply().flatMap(ServerReply::enhancedCode)).contains("5.1.1");
        }

        @Test
        void does_not_stand_in_the_way_of_the_two_others() throws Exception {
            assertThat(Stream.of(COMPTA, LUC).map(address -> of(address, transmission).status())).containsOnly(RecipientStatus.ACCEPTED);
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> messagesAbout("F-unknown", "compta") > 0
                && messagesAbout("F-unknown", "luc") > 0);
        }
    }

    @Nested
    class A_mail_that_is_too_large {

        @Test
        void is_not_offered_where_the_server_says_what_it_takes() throws Exception {
            Transmission transmission = sendLarge(postfix.settings(Service.SMALL).build(), "F-large");

            assertThat(of(COMPTA, transmission).code()).isEqualTo("RECIPIENT_MAIL_OVER_SERVER_LIMIT");
            assertThat(of(COMPTA, transmission).arguments()).containsEntry("limit", (long) Service.SMALL_LIMIT);
            assertThat(awaitSession(Service.SMALL)).contains(" ehlo=2 ").doesNotContain(" mail=");
        }

        @Test
        void is_refused_in_the_server_s_words_where_it_says_so_only_then() throws Exception {
            Transmission transmission = sendLarge(postfix.settings(Service.SMALL_AND_SILENT).build(), "F-large-silent");

            assertThat(of(COMPTA, transmission).status()).isEqualTo(RecipientStatus.REFUSED);
            assertThat(of(COMPTA, transmission).code()).isEqualTo("RECIPIENT_MAIL_TOO_LARGE");
            assertThat(awaitSession(Service.SMALL_AND_SILENT)).contains(" mail=1 ").contains(" data=0/1 ");
            assertThat(messagesAbout("F-large-silent", "compta")).isZero();
        }
    }

    @Nested
    class A_server_that_is_not_the_one {

        @Test
        void by_its_certificate_s_name_gets_no_password() throws Exception {
            assertNotTried(send(postfix.settings(Service.OTHER_NAME).build(), "F-name"), AccountProblem.Kind.ACCOUNT_TLS_FAILED);
            assertThat(awaitSession(Service.OTHER_NAME)).contains(" starttls=").doesNotContain(" auth=").doesNotContain(" mail=");
        }

        @Test
        void by_whoever_signed_its_certificate_gets_no_password() {
            SmtpSettingsBuilder trustingTheJvm = SmtpSettings.submission("localhost").port(postfix.port(Service.SUBMISSION))
                .credentials(Postfix.USER, Postfix.PASSWORD);

            assertNotTried(send(trustingTheJvm.build(), "F-trust"), AccountProblem.Kind.ACCOUNT_TLS_FAILED);
        }

        @Test
        void by_the_way_it_speaks_gets_no_password() {
            SmtpSettings tlsFromTheStart = SmtpSettings.implicitTls("localhost").port(postfix.port(Service.SUBMISSION))
                .credentials(Postfix.USER, Postfix.PASSWORD).build();

            assertNotTried(send(tlsFromTheStart, "F-way"), AccountProblem.Kind.ACCOUNT_TLS_FAILED);
        }
    }

    @Nested
    class An_account {

        @Test
        void with_a_wrong_password_is_the_account_s_problem() {
            Transmission transmission = send(postfix.settings(Service.SUBMISSION).credentials(Postfix.USER, Secret.of("wrong")).build(),
                "F-password");

            assertNotTried(transmission, AccountProblem.Kind.ACCOUNT_AUTHENTICATION_FAILED);
            assertThat(transmission.accountProblem().flatMap(AccountProblem::reply)).map(ServerReply::code).contains(535);
        }

        private final SmtpSettings without = SmtpSettings.submission("localhost").port(postfix.port(Service.SUBMISSION))
            .trustOnly(postfix.authority()).build();

        @Test
        void that_is_needed_and_was_not_given_is_the_account_s_problem() {
            Transmission transmission = send(without, "F-account", MARIE);

            assertNotTried(transmission, AccountProblem.Kind.ACCOUNT_AUTHENTICATION_REQUIRED);
            assertThat(transmission.accountProblem().flatMap(AccountProblem::reply)).map(ServerReply::code).contains(554);
        }

        @Test
        void that_is_needed_and_was_not_given_is_what_a_check_finds() {
            SettingsCheck check = SmtpCheck.of(without).run(CheckRequest.of(SenderIdentity.of("company", Mailbox.of(Postfix.USER)))
                .to(EmailAddress.of(MARIE)));

            assertThat(check.problem()).map(CheckProblem::kind).contains(CheckProblem.Kind.CHECK_AUTHENTICATION_REQUIRED);
        }
    }

    @Test
    void a_mail_to_three_is_one_message_in_the_queue() throws Exception {
        Transmission transmission = send(postfix.settings(Service.SUBMISSION).build(), "F-three", MARIE, LUC);

        String entry = transmission.transactions().get(0).queueId().orElseThrow() + ": from=";
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(postfix.log().lines())
            .filteredOn(line -> line.contains(entry)).singleElement().asString().contains("nrcpt=3"));
    }
}
