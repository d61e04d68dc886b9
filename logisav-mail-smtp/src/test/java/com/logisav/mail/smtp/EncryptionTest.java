package com.logisav.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import com.logisav.mail.outcome.AccountProblem;
import com.logisav.mail.outcome.RecipientStatus;
import com.logisav.mail.outcome.RetryAdvice;
import com.logisav.mail.outcome.ServerReply;
import com.logisav.mail.outcome.SmtpPhase;
import com.logisav.mail.outcome.SmtpTransaction;
import com.logisav.mail.outcome.Transmission;
import com.logisav.mail.smtp.server.Reaction;
import com.logisav.mail.smtp.server.TestTls;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing is sent in plain text instead of TLS, and nothing to a server that is not who it should be. */
class EncryptionTest extends ScriptedDelivery {

    private static final Reaction WITH_STARTTLS = Reaction.reply("250-scripted", "250-AUTH PLAIN LOGIN", "250 STARTTLS");
    private static final Reaction WITH_AUTH = Reaction.reply("250-scripted", "250 AUTH PLAIN LOGIN");

    private SmtpSettingsBuilder startTls() {
        return secured(SmtpSettings.submission("localhost"));
    }

    private SmtpSettingsBuilder implicitTls() {
        return secured(SmtpSettings.implicitTls("localhost"));
    }

    private SmtpSettingsBuilder secured(SmtpSettingsBuilder settings) {
        return patient(settings).port(server.port()).trustOnly(TestTls.authority()).credentials("anne", Secret.of("s3cr3t"));
    }

    private void assertNothingWasSent(Transmission transmission) throws InterruptedException {
        assertNothingWasSent(transmission, AccountProblem.Kind.ACCOUNT_TLS_FAILED);
    }

    private void assertNothingWasSent(Transmission transmission, AccountProblem.Kind problem) throws InterruptedException {
        assertThat(transmission.outcomes()).allSatisfy(outcome -> {
            assertThat(outcome.status()).isEqualTo(RecipientStatus.NOT_TRIED);
            assertThat(outcome.retryAdvice()).isEqualTo(RetryAdvice.SAFE);
        });
        assertThat(transmission.accountProblem()).map(AccountProblem::kind).contains(problem);
        assertThat(server.commands()).noneMatch(command -> command.startsWith("AUTH") || command.startsWith("MAIL"));
        assertThat(server.completeMails()).isEmpty();
    }

    /** It was the server that could not: nobody is sent to look for a mistake in what was entered. */
    private static void assertNothingIsToBeChanged(AccountProblem problem) {
        assertThat(problem.text(Locale.UK)).contains("Try again in a few minutes, without changing the mail settings")
            .doesNotContain("password", "check the");
        assertThat(problem.text(Locale.FRANCE)).contains("Réessayez dans quelques minutes, sans changer les paramètres de messagerie")
            .doesNotContain("mot de passe", "de vérifier");
    }

    @Nested
    class A_server_that_proves_its_name {

        @Test
        void gets_the_mail_after_STARTTLS() throws Exception {
            server.tls(TestTls.loopback()).on("EHLO", WITH_STARTTLS, WITH_AUTH);

            Transmission transmission = send(toThree(), startTls());

            assertThat(transmission.isAccepted()).isTrue();
            SmtpTransaction transaction = transmission.transactions().get(0);
            assertThat(transaction.tlsProtocol()).contains("TLSv1.3");
            assertThat(transaction.tlsCipher()).hasValueSatisfying(cipher -> assertThat(cipher).startsWith("TLS_"));
            assertThat(server.commands()).startsWith("EHLO [127.0.0.1]", "STARTTLS", "EHLO [127.0.0.1]",
                "AUTH PLAIN YW5uZQBhbm5lAHMzY3IzdA==");
        }

        @Test
        void gets_the_mail_over_TLS_from_the_first_byte() throws Exception {
            server.implicitTls(TestTls.loopback()).on("EHLO", WITH_AUTH);

            Transmission transmission = send(toThree(), implicitTls());

            assertThat(transmission.isAccepted()).isTrue();
            assertThat(transmission.transactions().get(0).tlsProtocol()).contains("TLSv1.3");
            assertThat(server.commands()).startsWith("EHLO [127.0.0.1]", "AUTH PLAIN YW5uZQBhbm5lAHMzY3IzdA==");
        }
    }

