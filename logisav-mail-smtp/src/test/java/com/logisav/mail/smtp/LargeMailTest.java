package com.logisav.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import com.logisav.mail.attachment.Content;
import com.logisav.mail.message.OutgoingMail;
import com.logisav.mail.outcome.Transmission;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.subethamail.smtp.server.SMTPServer;

class LargeMailTest {

    private static final int LENGTH = 50_000_000;

    private final AtomicLong received = new AtomicLong();
    private final AtomicInteger opened = new AtomicInteger();
    private final SMTPServer server = SMTPServer.port(0).bindAddress(InetAddress.getLoopbackAddress()).insertReceivedHeaders(false)
        .messageHandlerFactory(context -> new SinkHandler(received)).build();

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private OutgoingMail mail(int length) {
        Content zeros = () -> {
            opened.incrementAndGet();
            return new Zeros(length);
        };
        return MailBuilder.aMail().attach("plan.zip", "application/zip", length, Zeros.sha256(length), zeros).build();
    }

    @Test
    void fifty_megabytes_are_sent_through_a_few_and_read_once() throws Exception {
        SmtpTransport transport = SmtpTransport.of(SmtpSettings.plainOnLoopback(server.getPortAllocated()).build());
        transport.send(mail(1000), ScriptedDelivery.CONTEXT);
        OutgoingMail large = mail(LENGTH);
        received.set(0);
        opened.set(0);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();

        Transmission transmission = transport.send(large, ScriptedDelivery.CONTEXT);

        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(2_000_000);
        assertThat(transmission.isAccepted()).isTrue();
        assertThat(received).hasValue(MimeRenderer.standard().length(large));
        assertThat(opened).hasValue(1);
    }
}
