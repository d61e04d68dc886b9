package com.logisav.mail.testkit.fault;

import static com.logisav.mail.outcome.RecipientStatus.ACCEPTED;
import static com.logisav.mail.outcome.RecipientStatus.DEFERRED;
import static com.logisav.mail.outcome.RecipientStatus.IN_DOUBT;
import static com.logisav.mail.outcome.RecipientStatus.NOT_TRIED;
import static com.logisav.mail.outcome.RecipientStatus.REFUSED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.logisav.mail.about.MailContext;
import com.logisav.mail.outcome.AccountProblem;
import com.logisav.mail.outcome.RecipientOutcome;
import com.logisav.mail.outcome.RecipientStatus;
import com.logisav.mail.outcome.Transmission;
import com.logisav.mail.smtp.AccessTokens;
import com.logisav.mail.smtp.Secret;
import com.logisav.mail.smtp.SmtpSettings;
import com.logisav.mail.smtp.SmtpSettingsBuilder;
import com.logisav.mail.smtp.SmtpTransport;
import com.logisav.mail.testkit.assertion.ReceivedMail;
import com.logisav.mail.testkit.internal.OptionalLibrary;
import com.logisav.mail.testkit.internal.SmtpWire;
import com.logisav.mail.testkit.sample.SampleActors;
import com.logisav.mail.testkit.sample.SampleInvoice;
import com.logisav.mail.testkit.sample.SampleMail;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each fault, as a test of a host would have it. */
class FaultySmtpServerTest {

    private static final String ANNE = "anne@client.example";
    private static final String BRUNO = "bruno@client.example";

    private final SampleMail mail = SampleMail.about(SampleInvoice.ref("F-1")).to(ANNE).to(BRUNO).subject("Facture").text("Bonjour");

    private Transmission send(SmtpSettingsBuilder settings) {
        return SmtpTransport.of(settings.commandTimeout(Duration.ofSeconds(20)).build())
            .send(mail.build(), MailContext.of(SampleActors.secretary()));
    }

    private static List<RecipientStatus> statuses(Transmission transmission) {
        return transmission.outcomes().stream().map(RecipientOutcome::status).toList();
    }

    private static AccountProblem.Kind problem(Transmission transmission) {
        return transmission.accountProblem().orElseThrow().kind();
    }

    @Test
    void takes_a_mail_where_nothing_is_said() {
        try (FaultySmtpServer server = FaultySmtpServer.with().start()) {
            assertThat(statuses(send(server.settings()))).containsOnly(ACCEPTED);
            assertThat(server.received()).singleElement().satisfies(received -> {
                assertThat(received.subject()).isEqualTo("Facture");
                assertThat(received.envelope()).containsExactly(ANNE, BRUNO);
                assertThat(received.envelopeSender()).contains("contact@chauffage-durand.example");
            });
        }
    }

    @Test
    void refuses_a_recipient() {
        try (FaultySmtpServer server = FaultySmtpServer.with().refusing(BRUNO, 550, "5.1.1 no such user").start()) {
            assertThat(statuses(send(server.settings()))).containsExactly(ACCEPTED, REFUSED);
            assertThat(server.received().get(0).envelope()).containsExactly(ANNE);
        }
    }

    @Test
    void knows_a_recipient_whatever_the_case_of_its_domain() {
        try (FaultySmtpServer server = FaultySmtpServer.with().refusing("bruno@CLIENT.example", 550, "5.1.1 no such user")
            .greylisting("anne@Client.Example").start()) {
            assertThat(statuses(send(server.settings()))).containsExactly(DEFERRED, REFUSED);
        }
    }

    @Test
    void names_an_address_that_no_mail_can_have() {
        assertThatIllegalArgumentException().isThrownBy(() -> FaultySmtpServer.with().refusing("bruno", 550, "5.1.1 no"))
            .withMessageStartingWith("no mail can meet this fault, it is about \"bruno\": ");
        assertThatIllegalArgumentException().isThrownBy(() -> FaultySmtpServer.with().greylisting(""))
            .withMessageStartingWith("no mail can meet this fault, it is about \"\": ");
    }