    @Nested
    class A_server_that_does_not_say_what_it_offers_inside_TLS {

        private final Reaction before = Reaction.reply("250-scripted", "250-AUTH PLAIN", "250-SIZE 10", "250 STARTTLS");

        private void assertNotBelieved(Transmission transmission, AccountProblem.Kind problem) throws Exception {
            assertThat(statuses(transmission)).containsOnly(RecipientStatus.NOT_TRIED);
            assertThat(transmission.accountProblem().map(AccountProblem::kind)).contains(problem);
            assertThat(server.commands()).noneMatch(command -> command.startsWith("AUTH") || command.startsWith("MAIL"));
            assertThat(server.completeMails()).isEmpty();
        }

        @Test
        void is_sent_no_mail_and_no_password_on_what_it_offered_before() throws Exception {
            server.tls(TestTls.loopback()).on("EHLO", before, Reaction.reply("502 5.5.1 what?"));

            assertNotBelieved(send(toThree(), startTls()), AccountProblem.Kind.ACCOUNT_SERVER_REFUSED);
        }

        @Test
        void is_unreachable_where_it_closes() throws Exception {
            server.tls(TestTls.loopback()).on("EHLO", before, Reaction.close());

            assertNotBelieved(send(toThree(), startTls()), AccountProblem.Kind.ACCOUNT_SERVER_UNREACHABLE);
        }
    }

    @Nested
    class A_server_that_does_not_answer_to_EHLO_with_yes_or_no {

        private void assertNobodyIsBlamed(Transmission transmission) throws Exception {
            assertThat(statuses(transmission)).containsOnly(RecipientStatus.DEFERRED);
            assertThat(transmission.accountProblem()).isEmpty();
            assertThat(server.commands()).noneMatch(command -> command.startsWith("HELO") || command.startsWith("AUTH"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"451 4.3.2 busy", "450 busy", "421 4.3.2 bye"})
        void is_busy_where_STARTTLS_would_follow(String reply) throws Exception {
            server.tls(TestTls.loopback()).on("EHLO", Reaction.reply(reply));

            assertNobodyIsBlamed(send(toThree(), startTls()));
        }

        @ParameterizedTest
        @ValueSource(strings = {"451 4.3.2 busy", "450 busy", "421 4.3.2 bye"})
        void is_busy_where_AUTH_would_follow(String reply) throws Exception {
            server.implicitTls(TestTls.loopback()).on("EHLO", Reaction.reply(reply));

            assertNobodyIsBlamed(send(toThree(), implicitTls()));
        }

        @Test
        void is_none_of_SMTP_where_it_talks_nonsense() throws Exception {
            server.implicitTls(TestTls.loopback()).on("EHLO", Reaction.reply("what?"));

            assertNothingWasSent(send(toThree(), implicitTls()), AccountProblem.Kind.ACCOUNT_SERVER_UNREACHABLE);
        }
    }

    @Test
    void a_server_that_closes_instead_of_answering_to_AUTH_did_not_refuse_the_password() throws Exception {
        server.tls(TestTls.loopback()).on("EHLO", WITH_STARTTLS, WITH_AUTH).on("AUTH", Reaction.close());

        assertThat(send(toThree(), startTls()).accountProblem().map(AccountProblem::kind))
            .contains(AccountProblem.Kind.ACCOUNT_SERVER_UNREACHABLE);
    }

    @Test
    void a_server_that_answers_nonsense_to_AUTH_did_not_refuse_the_password_either() throws Exception {
        server.tls(TestTls.loopback()).on("EHLO", WITH_STARTTLS, WITH_AUTH).on("AUTH", Reaction.reply("what?"));

        assertThat(send(toThree(), startTls()).accountProblem().map(AccountProblem::kind))
            .contains(AccountProblem.Kind.ACCOUNT_SERVER_UNREACHABLE);
    }

    @Nested
    class A_server_without_TLS {

