package com.logisav.mail.smtp;

import static com.logisav.mail.outcome.RecipientStatus.ACCEPTED;
import static com.logisav.mail.outcome.RecipientStatus.DEFERRED;
import static com.logisav.mail.outcome.RecipientStatus.IN_DOUBT;
import static com.logisav.mail.outcome.RecipientStatus.NOT_TRIED;
import static com.logisav.mail.outcome.RecipientStatus.REFUSED;
import static org.assertj.core.api.Assertions.assertThat;

import com.logisav.mail.message.OutgoingMail;
import com.logisav.mail.outcome.SendWatch;
import com.logisav.mail.outcome.Transmission;
import com.logisav.mail.smtp.server.Reaction;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A connection that carries more than one mail, and what becomes of it in between. */
class KeptConnectionTest extends ScriptedDelivery {

    private static final Reaction OK = Reaction.reply("250 2.0.0 Ok");
    private static final int LARGE = 6_000_000;
    private static final Reaction UNKNOWN = Reaction.reply("550 5.1.1 unknown");

    private SmtpTransport transport(SmtpSettingsBuilder settings) {
        server.start();
        return SmtpTransport.of(settings.build());
    }

    private static Transmission mail(SmtpTransport transport) {
        return transport.send(toOne(), CONTEXT);
    }

    @Nested
    class Mails_that_follow_each_other {

        @Test
        void share_a_connection_that_is_left_with_a_goodbye_at_the_end() throws Exception {
            try (SmtpTransport transport = transport(plain())) {
                for (int i = 0; i < 5; i++) {
                    assertThat(statuses(mail(transport))).containsExactly(ACCEPTED);
                }
            }

            assertThat(server.commands()).filteredOn(command -> !command.matches("(MAIL|RCPT).*|DATA"))
                .containsExactly("EHLO [127.0.0.1]", "QUIT");
            assertThat(server.connections()).isEqualTo(1);
            assertThat(server.completeMails()).hasSize(5);
        }

        @Test
        void are_no_more_on_one_than_the_settings_say() {
            try (SmtpTransport transport = transport(plain().mailsPerConnection(2))) {
                for (int i = 0; i < 5; i++) {
                    mail(transport);
                }
            }

            assertThat(server.connections()).isEqualTo(3);
        }

        @Test
        void are_on_no_connection_that_is_older_than_the_settings_say() {
            AtomicLong now = new AtomicLong();
            SmtpSettings settings = plain().connectionAge(Duration.ofMinutes(10)).idleTimeout(Duration.ofMinutes(30)).build();
            server.start();
            try (SmtpTransport transport = SmtpTransport.resting(settings, Clock.systemUTC(), now::get)) {
                mail(transport);
                now.addAndGet(Duration.ofMinutes(9).toNanos());
                mail(transport);
                assertThat(server.connections()).isEqualTo(1);
                now.addAndGet(Duration.ofMinutes(2).toNanos());
                mail(transport);
                assertThat(server.connections()).isEqualTo(2);
            }
        }

        @ParameterizedTest
        @ValueSource(booleans = {true, false})
        void begin_anew_after_one_that_was_refused(boolean pipelining) throws Exception {
            server.on("EHLO", Reaction.reply("250-scripted", pipelining ? "250 PIPELINING" : "250 SIZE"))
                .on("RCPT", UNKNOWN, OK);
            try (SmtpTransport transport = transport(plain())) {
                assertThat(statuses(mail(transport))).containsExactly(REFUSED);
                assertThat(statuses(mail(transport))).containsExactly(ACCEPTED);
            }

            assertThat(server.commands()).containsSubsequence("RCPT TO:<marie@client.fr>", "RSET",
                "MAIL FROM:<facturation@example.fr>" + (pipelining ? "" : " SIZE=" + Rendering.bytes(toOne()).length));
            assertThat(server.connections()).isEqualTo(1);
        }

        /** Its connection is another's by then. */
        @Test
        void are_not_cut_off_by_a_cancel_of_one_that_is_over() throws Exception {
            CountDownLatch gate = new CountDownLatch(1);
            CountDownLatch received = new CountDownLatch(1);
            server.on("RCPT", UNKNOWN, OK).on(".", OK.announcing(received).after(gate));
            SendWatch over = SendWatch.silent();
            try (SmtpTransport transport = transport(plain())) {
                assertThat(statuses(transport.send(toOne(), CONTEXT, over))).containsExactly(REFUSED);
                CompletableFuture<Transmission> next = InBackground.run(() -> mail(transport));
                assertThat(received.await(20, TimeUnit.SECONDS)).isTrue();

                over.cancel();
                gate.countDown();

                assertThat(statuses(next.get(20, TimeUnit.SECONDS))).containsExactly(ACCEPTED);
            }
            assertThat(server.connections()).isEqualTo(1);
        }