    @Test
    void refuses_with_the_codes_of_refusals_alone() {
        try (FaultySmtpServer server = FaultySmtpServer.with().refusing(ANNE, 400, "4.0.0 not now").refusing(BRUNO, 599, "5.0.0 no").start()) {
            assertThat(statuses(send(server.settings()))).containsExactly(DEFERRED, REFUSED);
        }
        assertThatIllegalArgumentException().isThrownBy(() -> FaultySmtpServer.with().refusing(ANNE, 399, "no"))
            .withMessage("a refusal has a code from 400 to 599, not 399");
        assertThatIllegalArgumentException().isThrownBy(() -> FaultySmtpServer.with().refusing(ANNE, 600, "no"))
            .withMessage("a refusal has a code from 400 to 599, not 600");
    }

    @Test
    void is_not_there_any_more_once_it_is_closed() {
        FaultySmtpServer server = FaultySmtpServer.with().start();
        SmtpSettingsBuilder settings = server.settings();
        server.close();
        assertThat(problem(send(settings))).isEqualTo(AccountProblem.Kind.ACCOUNT_SERVER_UNREACHABLE);
    }

    @Test
    void greylists_a_recipient_once() {
        try (FaultySmtpServer server = FaultySmtpServer.with().greylisting(ANNE).start()) {
            assertThat(statuses(send(server.settings()))).containsExactly(DEFERRED, ACCEPTED);
            assertThat(statuses(send(server.settings()))).containsExactly(ACCEPTED, ACCEPTED);
        }
    }

    @Test
    void has_a_limit_of_recipients() {
        try (FaultySmtpServer server = FaultySmtpServer.with().takingAtMostRecipients(1).start()) {
            Transmission transmission = send(server.settings());
            // The client offers those that were too many once more, in a mail of their own.
            assertThat(statuses(transmission)).containsExactly(ACCEPTED, ACCEPTED);
            assertThat(server.received()).extracting(ReceivedMail::envelope).containsExactly(List.of(ANNE), List.of(BRUNO));
        }
    }

    @Test
    void has_a_limit_of_bytes() {
        try (FaultySmtpServer server = FaultySmtpServer.with().takingAtMostBytes(100).start()) {
            Transmission transmission = send(server.settings());
            assertThat(statuses(transmission)).containsOnly(REFUSED);
            assertThat(server.received()).isEmpty();
        }
    }

    @Test
    void closes_with_421() {
        try (FaultySmtpServer server = FaultySmtpServer.with().closingWith421().start()) {
            assertThat(statuses(send(server.settings()))).containsOnly(DEFERRED);
            assertThat(server.received()).isEmpty();
        }
    }

    @Test
    void resets_in_the_body() {
        try (FaultySmtpServer server = FaultySmtpServer.with().resettingInTheBody().start()) {
            mail.attach("plan.bin", "application/octet-stream", new byte[4_000_000]);
            assertThat(statuses(send(server.settings()))).containsOnly(DEFERRED);
            assertThat(server.received()).isEmpty();
        }
    }

    @Test
    void resets_and_does_not_just_hang_up() throws IOException {
        try (FaultySmtpServer server = FaultySmtpServer.with().resettingInTheBody().start();
            Socket client = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            client.setSoTimeout(20_000);
            SmtpWire wire = new SmtpWire(client);
            wire.reply();
            for (String line : List.of("EHLO client", "MAIL FROM:<a@client.example>", "RCPT TO:<b@client.example>", "DATA")) {
                wire.say(line);
                wire.reply();
            }
            wire.say("Subject: x");
            assertThatThrownBy(wire::hear).isInstanceOf(SocketException.class);
        }
    }