        @Test
        void is_sent_nothing_where_it_offers_no_STARTTLS() throws Exception {
            server.on("EHLO", WITH_AUTH);

            Transmission transmission = send(toThree(), startTls());

            assertNothingWasSent(transmission);
            assertThat(transmission.transactions().get(0).phase()).isEqualTo(SmtpPhase.TLS);
            assertThat(server.commands()).allMatch(command -> command.startsWith("EHLO") || command.equals("QUIT"));
        }

        @Test
        void is_sent_nothing_where_it_does_not_know_EHLO() throws Exception {
            server.on("EHLO", Reaction.reply("502 5.5.1 what?"));

            assertNothingWasSent(send(toThree(), startTls()));
        }

        @Test
        void is_sent_nothing_where_it_speaks_plain_text_on_a_port_for_TLS() throws Exception {
            assertNothingWasSent(send(toThree(), implicitTls()));
        }

        static Stream<Reaction> refusals() {
            return Stream.of(Reaction.reply("500 5.5.1 what?"),
                Reaction.reply("220 go ahead").thenClose(), Reaction.close(), Reaction.reset(), Reaction.reply("what?"), Reaction.silence(),
                Reaction.reply("220 go ahead"));
        }

        @ParameterizedTest
        @MethodSource("refusals")
        void is_sent_nothing_where_it_offers_STARTTLS_and_does_not_do_it(Reaction refusal) throws Exception {
            server.on("EHLO", WITH_STARTTLS).on("STARTTLS", refusal);

            assertNothingWasSent(send(toThree(), startTls().commandTimeout(Duration.ofSeconds(1))));
        }

        @ParameterizedTest
        @ValueSource(strings = {"454 4.7.0 TLS not available", "421 4.3.2 bye"})
        void is_sent_nothing_where_it_cannot_encrypt_now_and_nothing_is_to_be_changed(String reply) throws Exception {
            server.on("EHLO", WITH_STARTTLS).on("STARTTLS", Reaction.reply(reply));

            Transmission transmission = send(toThree(), startTls());

            assertNothingWasSent(transmission, AccountProblem.Kind.ACCOUNT_TLS_UNAVAILABLE);
            assertNothingIsToBeChanged(transmission.accountProblem().orElseThrow());
        }

        @Test
        void is_not_trusted_where_it_speaks_on_before_TLS_begins() throws Exception {
            server.tls(TestTls.loopback()).on("EHLO", WITH_STARTTLS)
                .on("STARTTLS", Reaction.startTls("220 go ahead", "250-injected", "250 AUTH PLAIN"));

            assertNothingWasSent(send(toThree(), startTls()));
        }
    }

    @Nested
    class A_certificate {

        @Test
        void for_another_name_is_refused() throws Exception {
            server.tls(TestTls.elsewhere()).on("EHLO", WITH_STARTTLS);

            assertNothingWasSent(send(toThree(), startTls()));
        }

        @Test
        void for_another_name_is_refused_on_a_port_for_TLS() throws Exception {
            server.implicitTls(TestTls.elsewhere());

            assertNothingWasSent(send(toThree(), implicitTls()));
        }

        @Test
        void that_the_JVM_does_not_trust_is_refused() throws Exception {
            server.tls(TestTls.loopback()).on("EHLO", WITH_STARTTLS);
            SmtpSettingsBuilder jvm =
                patient(SmtpSettings.submission("localhost")).port(server.port()).credentials("anne", Secret.of("s3cr3t"));

            assertNothingWasSent(send(toThree(), jvm));
        }

        /** In a JVM of its own, since the store is read once. */
        @Test
        void that_the_JVM_trusts_is_taken_where_no_authority_is_pinned(@TempDir Path directory) throws Exception {
            server.tls(TestTls.loopback()).on("EHLO", WITH_STARTTLS, WITH_AUTH).start();
            Path store = directory.resolve("authorities.p12");
            KeyStore authorities = KeyStore.getInstance("PKCS12");
            authorities.load(null, null);
            authorities.setCertificateEntry("ours", TestTls.authority());
            try (OutputStream out = Files.newOutputStream(store)) {
                authorities.store(out, "changeit".toCharArray());
            }
            Path output = directory.resolve("out");

            Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djavax.net.ssl.trustStore=" + store, "-Djavax.net.ssl.trustStorePassword=changeit", "-XX:TieredStopAtLevel=1", "-cp",
                System.getProperty("java.class.path"), SendTrustingTheJvm.class.getName(), Integer.toString(server.port()))
                .redirectErrorStream(true).redirectOutput(output.toFile()).start();

            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(Files.readString(output)).contains("ACCEPTED - TLSv1.3");
            assertThat(server.completeMails()).hasSize(1);
        }

