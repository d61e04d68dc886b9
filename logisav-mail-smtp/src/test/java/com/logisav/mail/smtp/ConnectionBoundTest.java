package com.logisav.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import com.logisav.mail.about.Actor;
import com.logisav.mail.about.MailContext;
import com.logisav.mail.about.Tenant;
import com.logisav.mail.address.Mailbox;
import com.logisav.mail.content.SenderIdentity;
import com.logisav.mail.outcome.RecipientOutcome;
import com.logisav.mail.outcome.RecipientStatus;
import com.logisav.mail.outcome.Transmission;
import com.logisav.mail.smtp.server.Reaction;
import com.logisav.mail.smtp.server.ScriptedServer;
import com.logisav.mail.spi.MailTransport;
import java.net.InetAddress;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.subethamail.smtp.server.SMTPServer;

/** How many connections are open at once, of one account and of all. */
class ConnectionBoundTest {

    private static final SenderIdentity SENDER = SenderIdentity.of("s", Mailbox.of("a@example.fr"));
    private static final int MAILS = 8;

    private final Map<Tenant, SmtpSettings> configured = new HashMap<>();

    private static SmtpSettings settings(int port) {
        return SmtpSettings.plainOnLoopback(port).connections(2).build();
    }

    private static MailContext in(String tenant) {
        return MailContext.of(Actor.of("anne").in(Tenant.of(tenant)));
    }

    private static Transmission send(SmtpTransports transports, String tenant) {
        MailTransport transport = transports.find(SENDER, in(tenant)).orElseThrow();
        return transport.send(ScriptedDelivery.toOne(), in(tenant));
    }

    /** Each mail meets another at the server, so that no connection alone could carry them all. */
    @Test
    void as_many_as_the_settings_say_carry_the_mails_of_many_threads() throws Exception {
        Set<SocketAddress> connections = ConcurrentHashMap.newKeySet();
        CyclicBarrier meeting = new CyclicBarrier(2);
        SMTPServer server = SMTPServer.port(0).bindAddress(InetAddress.getLoopbackAddress()).messageHandler((context, from, to, data) -> {
            connections.add(context.getRemoteAddress());
            try {
                meeting.await(20, TimeUnit.SECONDS);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }).build();
        server.start();
        ExecutorService threads = Executors.newFixedThreadPool(MAILS);
        try (SmtpTransport transport = SmtpTransport.of(settings(server.getPortAllocated()))) {
            Callable<Transmission> send = () -> transport.send(ScriptedDelivery.toOne(), ScriptedDelivery.CONTEXT);
            for (Future<Transmission> each : threads.invokeAll(IntStream.range(0, MAILS).mapToObj(i -> send).toList(), 60,
                TimeUnit.SECONDS)) {
                assertThat(each.get().isAccepted()).isTrue();
            }
            assertThat(connections).hasSize(2);
        } finally {
            threads.shutdownNow();
            server.stop();
        }
    }

    @Test
    void one_that_rests_makes_room_for_another_account() throws Exception {
        try (ScriptedServer acme = ScriptedServer.create().start(); ScriptedServer other = ScriptedServer.create().start();
            SmtpTransports transports = SmtpTransports.perTenant(tenant -> Optional.ofNullable(configured.get(tenant))).atMost(1)) {
            configured.put(Tenant.of("acme"), settings(acme.port()));
            configured.put(Tenant.of("other"), settings(other.port()));
            assertThat(send(transports, "acme").isAccepted()).isTrue();

            assertThat(send(transports, "other").isAccepted()).isTrue();

            assertThat(acme.commands()).endsWith("QUIT");
        }
    }

    @Test
    void one_alone_makes_room_where_one_is_needed() throws Exception {
        try (ScriptedServer acme = ScriptedServer.create().start(); ScriptedServer other = ScriptedServer.create().start();
            ScriptedServer third = ScriptedServer.create().start();
            SmtpTransports transports = SmtpTransports.perTenant(tenant -> Optional.ofNullable(configured.get(tenant))).atMost(2)) {
            configured.put(Tenant.of("acme"), settings(acme.port()));
            configured.put(Tenant.of("other"), settings(other.port()));
            configured.put(Tenant.of("third"), settings(third.port()));
            assertThat(send(transports, "acme").isAccepted()).isTrue();
            assertThat(send(transports, "other").isAccepted()).isTrue();

            assertThat(send(transports, "third").isAccepted()).isTrue();

            assertThat(Stream.of(acme, other).filter(server -> server.groups().contains("QUIT"))).hasSizeLessThan(2);
        }
    }

    /** The last one is in use, so that nothing can make room. */
    @Test
    void none_is_opened_beside_one_of_another_account_that_is_at_work() throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        CountDownLatch sent = new CountDownLatch(1);
        Reaction held = Reaction.reply("250 2.0.0 Ok").announcing(sent).after(gate);
        try (ScriptedServer acme = ScriptedServer.create().on(".", held).start(); ScriptedServer other = ScriptedServer.create().start();
            SmtpTransports transports = SmtpTransports.perTenant(tenant -> Optional.ofNullable(configured.get(tenant))).atMost(1)) {
            configured.put(Tenant.of("acme"), settings(acme.port()));
            configured.put(Tenant.of("other"), SmtpSettings.plainOnLoopback(other.port()).waitingTimeout(Duration.ofMillis(100)).build());
            CompletableFuture<Transmission> working = InBackground.run(() -> send(transports, "acme"));
            assertThat(sent.await(20, TimeUnit.SECONDS)).isTrue();

            Transmission impatient = send(transports, "other");

            assertThat(impatient.outcomes()).extracting(RecipientOutcome::status).containsOnly(RecipientStatus.NOT_TRIED);
            assertThat(impatient.accountProblem()).isEmpty();
            assertThat(other.connections()).isZero();
            configured.put(Tenant.of("other"), settings(other.port()));
            CompletableFuture<Transmission> patient = InBackground.run(() -> send(transports, "other"));
            gate.countDown();
            assertThat(working.get(20, TimeUnit.SECONDS).isAccepted()).isTrue();
            assertThat(patient.get(20, TimeUnit.SECONDS).isAccepted()).isTrue();
        }
    }