        /** What went over the connection before counts for nothing: the last mail's dot comes where a limit for bodies was set anew. */
        @Test
        void wait_for_the_reply_to_the_dot_as_long_as_the_settings_say_and_not_as_for_a_body() throws Exception {
            OutgoingMail tenKilobytes = MailBuilder.aMail().text("Bonjour ".repeat(1250)).build();
            server.on(".", OK, OK, OK, OK, OK, OK, Reaction.silence());
            SmtpSettingsBuilder settings = plain().bodyTimeout(Duration.ofMinutes(2)).endOfDataTimeout(Duration.ofMillis(300));
            try (SmtpTransport transport = transport(settings)) {
                List<Transmission> sent = InBackground.run(() -> Stream.generate(() -> transport.send(tenKilobytes, CONTEXT)).limit(7).toList())
                    .get(20, TimeUnit.SECONDS);

                assertThat(sent).extracting(ScriptedDelivery::statuses)
                    .containsExactly(List.of(ACCEPTED), List.of(ACCEPTED), List.of(ACCEPTED), List.of(ACCEPTED), List.of(ACCEPTED),
                        List.of(ACCEPTED), List.of(IN_DOUBT));
            }
            assertThat(server.connections()).isEqualTo(1);
        }

        /** Where Simple Java Mail's own pool of one hung for good. */
        @Test
        void are_not_held_up_by_three_that_were_refused_on_the_only_connection() {
            server.on("RCPT", UNKNOWN, UNKNOWN, UNKNOWN, OK);
            try (SmtpTransport transport = transport(plain().connections(1).waitingTimeout(Duration.ofSeconds(10)))) {
                for (int i = 0; i < 3; i++) {
                    assertThat(statuses(mail(transport))).containsExactly(REFUSED);
                }
                assertThat(statuses(mail(transport))).containsExactly(ACCEPTED);
            }

            assertThat(server.connections()).isOne();
        }
    }

    @Nested
    class A_connection_that_broke_while_it_rested {

        static Stream<Arguments> deaths() {
            return Stream.of("MAIL", "RCPT", "DATA").flatMap(step -> Stream.of(Reaction.close(), Reaction.reset(),
                Reaction.reply("421 4.4.2 idle for too long").thenClose()).map(death -> Arguments.of(step, death)));
        }

        @ParameterizedTest
        @MethodSource("deaths")
        void is_replaced_without_a_mail_failing_or_going_twice(String step, Reaction death) {
            Reaction first = step.equals("DATA") ? Reaction.reply("354 go on") : OK;
            server.on(step, first, death);
            try (SmtpTransport transport = transport(plain())) {
                mail(transport);

                assertThat(statuses(mail(transport))).containsExactly(ACCEPTED);
            }

            assertThat(server.connections()).isEqualTo(2);
            assertThat(server.completeMails()).hasSize(2);
        }

        @Test
        void is_replaced_where_the_server_closed_it_right_after_the_mail() {
            server.on(".", OK.thenClose());
            try (SmtpTransport transport = transport(plain())) {
                assertThat(statuses(mail(transport))).containsExactly(ACCEPTED);
                assertThat(statuses(mail(transport))).containsExactly(ACCEPTED);
            }

            assertThat(server.completeMails()).hasSize(2);
        }

        @Test
        void is_not_replaced_once_the_mail_was_complete() {
            server.on(".", OK, Reaction.reset());
            try (SmtpTransport transport = transport(plain())) {
                mail(transport);

                assertThat(statuses(mail(transport))).containsExactly(IN_DOUBT);
            }

            assertThat(server.connections()).isEqualTo(1);
            assertThat(server.completeMails()).hasSize(2);
        }

        /** More than fits into the buffers between: what breaks breaks in the body. */
        @ParameterizedTest
        @MethodSource("breaks")
        void while_the_next_mail_was_written_is_replaced_without_that_failing_or_going_twice(Reaction end) {
            server.on("body", Reaction.none(), end);
            AtomicInteger opened = new AtomicInteger();
            OutgoingMail large = large(opened);
            try (SmtpTransport transport = transport(plain())) {
                mail(transport);

                assertThat(statuses(transport.send(large, CONTEXT))).containsExactly(ACCEPTED);
            }

            assertThat(server.connections()).isEqualTo(2);
            assertThat(opened).hasValue(2);
            assertThat(server.completeMails()).hasSize(2);
            assertThat(server.completeMails().get(1)).isEqualTo(Rendering.bytes(large));
        }

        static Stream<Reaction> breaks() {
            return Stream.of(Reaction.close(), Reaction.reset());
        }

        private OutgoingMail large(AtomicInteger opened) {
            return MailBuilder.aMail().to(MARIE).attach("plan.bin", "application/octet-stream", LARGE, Zeros.sha256(LARGE), () -> {
                opened.incrementAndGet();
                return new Zeros(LARGE);
            }).build();
        }

        @Test
        void is_not_to_blame_for_a_file_that_cannot_be_read() {
            AtomicInteger opened = new AtomicInteger();
            OutgoingMail broken = MailBuilder.aMail().to(MARIE).attach("plan.bin", "application/octet-stream", 10, "", () -> {
                opened.incrementAndGet();
                throw new IOException("disk");
            }).build();
            try (SmtpTransport transport = transport(plain())) {
                mail(transport);

                assertThat(statuses(transport.send(broken, CONTEXT))).containsExactly(NOT_TRIED);
            }

            assertThat(opened).hasValue(1);
            assertThat(server.connections()).isOne();
        }