        @Test
        void is_refused_even_if_somebody_made_the_JVM_trust_everybody() throws Exception {
            SSLContext before = SSLContext.getDefault();
            SSLContext.setDefault(TrustEverybody.context());
            try {
                server.tls(TestTls.elsewhere()).on("EHLO", WITH_STARTTLS);

                assertNothingWasSent(send(toThree(), startTls()));
            } finally {
                SSLContext.setDefault(before);
            }
        }

        @Test
        void may_be_for_an_address() {
            server.tls(TestTls.loopback()).on("EHLO", WITH_STARTTLS, WITH_AUTH);

            assertThat(send(toThree(), secured(SmtpSettings.submission("127.0.0.1"))).isAccepted()).isTrue();
        }
    }

    @Nested
    class Credentials {

        private void assertNotAuthenticated(Transmission transmission) {
            assertNotTried(transmission, AccountProblem.Kind.ACCOUNT_AUTHENTICATION_FAILED);
        }

        private void assertNotTried(Transmission transmission, AccountProblem.Kind problem) {
            assertThat(statuses(transmission)).containsOnly(RecipientStatus.NOT_TRIED);
            assertThat(transmission.accountProblem()).map(AccountProblem::kind).contains(problem);
        }

        private SmtpSettingsBuilder authenticated() {
            return plain().credentials("anne", Secret.of("s3cr3t"));
        }

        @Test
        void that_are_wrong_are_the_account_s_problem() throws Exception {
            server.on("EHLO", WITH_AUTH).on("AUTH", Reaction.reply("535 5.7.8 authentication failed"));

            Transmission transmission = send(toThree(), authenticated());

            assertNotAuthenticated(transmission);
            assertThat(transmission.accountProblem().orElseThrow().reply()).contains(ServerReply.of(535, "5.7.8 authentication failed"));
            assertThat(transmission.transactions().get(0).phase()).isEqualTo(SmtpPhase.AUTH);
            assertThat(server.commands()).noneMatch(command -> command.startsWith("MAIL"));
        }

        @Test
        void are_sent_once_even_if_the_server_asks_for_TLS_then() throws Exception {
            server.on("EHLO", WITH_STARTTLS).on("AUTH", Reaction.reply("530 5.7.0 must issue STARTTLS first"));

            assertNotTried(send(toThree(), authenticated()), AccountProblem.Kind.ACCOUNT_ENCRYPTION_REQUIRED);
            assertThat(server.commands()).filteredOn(command -> command.startsWith("AUTH")).hasSize(1);
            assertThat(server.commands()).doesNotContain("STARTTLS");
        }

        @Test
        void that_the_server_does_not_want_are_not_left_out() {
            assertNotTried(send(toThree(), authenticated()), AccountProblem.Kind.ACCOUNT_AUTHENTICATION_NOT_OFFERED);
            assertThat(server.completeMails()).isEmpty();
        }

        @Test
        void for_which_the_server_knows_no_way_of_ours_are_the_account_s_problem() {
            server.on("EHLO", Reaction.reply("250-scripted", "250 AUTH GSSAPI CRAM-MD5"));

            Transmission transmission = send(toThree(), authenticated());

            assertNotTried(transmission, AccountProblem.Kind.ACCOUNT_AUTHENTICATION_NOT_OFFERED);
            assertThat(transmission.accountProblem().orElseThrow().text(Locale.UK)).doesNotContain("refused");
        }

        @Test
        void go_by_LOGIN_where_PLAIN_is_not_offered() throws Exception {
            server.on("EHLO", Reaction.reply("250-scripted", "250 AUTH LOGIN")).on("AUTH", Reaction.reply("334 VXNlcm5hbWU6"))
                .on("YW5uZQ==", Reaction.reply("334 UGFzc3dvcmQ6")).on("czNjcjN0", Reaction.reply("235 2.7.0 welcome"));

            assertThat(send(toThree(), authenticated()).isAccepted()).isTrue();
        }