    @Test
    void none_rests_for_settings_that_were_replaced() throws Exception {
        try (ScriptedServer before = ScriptedServer.create().start(); ScriptedServer after = ScriptedServer.create().start();
            SmtpTransports transports = SmtpTransports.perTenant(tenant -> Optional.ofNullable(configured.get(tenant)))) {
            configured.put(Tenant.of("acme"), settings(before.port()));
            MailTransport replaced = transports.find(SENDER, in("acme")).orElseThrow();
            replaced.send(ScriptedDelivery.toOne(), in("acme"));
            configured.put(Tenant.of("acme"), settings(after.port()));

            send(transports, "acme");

            assertThat(before.commands()).endsWith("QUIT");
            assertThat(replaced.send(ScriptedDelivery.toOne(), in("acme")).isAccepted()).isTrue();
            assertThat(before.connections()).isEqualTo(2);
        }
    }

    @Test
    void none_rests_for_settings_that_were_taken_away() throws Exception {
        try (ScriptedServer before = ScriptedServer.create().start();
            SmtpTransports transports = SmtpTransports.perTenant(tenant -> Optional.ofNullable(configured.get(tenant)))) {
            configured.put(Tenant.of("acme"), settings(before.port()));
            MailTransport taken = transports.find(SENDER, in("acme")).orElseThrow();
            taken.send(ScriptedDelivery.toOne(), in("acme"));
            configured.clear();

            assertThat(transports.find(SENDER, in("acme"))).isEmpty();

            assertThat(before.commands()).endsWith("QUIT");
            configured.put(Tenant.of("acme"), settings(before.port()));
            assertThat(transports.find(SENDER, in("acme"))).get().isNotSameAs(taken);
        }
    }

    /** The mail is in the server's hands while its settings go. */
    @ParameterizedTest
    @ValueSource(strings = {"replaced", "taken away", "closed"})
    void none_is_taken_from_a_mail_that_is_on_its_way(String end) throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        CountDownLatch sent = new CountDownLatch(1);
        try (ScriptedServer server = ScriptedServer.create().on(".", Reaction.reply("250 2.0.0 Ok").announcing(sent).after(gate)).start()) {
            SmtpTransports transports = SmtpTransports.perTenant(tenant -> Optional.ofNullable(configured.get(tenant)));
            configured.put(Tenant.of("acme"), settings(server.port()));
            MailTransport transport = transports.find(SENDER, in("acme")).orElseThrow();
            CompletableFuture<Transmission> sending = InBackground.run(() -> transport.send(ScriptedDelivery.toOne(), in("acme")));
            assertThat(sent.await(20, TimeUnit.SECONDS)).isTrue();

            switch (end) {
                case "replaced" -> {
                    configured.put(Tenant.of("acme"), settings(1));
                    transports.find(SENDER, in("acme"));
                }
                case "taken away" -> {
                    configured.clear();
                    transports.find(SENDER, in("acme"));
                }
                default -> transports.close();
            }
            assertThat(sending).isNotDone();
            gate.countDown();

            assertThat(sending.get(20, TimeUnit.SECONDS).isAccepted()).isTrue();
            assertThat(server.commands()).endsWith("QUIT");
            assertThat(server.connections()).isOne();
        }
    }

    @Test
    void none_rests_once_the_directory_is_closed() throws Exception {
        try (ScriptedServer server = ScriptedServer.create().start()) {
            SmtpTransports transports = SmtpTransports.single(settings(server.port()));
            send(transports, "acme");

            transports.close();

            assertThat(server.commands()).endsWith("QUIT");
        }
    }
}
