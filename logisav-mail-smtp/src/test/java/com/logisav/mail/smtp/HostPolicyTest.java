package com.logisav.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.logisav.mail.about.Tenant;
import com.logisav.mail.address.Mailbox;
import com.logisav.mail.content.SenderIdentity;
import com.logisav.mail.outcome.AccountProblem;
import com.logisav.mail.outcome.RecipientOutcome;
import com.logisav.mail.outcome.RecipientStatus;
import com.logisav.mail.outcome.Transmission;
import com.logisav.mail.smtp.internal.network.Addresses;
import com.logisav.mail.smtp.server.Reaction;
import com.logisav.mail.spi.MailTransport;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tenants enter servers, and reach none of the host's own. */
class HostPolicyTest extends ScriptedDelivery {

    /** Nobody answers at the address reserved for tests; a connection to it ends by its time-out. */
    private static final String NOWHERE = "192.0.2.1";

    private final List<String> lookedUp = new ArrayList<>();

    private Transmission send(SmtpSettings settings, HostPolicy policy) {
        server.start();
        return SmtpTransport.of(settings, policy, Clock.systemUTC()).send(toThree(), CONTEXT);
    }

    private SmtpSettings at(String host) {
        return patient(SmtpSettings.plainTextThatAnyoneOnTheWayCanRead(host, server.port())).build();
    }

    /** Looks names up here: each look-up gets the next answer, the last stays. */
    private Addresses answering(String... answers) {
        return (host, port) -> {
            lookedUp.add(host);
            return List.of(InetAddress.getByName(answers[Math.min(lookedUp.size(), answers.length) - 1]));
        };
    }

    private static void assertNotAllowed(Transmission transmission) {
        assertThat(statuses(transmission)).containsOnly(RecipientStatus.NOT_TRIED);
        assertThat(transmission.accountProblem()).map(AccountProblem::kind).contains(AccountProblem.Kind.ACCOUNT_HOST_NOT_ALLOWED);
        assertThat(transmission.transactions()).isEmpty();
    }

    @Nested
    class The_public_internet {

        @ParameterizedTest
        @ValueSource(strings = {"127.0.0.1", "localhost", "2130706433", "127.1", "::1", "::ffff:127.0.0.1", "0.0.0.0", "169.254.169.254",
            "10.0.0.1"})
        void has_no_server_of_this_machine_or_network(String host) {
            assertNotAllowed(send(at(host), HostPolicy.publicInternet()));
        }

        @Test
        void has_no_server_that_a_name_hides() {
            assertNotAllowed(send(at("smtp.attacker.example"), HostPolicy.over(answering("127.0.0.1"))));
        }

        @Test
        void answers_an_unknown_name_like_a_forbidden_one() {
            Addresses unknown = (host, port) -> {
                throw new UnknownHostException(host);
            };

            assertNotAllowed(send(at("db.internal"), HostPolicy.over(unknown)));
        }

        @Test
        void is_judged_by_the_address_that_is_connected_to() {
            Addresses rebinding = answering(NOWHERE, "127.0.0.1");
            SmtpSettings hasty = SmtpSettings.plainTextThatAnyoneOnTheWayCanRead("smtp.attacker.example", server.port())
                .connectTimeout(Duration.ofMillis(50)).build();

            Transmission transmission = send(hasty, HostPolicy.over(rebinding).allowing(NOWHERE));

            assertThat(transmission.accountProblem()).map(AccountProblem::kind)
                .contains(AccountProblem.Kind.ACCOUNT_SERVER_UNREACHABLE);
            assertThat(lookedUp).containsExactly("smtp.attacker.example");
        }

        @Test
        void leaves_out_those_of_a_name_s_addresses_that_are_not_in_it() {
            Addresses mixed = (host, port) -> List.of(InetAddress.getByName("10.255.255.1"), InetAddress.getByName("127.0.0.1"));

            assertThat(send(at("smtp.example.fr"), HostPolicy.over(mixed).allowing("127.0.0.1")).isAccepted()).isTrue();
        }
    }

    @Nested
    class A_network_of_the_host {

        @Test
        void is_allowed_besides() {
            assertThat(send(at("127.0.0.1"), HostPolicy.publicInternet().allowing("127.0.0.0/8").onlyPorts(server.port())).isAccepted())
                .isTrue();
        }

        @Test
        void is_no_name() {
            assertThatThrownBy(() -> HostPolicy.publicInternet().allowing("relay.internal")).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Nested
    class Ports {

        @Test
        void that_are_not_among_the_allowed_are_not_tried() {
            assertNotAllowed(send(at("127.0.0.1"), HostPolicy.publicInternet().allowing("127.0.0.1").onlyPorts(1)));
        }

        @Test
        void are_ports() {
            assertThatThrownBy(() -> HostPolicy.publicInternet().onlyPorts(0)).hasMessageContaining("0");
            assertThatThrownBy(() -> HostPolicy.anywhere().onlyPorts(25)).hasMessageContaining("publicInternet");
        }
    }

    @Test
    void anywhere_is_anywhere() {
        assertThat(send(at("127.0.0.1"), HostPolicy.anywhere()).isAccepted()).isTrue();
    }

    @Test
    void a_directory_keeps_its_policy_whatever_the_settings_are() {
        server.start();
        SmtpTransports transports = SmtpTransports.perTenant((Tenant tenant) -> Optional.of(at("localhost")))
            .within(HostPolicy.publicInternet()).on(Clock.systemUTC());

        MailTransport found = transports.find(SenderIdentity.of("s", Mailbox.of("a@example.fr")), CONTEXT).orElseThrow();

        assertNotAllowed(found.send(toThree(), CONTEXT));
    }

    private static boolean isQuoted(Object fact) {
        return fact.toString().contains("CANARY");
    }

    @Nested
    class A_peer_that_does_not_speak_SMTP {

        @ParameterizedTest
        @ValueSource(strings = {"220 (vsFTPd 3.0.3) CANARY", "200 NNTP CANARY ready", "421 CANARY", "530 CANARY", "SSH-2.0-CANARY",
            "-ERR CANARY", "* OK CANARY", "HTTP/1.1 400 CANARY"})
        void is_not_quoted(String greeting) {
            server.on("greeting", Reaction.reply(greeting)).on("EHLO", Reaction.reply("530 Please login, CANARY"))
                .on("HELO", Reaction.reply("500 CANARY"));

            Transmission transmission = send(plain().commandTimeout(Duration.ofSeconds(1)).build(), HostPolicy.anywhere());

            assertThat(statuses(transmission)).doesNotContain(RecipientStatus.ACCEPTED);
            assertThat(transmission.outcomes()).extracting(RecipientOutcome::arguments).noneMatch(HostPolicyTest::isQuoted);
            assertThat(transmission.accountProblem().stream()).extracting(AccountProblem::arguments).noneMatch(HostPolicyTest::isQuoted);
        }

        @ParameterizedTest
        @ValueSource(strings = {"554 5.7.1 your address is on a list", "554 your address is on a list", "421 4.7.0 too many connections"})
        void is_not_one_that_turns_us_away_as_SMTP_does(String greeting) {
            server.on("greeting", Reaction.reply(greeting));

            Transmission transmission = send(at("127.0.0.1"), HostPolicy.anywhere());

            assertThat(transmission.outcomes()).allSatisfy(outcome ->
                assertThat(outcome.reply().orElseThrow().text()).isNotEmpty().isSubstringOf(greeting));
        }
    }
}