        @Test
        void that_are_refused_at_the_end_of_a_dialogue_are_refused_by_its_last_reply() {
            server.on("EHLO", Reaction.reply("250-scripted", "250 AUTH LOGIN")).on("AUTH", Reaction.reply("334 VXNlcm5hbWU6"))
                .on("YW5uZQ==", Reaction.reply("334 UGFzc3dvcmQ6")).on("czNjcjN0", Reaction.reply("535 5.7.8 no"));

            Transmission transmission = send(toThree(), authenticated());

            assertNotAuthenticated(transmission);
            assertThat(transmission.accountProblem().orElseThrow().reply()).contains(ServerReply.of(535, "5.7.8 no"));
        }

        static Stream<Reaction> losses() {
            return Stream.of(Reaction.close(), Reaction.reset(), Reaction.silence(), Reaction.reply("what?"), Reaction.drip());
        }

        /** Who asks for more has refused nothing, and what it asked is no answer to show. */
        private void assertNothingIsKnownOfThem(Transmission transmission) {
            assertNotTried(transmission, AccountProblem.Kind.ACCOUNT_SERVER_UNREACHABLE);
            assertThat(transmission.accountProblem().orElseThrow().reply()).isEmpty();
            assertThat(transmission.transactions().get(0).phase()).isEqualTo(SmtpPhase.AUTH);
        }

        @ParameterizedTest
        @MethodSource("losses")
        void are_not_wrong_where_the_connection_ends_after_the_user_name(Reaction loss) {
            server.on("EHLO", Reaction.reply("250-scripted", "250 AUTH LOGIN")).on("AUTH", Reaction.reply("334 VXNlcm5hbWU6"))
                .on("YW5uZQ==", loss);

            assertNothingIsKnownOfThem(send(toThree(), authenticated().commandTimeout(Duration.ofSeconds(1))));
        }

        @ParameterizedTest
        @MethodSource("losses")
        void are_not_wrong_where_the_connection_ends_after_the_password(Reaction loss) {
            server.on("EHLO", Reaction.reply("250-scripted", "250 AUTH LOGIN")).on("AUTH", Reaction.reply("334 VXNlcm5hbWU6"))
                .on("YW5uZQ==", Reaction.reply("334 UGFzc3dvcmQ6")).on("czNjcjN0", loss);

            assertNothingIsKnownOfThem(send(toThree(), authenticated().commandTimeout(Duration.ofSeconds(1))));
        }

        @ParameterizedTest
        @ValueSource(strings = {"454 4.7.0 temporary failure", "421 4.3.2 bye", "451 4.3.0 later"})
        void that_cannot_be_checked_now_are_not_wrong_however_late_that_is_said(String reply) {
            server.on("EHLO", Reaction.reply("250-scripted", "250 AUTH LOGIN")).on("AUTH", Reaction.reply("334 VXNlcm5hbWU6"))
                .on("YW5uZQ==", Reaction.reply("334 UGFzc3dvcmQ6")).on("czNjcjN0", Reaction.reply(reply));

            assertNotTried(send(toThree(), authenticated()), AccountProblem.Kind.ACCOUNT_AUTHENTICATION_UNAVAILABLE);
        }

        @ParameterizedTest
        @ValueSource(strings = {"454 4.7.0 temporary failure", "421 4.3.2 bye", "451 4.3.0 later"})
        void that_the_server_cannot_check_now_are_not_to_be_changed(String reply) throws Exception {
            server.on("EHLO", WITH_AUTH).on("AUTH", Reaction.reply(reply));

            Transmission transmission = send(toThree(), authenticated());

            assertThat(transmission.outcomes()).allSatisfy(outcome -> {
                assertThat(outcome.status()).isEqualTo(RecipientStatus.NOT_TRIED);
                assertThat(outcome.retryAdvice()).isEqualTo(RetryAdvice.SAFE);
            });
            AccountProblem problem = transmission.accountProblem().orElseThrow();
            assertThat(problem.kind()).isEqualTo(AccountProblem.Kind.ACCOUNT_AUTHENTICATION_UNAVAILABLE);
            assertThat(problem.reply()).map(ServerReply::code).contains(Integer.valueOf(reply.substring(0, 3)));
            assertNothingIsToBeChanged(problem);
            assertThat(server.commands()).noneMatch(command -> command.startsWith("MAIL"));
        }

