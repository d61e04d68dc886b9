package com.logisav.mail.acceptance.postfix;

import static org.assertj.core.api.Assertions.assertThat;

import com.logisav.mail.acceptance.Needs;
import com.logisav.mail.outcome.SendWatch;
import com.logisav.mail.outcome.SmtpPhase;
import com.logisav.mail.outcome.SmtpTransaction;
import com.logisav.mail.receipt.DeliveryReceipt;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A thousand invoices on eight connections, from a record to the customer's mailbox. */
@Needs(programs = {"postfix", "postconf", "saslpasswd2"}, packages = "postfix sasl2-bin libsasl2-modules libsasl2-modules-db", user = "root")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ThousandMailsTest {

    private static final int MAILS = 1000;
    private static final int CONNECTIONS = 8;
    /** More than connections, so that it is the transport that keeps them few. */
    private static final int AT_A_TIME = 12;

    private final List<DeliveryReceipt> receipts = new ArrayList<>();
    private List<StoredMail> stored = List.of();
    private final CyclicBarrier meeting = new CyclicBarrier(CONNECTIONS);
    private Postfix postfix;

    @BeforeAll
    void send_all() throws Exception {
        postfix = Postfix.start();
        ExecutorService senders = Executors.newFixedThreadPool(AT_A_TIME);
        try (Host host = new Host(postfix.settings(Service.SUBMISSION).connections(CONNECTIONS).mailsPerConnection(MAILS)
            .build())) {
            List<Future<DeliveryReceipt>> sending = IntStream.range(0, MAILS)
                .mapToObj(i -> senders.submit(() -> host.send(host.draft("F-2026-" + i), i < CONNECTIONS ? meeting() : SendWatch.silent()))).toList();
            for (Future<DeliveryReceipt> each : sending) {
                receipts.add(each.get());
            }
        } finally {
            senders.shutdownNow();
        }
        Awaitility.await().atMost(Duration.ofMinutes(2)).pollInterval(Duration.ofMillis(200))
            .until(() -> postfix.log().lines().stream().filter(line -> line.contains("status=")).count() >= MAILS
                && postfix.log().mailsByConnection(Service.SUBMISSION).stream().mapToInt(Integer::intValue).sum() >= MAILS);
        stored = postfix.mailbox("compta");
    }

    /** The first mails meet each other at the server, so that none of their connections could carry two of them. */
    private SendWatch meeting() {
        return SendWatch.reporting(progress -> {
            if (progress.phase() == SmtpPhase.MAIL) {
                meet();
            }
        });
    }

    private void meet() {
        try {
            meeting.await(60, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException("fewer than " + CONNECTIONS + " connections", e);
        }
    }

    @AfterAll
    void stop() throws Exception {
        if (postfix != null) {
            postfix.close();
        }
    }

    private static SmtpTransaction transaction(DeliveryReceipt receipt) {
        assertThat(receipt.transmission().transactions()).hasSize(1);
        return receipt.transmission().transactions().get(0);
    }

    @Test
    void each_receipt_says_accepted_and_encrypted() {
        assertThat(receipts).hasSize(MAILS).allMatch(DeliveryReceipt::isAccepted)
            .allMatch(receipt -> transaction(receipt).tlsProtocol().orElse("").equals("TLSv1.3"));
    }

    @Test
    void they_came_on_eight_connections_and_no_more() throws Exception {
        assertThat(postfix.log().mailsByConnection(Service.SUBMISSION)).hasSize(CONNECTIONS).allMatch(mails -> mails > 1);
        assertThat(postfix.log().mailsByConnection(Service.SUBMISSION).stream().mapToInt(Integer::intValue).sum()).isEqualTo(MAILS);
    }

    @Test
    void the_queue_id_of_each_receipt_is_in_the_log_with_the_message_id() throws Exception {
        List<MailLog.Queued> named = receipts.stream().map(receipt -> new MailLog.Queued(transaction(receipt).queueId().orElseThrow(),
            receipt.manifest().messageId().wire())).toList();

        assertThat(postfix.log().queued()).containsExactlyInAnyOrderElementsOf(named);
    }

    @Test
    void each_message_lies_in_the_mailbox_once() {
        assertThat(stored).extracting(StoredMail::messageId)
            .containsExactlyInAnyOrderElementsOf(receipts.stream().map(receipt -> receipt.manifest().messageId().wire()).toList());
    }

    @Test
    void each_message_is_the_one_that_its_receipt_names_by_hash() {
        Map<String, String> hashes = stored.stream().collect(Collectors.toMap(StoredMail::messageId, StoredMail::sha256));
        Map<String, String> named = receipts.stream().collect(Collectors.toMap(receipt -> receipt.manifest().messageId().wire(),
            receipt -> transaction(receipt).sha256().orElseThrow()));

        assertThat(hashes).isEqualTo(named);
    }

    @Test
    void the_server_put_its_own_headers_before_ours_and_nothing_else() {
        assertThat(stored).extracting(StoredMail::added).containsOnly(List.of("Return-Path", "X-Original-To", "Delivered-To", "Received"));
    }

    @Test
    void the_server_had_nothing_to_complain_about() throws Exception {
        assertThat(postfix.log().complaints()).isEmpty();
    }
}
