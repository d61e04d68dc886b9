package com.logisav.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import com.logisav.mail.address.EmailAddress;
import com.logisav.mail.address.Mailbox;
import com.logisav.mail.content.SenderIdentity;
import com.logisav.mail.outcome.CheckProblem;
import com.logisav.mail.outcome.CheckProblem.Kind;
import com.logisav.mail.outcome.CheckStage;
import com.logisav.mail.outcome.CheckStep;
import com.logisav.mail.outcome.SettingsCheck;
import com.logisav.mail.smtp.internal.check.Rehearsal;
import com.logisav.mail.smtp.internal.network.Addresses;
import com.logisav.mail.smtp.server.Reaction;
import com.logisav.mail.smtp.server.TestTls;
import com.logisav.mail.spi.CheckRequest;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;

/** What lies between an application and a server, and how a check tells it apart. */
class SmtpCheckTroubleTest extends ScriptedDelivery {

    private static final SenderIdentity SENDER = SenderIdentity.of("s", Mailbox.of("factures@example.fr"));
    private static final EmailAddress RECIPIENT = EmailAddress.of(MARIE);

    private static void assertFound(SettingsCheck check, Kind kind, CheckStage... passed) {
        assertThat(check.problem()).map(CheckProblem::kind).contains(kind);
        assertThat(check.steps()).extracting(CheckStep::stage).containsExactly(passed);
    }

    private static CheckRequest within(Duration limit) {
        return CheckRequest.of(SENDER).to(RECIPIENT).within(limit);
    }

    private static SettingsCheck check(SmtpSettings settings, Addresses addresses, Duration limit) {
        return new Rehearsal(settings.plan(), addresses, Clock.fixed(NOW, ZoneOffset.UTC), CheckStage.RCPT, SENDER.envelopeSender(), RECIPIENT,
            limit).run();
    }

    private SmtpSettingsBuilder startTls() {
        return SmtpSettings.submission("localhost").port(server.port()).trustOnly(TestTls.authority());
    }

    @Test
    void a_name_that_does_not_exist_is_unknown() {
        SettingsCheck check = check(SmtpSettings.submission("smtp.exemple.fr").build(), (host, port) -> {
            throw new UnknownHostException(host);
        }, Duration.ofSeconds(10));

        assertFound(check, Kind.CHECK_HOST_UNKNOWN);
        assertThat(check.problem().orElseThrow().text(Locale.FRANCE)).contains("smtp.exemple.fr");
    }

    @Test
    void a_resolver_that_does_not_answer_means_no_connection() {
        CountDownLatch over = new CountDownLatch(1);
        try {
            SettingsCheck check = check(SmtpSettings.submission("smtp.exemple.fr").build(), (host, port) -> {
                await(over);
                return List.of(InetAddress.getLoopbackAddress());
            }, Duration.ofSeconds(1));

            assertFound(check, Kind.CHECK_NO_CONNECTION);
        } finally {
            over.countDown();
        }
    }

    private static void await(CountDownLatch over) {
        try {
            over.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Its queue is full and nobody accepts: what is said to it is answered as little as behind a firewall. */
    @Test
    void a_port_that_does_not_answer_at_all_means_no_connection() throws Exception {
        List<Socket> waiting = new ArrayList<>();
        try (ServerSocket full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(fill(full, waiting)).as("the queue has an end").isTrue();

            SettingsCheck check = SmtpCheck.of(SmtpSettings.plainOnLoopback(full.getLocalPort()).build()).run(within(Duration.ofSeconds(1)));

            assertFound(check, Kind.CHECK_NO_CONNECTION);
        } finally {
            for (Socket each : waiting) {
                each.close();
            }
        }
    }

    private static boolean fill(ServerSocket listener, List<Socket> waiting) throws Exception {
        for (int i = 0; i < 10; i++) {
            Socket socket = new Socket();
            waiting.add(socket);
            try {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), listener.getLocalPort()), 200);
            } catch (SocketTimeoutException e) {
                return true;
            }
        }
        return false;
    }

    @Test
    void a_server_that_greets_and_answers_no_more_is_too_slow() {
        server.on("EHLO", Reaction.silence()).start();

        assertFound(SmtpCheck.of(plain().build()).run(within(Duration.ofSeconds(2))), Kind.CHECK_TOO_SLOW, CheckStage.CONNECT);
    }

    @Test
    void a_server_that_is_slow_at_MAIL_is_too_slow_too() {
        server.on("MAIL", Reaction.drip()).start();

        assertFound(SmtpCheck.of(plain().build()).run(within(Duration.ofSeconds(2))), Kind.CHECK_TOO_SLOW, CheckStage.CONNECT,
            CheckStage.GREETING);
    }

    /** It has no certificate to show, so there is no cipher that both know. */
    @Test
    void a_server_with_nothing_in_common_fails_at_TLS() throws Exception {
        SSLContext empty = SSLContext.getInstance("TLS");
        empty.init(null, null, null);
        server.tls(empty).on("EHLO", Reaction.reply("250-scripted", "250 STARTTLS")).start();

        assertFound(SmtpCheck.of(startTls().build()).run(within(Duration.ofSeconds(10))), Kind.CHECK_TLS_FAILED, CheckStage.CONNECT,
            CheckStage.GREETING);
    }

    /** Refused by the platform for its name; by the clock that says when, it would be too new. */
    @Test
    void a_certificate_that_is_not_valid_yet_says_from_when() {
        server.implicitTls(TestTls.elsewhere()).start();
        Clock before = Clock.fixed(Instant.parse("2000-01-01T00:00:00Z"), ZoneOffset.UTC);

        SettingsCheck check = SmtpCheck.of(SmtpSettings.implicitTls("localhost").port(server.port()).trustOnly(TestTls.authority()).build())
            .on(before).run(within(Duration.ofSeconds(10)));

        assertFound(check, Kind.CHECK_CERTIFICATE_NOT_YET_VALID, CheckStage.CONNECT);
        assertThat(check.problem().orElseThrow().text(Locale.FRANCE)).contains("2020").doesNotContain("T00:00");
    }
}