        @Test
        void that_do_not_suffice_for_MAIL_are_the_account_s_problem() {
            server.on("EHLO", WITH_AUTH).on("MAIL", Reaction.reply("530 5.7.57 client not authenticated"));

            assertNotAuthenticated(send(toThree(), authenticated()));
        }
    }

    @Nested
    class A_server_that_wants_encryption_first {

        private static final String FIRST = "530 5.7.0 Must issue a STARTTLS command first";

        private void assertNamed(Transmission transmission) {
            assertThat(statuses(transmission)).containsOnly(RecipientStatus.NOT_TRIED);
            AccountProblem problem = transmission.accountProblem().orElseThrow();
            assertThat(problem.kind()).isEqualTo(AccountProblem.Kind.ACCOUNT_ENCRYPTION_REQUIRED);
            assertThat(problem.text(Locale.UK)).contains("STARTTLS").doesNotContain("password");
        }

        @ParameterizedTest
        @ValueSource(strings = {"MAIL", "RCPT"})
        void is_understood_when_it_says_so(String step) {
            server.on("EHLO", Reaction.reply("250-scripted", "250 STARTTLS")).on(step, Reaction.reply(FIRST));

            assertNamed(send(toThree()));
        }

        @ParameterizedTest
        @ValueSource(strings = {"MAIL", "RCPT"})
        void is_understood_on_a_connection_that_was_kept(String step) {
            server.on("EHLO", Reaction.reply("250-scripted", "250 STARTTLS"))
                .on(step, Reaction.reply("250 Ok"), Reaction.reply("250 Ok"), Reaction.reply(FIRST)).start();
            try (SmtpTransport transport = SmtpTransport.of(plain().build())) {
                transport.send(toOne(), CONTEXT);
                transport.send(toOne(), CONTEXT);

                assertNamed(transport.send(toThree(), CONTEXT));
            }
            assertThat(server.connections()).isOne();
        }

        /** As Postfix does with smtpd_tls_auth_only. */
        @Test
        void and_offers_no_AUTH_before_is_told_no_user_name() throws Exception {
            server.on("EHLO", Reaction.reply("250-scripted", "250 STARTTLS"));

            Transmission transmission = send(toThree(), plain().credentials("anne", Secret.of("s3cr3t")));

            assertNamed(transmission);
            assertThat(server.commands()).noneMatch(command -> command.startsWith("AUTH"));
        }
    }

    @Nested
    class Credentials_that_were_not_given {

        private void assertAskedFor(Transmission transmission) {
            assertThat(transmission.outcomes()).allSatisfy(outcome -> {
                assertThat(outcome.status()).isEqualTo(RecipientStatus.NOT_TRIED);
                assertThat(outcome.retryAdvice()).isEqualTo(RetryAdvice.SAFE);
            });
            AccountProblem problem = transmission.accountProblem().orElseThrow();
            assertThat(problem.kind()).isEqualTo(AccountProblem.Kind.ACCOUNT_AUTHENTICATION_REQUIRED);
            assertThat(problem.reply()).isPresent();
            assertThat(problem.text(Locale.UK)).contains("enter the user name and the password").doesNotContain("refused the user name");
        }

        @BeforeEach
        void letUsersLogIn() {
            server.on("EHLO", WITH_AUTH);
        }

        @ParameterizedTest
        @ValueSource(strings = {"530 5.7.57 client not authenticated", "553 5.7.1 sender rejected: not logged in"})
        void are_the_account_s_problem_where_MAIL_is_answered_with_that(String reply) {
            server.on("MAIL", Reaction.reply(reply));

            assertAskedFor(send(toThree()));
        }

        @ParameterizedTest
        @ValueSource(strings = {"554 5.7.1 relay access denied", "550 5.7.54 unable to relay", "550 relay not permitted", "530 5.7.0 authenticate first"})
        void are_the_account_s_problem_where_every_recipient_is_answered_with_that(String reply) {
            server.on("RCPT", Reaction.reply(reply));

            assertAskedFor(send(toThree()));
        }