        @Test
        void while_a_mail_was_written_is_not_replaced_where_it_was_fresh() {
            server.on("body", Reaction.reset());
            AtomicInteger opened = new AtomicInteger();
            try (SmtpTransport transport = transport(plain())) {
                assertThat(statuses(transport.send(large(opened), CONTEXT))).containsExactly(DEFERRED);
            }

            assertThat(opened).hasValue(1);
            assertThat(server.connections()).isOne();
        }

        @Test
        void is_told_apart_from_a_fresh_one_which_is_not_replaced() {
            server.on("MAIL", Reaction.reset());
            try (SmtpTransport transport = transport(plain())) {
                assertThat(mail(transport).isAccepted()).isFalse();
            }

            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Nested
    class A_connection_that_rests {

        @Test
        void is_left_when_its_time_is_over_without_another_mail() throws Exception {
            SmtpTransport transport = transport(plain().idleTimeout(Duration.ofMillis(100)));

            mail(transport);

            assertThat(server.commands()).endsWith("QUIT");
        }

        /** One scheduler of the JDK's own is there for the whole JVM; what looked the name up ends by itself. */
        @Test
        void needs_no_thread_of_ours() throws Exception {
            server.start();
            Set<Thread> before = Thread.getAllStackTraces().keySet();
            try (SmtpTransport transport = SmtpTransport.of(plain().build())) {
                for (int i = 0; i < 20; i++) {
                    mail(transport);
                }
                List<Thread> more = new ArrayList<>(Thread.getAllStackTraces().keySet());
                more.removeAll(before);
                more.removeIf(thread -> thread.getName().equals("CompletableFutureDelayScheduler"));
                for (Thread thread : more) {
                    thread.join(5_000);
                }

                assertThat(more).noneMatch(Thread::isAlive);
            }
        }
    }

    @Nested
    class An_account_whose_connections_are_all_busy {

        /** The thread of the first mail asks for the connection again at once: it would win any race. */
        @Test
        void serves_mails_in_the_order_in_which_they_came() throws Exception {
            CountDownLatch gate = new CountDownLatch(1);
            CountDownLatch busy = new CountDownLatch(1);
            server.on(".", OK.announcing(busy).after(gate), OK);
            try (SmtpTransport transport = transport(plain().connections(1))) {
                List<Thread> senders = new ArrayList<>();
                senders.add(sending(transport, "r0@client.fr", "again@client.fr"));
                assertThat(busy.await(20, TimeUnit.SECONDS)).isTrue();
                for (int i = 1; i <= 5; i++) {
                    Thread sender = sending(transport, "r" + i + "@client.fr");
                    awaitWaiting(sender);
                    senders.add(sender);
                }

                gate.countDown();

                for (Thread sender : senders) {
                    sender.join(20_000);
                }
            }
            assertThat(server.commands()).filteredOn(command -> command.startsWith("RCPT")).extracting(command -> command.substring(9))
                .containsExactly("r0@client.fr>", "r1@client.fr>", "r2@client.fr>", "r3@client.fr>", "r4@client.fr>", "r5@client.fr>",
                    "again@client.fr>");
            assertThat(server.connections()).isOne();
        }

        private static Thread sending(SmtpTransport transport, String... recipients) {
            List<OutgoingMail> mails = Stream.of(recipients).map(recipient -> MailBuilder.aMail().to(recipient).build()).toList();
            Thread thread = new Thread(() -> mails.forEach(mail -> transport.send(mail, CONTEXT)));
            thread.setDaemon(true);
            thread.start();
            return thread;
        }

        private static void awaitWaiting(Thread thread) {
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
            while (thread.getState() != Thread.State.TIMED_WAITING && System.nanoTime() < deadline) {
                Thread.onSpinWait();
            }
        }

        @Test
        void lets_a_mail_wait_no_longer_than_the_settings_say() throws Exception {
            CountDownLatch busy = new CountDownLatch(1);
            server.on(".", Reaction.silence());
            SmtpSettingsBuilder one = plain().connections(1).waitingTimeout(Duration.ofMillis(200)).endOfDataTimeout(Duration.ofSeconds(10));
            try (SmtpTransport transport = transport(one)) {
                SendWatch watch = SendWatch.reporting(progress -> {
                    if (progress.bytes() == progress.total()) {
                        busy.countDown();
                    }
                });
                CompletableFuture<Transmission> first = InBackground.run(() -> transport.send(toOne(), CONTEXT, watch));
                assertThat(busy.await(20, TimeUnit.SECONDS)).isTrue();

                Transmission second = mail(transport);

                assertThat(statuses(second)).containsExactly(NOT_TRIED);
                assertThat(second.accountProblem()).isEmpty();
                assertThat(second.transactions()).isEmpty();
                server.close();
                assertThat(statuses(first.get(20, TimeUnit.SECONDS))).containsExactly(IN_DOUBT);
            }
        }
    }
}