    @Test
    void takes_the_mail_and_loses_the_reply() {
        try (FaultySmtpServer server = FaultySmtpServer.with().losingTheReply().start()) {
            assertThat(statuses(send(server.settings()))).containsOnly(IN_DOUBT);
            assertThat(server.received()).hasSize(1);
        }
    }

    @Test
    void is_slower_than_the_client_waits() {
        try (FaultySmtpServer server = FaultySmtpServer.with().replyingAfter(Duration.ofSeconds(20)).start()) {
            assertThat(statuses(send(server.settings().endOfDataTimeout(Duration.ofMillis(200))))).containsOnly(IN_DOUBT);
        }
    }

    @Test
    void requires_tls_and_shows_a_certificate_that_can_be_trusted() {
        try (FaultySmtpServer server = FaultySmtpServer.with().requiringTls().start()) {
            Transmission transmission = send(server.settings());
            assertThat(statuses(transmission)).containsOnly(ACCEPTED);
            assertThat(transmission.transactions().get(0).tlsProtocol()).isPresent();
            assertThat(statuses(send(SmtpSettings.plainOnLoopback(server.port())))).doesNotContain(ACCEPTED);
        }
    }

    @Test
    void shows_a_certificate_for_another_name() {
        try (FaultySmtpServer server = FaultySmtpServer.with().withCertificateFor("smtp.elsewhere.example").start()) {
            Transmission transmission = send(server.settings());
            assertThat(statuses(transmission)).containsOnly(NOT_TRIED);
            assertThat(problem(transmission)).isEqualTo(AccountProblem.Kind.ACCOUNT_TLS_FAILED);
        }
    }

    @Test
    void requires_a_password() {
        try (FaultySmtpServer server = FaultySmtpServer.with().requiringPassword("camille", "good").start()) {
            assertThat(statuses(send(server.settings().credentials("camille", Secret.of("good"))))).containsOnly(ACCEPTED);
            Transmission transmission = send(server.settings().credentials("camille", Secret.of("bad")));
            assertThat(problem(transmission)).isEqualTo(AccountProblem.Kind.ACCOUNT_AUTHENTICATION_FAILED);
            assertThat(problem(send(server.settings()))).isEqualTo(AccountProblem.Kind.ACCOUNT_AUTHENTICATION_REQUIRED);
        }
    }

    @Test
    void requires_a_token_and_calls_any_other_expired() {
        try (FaultySmtpServer server = FaultySmtpServer.with().requiringToken("fresh").start()) {
            assertThat(statuses(send(server.settings().credentials("camille@client.example", () -> Secret.of("fresh"))))).containsOnly(ACCEPTED);
            Transmission transmission = send(server.settings().credentials("camille@client.example", () -> Secret.of("expired")));
            assertThat(problem(transmission)).isEqualTo(AccountProblem.Kind.ACCOUNT_TOKEN_REFUSED);
            assertThat(statuses(transmission)).containsOnly(NOT_TRIED);
            assertThat(transmission.accountProblem().orElseThrow().reply().orElseThrow().toString()).contains("535");
            assertThat(problem(send(server.settings()))).isEqualTo(AccountProblem.Kind.ACCOUNT_AUTHENTICATION_REQUIRED);
            assertThat(server.received()).hasSize(1);
        }
    }

    @Test
    void an_expired_token_that_is_renewed_is_no_obstacle() {
        try (FaultySmtpServer server = FaultySmtpServer.with().requiringToken("fresh").start()) {
            AccessTokens tokens = new AccessTokens() {
                @Override
                public Secret current() {
                    return Secret.of("expired");
                }

                @Override
                public Secret renewed(Secret refused) {
                    return Secret.of("fresh");
                }
            };
            assertThat(statuses(send(server.settings().credentials("camille@client.example", tokens)))).containsOnly(ACCEPTED);
            assertThat(server.received()).hasSize(1);
        }
    }