        @Test
        void are_not_what_is_wrong_where_another_recipient_is_taken() {
            server.on("RCPT", Reaction.reply("554 5.7.1 relay access denied"), Reaction.reply("250 Ok"), Reaction.reply("250 Ok"));

            Transmission transmission = send(toThree());

            assertThat(statuses(transmission)).containsExactly(RecipientStatus.REFUSED, RecipientStatus.ACCEPTED, RecipientStatus.ACCEPTED);
            assertThat(transmission.accountProblem()).isEmpty();
        }

        @Test
        void are_not_what_is_wrong_where_another_recipient_is_taken_in_the_clear() {
            server.on("RCPT", Reaction.reply("250 Ok"), Reaction.reply("554 5.7.10 encryption needed"), Reaction.reply("250 Ok"));

            Transmission transmission = send(toThree());

            assertThat(statuses(transmission)).containsExactly(RecipientStatus.ACCEPTED, RecipientStatus.REFUSED, RecipientStatus.ACCEPTED);
            assertThat(transmission.accountProblem()).isEmpty();
        }

        @Test
        void are_not_what_is_wrong_where_others_were_taken_in_a_transaction_before() {
            server.on("RCPT", Reaction.reply("250 Ok"), Reaction.reply("452 4.5.3 too many"), Reaction.reply("550 5.7.1 not for you"));

            Transmission transmission = send(toThree());

            assertThat(statuses(transmission)).containsExactly(RecipientStatus.ACCEPTED, RecipientStatus.REFUSED, RecipientStatus.REFUSED);
            assertThat(transmission.accountProblem()).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"554 5.7.1 <marie@client.fr>: Relay access denied", "550 5.7.54 SMTP; Unable to relay"})
        void are_not_what_is_wrong_where_nobody_can_log_in(String reply) {
            server.on("EHLO", Reaction.reply("250-scripted", "250 SIZE")).on("RCPT", Reaction.reply(reply));

            Transmission transmission = send(toOne());

            assertThat(statuses(transmission)).containsExactly(RecipientStatus.REFUSED);
            assertThat(transmission.outcomes().get(0).retryAdvice()).isEqualTo(RetryAdvice.NONE);
            assertThat(transmission.outcomes().get(0).code()).isEqualTo("RECIPIENT_RELAY_DENIED");
            assertThat(transmission.accountProblem()).isEmpty();
        }

        @Test
        void are_not_what_is_wrong_where_nobody_can_log_in_and_the_sender_is_blocked() {
            server.on("EHLO", Reaction.reply("250-scripted", "250 SIZE")).on("MAIL", Reaction.reply("550 5.7.1 your domain is blocked"));

            assertThat(send(toOne()).accountProblem().map(AccountProblem::kind)).contains(AccountProblem.Kind.ACCOUNT_SENDER_REFUSED);
        }

        @Test
        void are_asked_for_where_users_may_log_in_once_it_is_encrypted() {
            server.on("EHLO", Reaction.reply("250-scripted", "250 STARTTLS")).on("RCPT", Reaction.reply("554 5.7.1 relay access denied"));

            assertAskedFor(send(toOne()));
        }

        @Test
        void are_asked_for_on_a_connection_that_was_kept_too() {
            server.on("RCPT", Reaction.reply("250 Ok"), Reaction.reply("554 5.7.1 relay access denied")).start();
            try (SmtpTransport transport = SmtpTransport.of(plain().build())) {
                assertThat(transport.send(toOne(), CONTEXT).isAccepted()).isTrue();

                assertAskedFor(transport.send(toOne(), CONTEXT));
            }
        }

        @Test
        void are_not_asked_for_where_there_were_some() {
            server.on("EHLO", WITH_AUTH).on("RCPT", Reaction.reply("554 5.7.1 not for you"));

            Transmission transmission = send(toThree(), plain().credentials("anne", Secret.of("s3cr3t")));

            assertThat(statuses(transmission)).containsOnly(RecipientStatus.REFUSED);
            assertThat(transmission.accountProblem()).isEmpty();
        }
    }
}