    @Test
    void what_it_was_told_to_do_wrong_is_no_trouble_to_be_logged() {
        List<String> logged = new CopyOnWriteArrayList<>();
        Logger logger = Logger.getLogger("org.subethamail");
        Level before = logger.getLevel();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                logged.add(line.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        logger.setLevel(Level.WARNING);
        logger.addHandler(handler);
        try {
            for (FaultySmtpServerBuilder told : List.of(FaultySmtpServer.with().resettingInTheBody(),
                FaultySmtpServer.with().losingTheReply(), FaultySmtpServer.with().closingWith421(),
                FaultySmtpServer.with().refusing(ANNE, 550, "5.1.1 no such user"))) {
                try (FaultySmtpServer server = told.start()) {
                    send(server.settings());
                }
            }
        } finally {
            logger.removeHandler(handler);
            logger.setLevel(before);
        }
        assertThat(logged).isEmpty();
    }

    @Test
    void a_code_that_refuses_nothing_is_a_mistake_of_the_test() {
        assertThatThrownBy(() -> FaultySmtpServer.with().refusing(ANNE, 250, "Ok")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @MethodSource("nonsense")
    void what_cannot_be_is_refused_where_it_is_said(Consumer<FaultySmtpServerBuilder> said, String words) {
        FaultySmtpServerBuilder server = FaultySmtpServer.with();
        assertThatThrownBy(() -> said.accept(server)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(words);
    }

    static Stream<Arguments> nonsense() {
        return Stream.of(
            said(server -> server.losingTheReply().closingWith421(), "losingTheReply() was said"),
            said(server -> server.closingWith421().resettingInTheBody(), "closingWith421() was said"),
            said(server -> server.resettingInTheBody().losingTheReply(), "resettingInTheBody() was said"),
            said(server -> server.requiringPassword("camille", "good").requiringToken("fresh"), "requiringPassword(..) was said"),
            said(server -> server.requiringToken("fresh").requiringPassword("camille", "good"), "requiringToken(..) was said"),
            said(server -> server.requiringTls().withCertificateFor("x.example"), "requiringTls() was said"),
            said(server -> server.withCertificateFor("x.example").requiringTls(), "withCertificateFor(..) was said"),
            said(server -> server.withCertificateFor("smtp elsewhere"), "the name of a host, not for \"smtp elsewhere\""),
            said(server -> server.refusing(ANNE, 550, "no").greylisting(ANNE), "refusing(..) was said of this address"),
            said(server -> server.greylisting(ANNE).refusing(ANNE, 550, "no"), "greylisting(..) was said of this address"),
            said(server -> server.takingAtMostRecipients(1).takingAtMostRecipients(2), "takingAtMostRecipients(..) was said"),
            said(server -> server.takingAtMostBytes(1).takingAtMostBytes(2), "takingAtMostBytes(..) was said"),
            said(server -> server.replyingAfter(Duration.ZERO).replyingAfter(Duration.ofSeconds(1)), "replyingAfter(..) was said"),
            said(server -> server.requiringToken(""), "a token has characters"),
            said(server -> server.takingAtMostRecipients(0), "1 or more, not 0"),
            said(server -> server.takingAtMostBytes(-1), "1 or more, not -1"),
            said(server -> server.replyingAfter(Duration.ofSeconds(-1)), "not PT-1S"));
    }

    private static Arguments said(Consumer<FaultySmtpServerBuilder> said, String words) {
        return Arguments.of(said, words);
    }

    @Test
    void without_subethasmtp_it_says_what_to_add() {
        assertThatThrownBy(() -> OptionalLibrary.SUBETHASMTP.require(ClassLoader.getPlatformClassLoader())).isInstanceOf(IllegalStateException.class)
            .hasMessageStartingWith("FaultySmtpServer needs SubEthaSMTP").hasMessageContaining("<artifactId>subethasmtp</artifactId>");
    }
}
