package com.logisav.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import com.logisav.mail.message.OutgoingMail;
import com.logisav.mail.outcome.Transmission;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.subethamail.smtp.server.SMTPServer;

/** One transport, many threads: no mail gets anything of another. */
class ConcurrentSendTest {

    private static final int THREADS = 4;
    private static final int MAILS = 40;

    private static OutgoingMail mail(int number) {
        return MailBuilder.aMail().to("client" + number + "@example.fr").messageId("<m" + number + "@example.fr>").text("Texte " + number)
            .html("<p>" + number + "</p>").attach(number + ".bin", "application/pdf", MailSamples.bytes(1000 + number)).build();
    }

    @Test
    void each_mail_arrives_once_and_whole() throws Exception {
        List<String> received = Collections.synchronizedList(new ArrayList<>());
        SMTPServer server = SMTPServer.port(0).bindAddress(InetAddress.getLoopbackAddress()).insertReceivedHeaders(false)
            .messageHandler((context, from, to, data) -> received.add(MailBuilder.sha256(data))).build();
        server.start();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            SmtpTransport transport = SmtpTransport.of(SmtpSettings.plainOnLoopback(server.getPortAllocated()).build());
            List<Callable<Transmission>> sends = IntStream.range(0, MAILS)
                .<Callable<Transmission>>mapToObj(number -> () -> transport.send(mail(number), ScriptedDelivery.CONTEXT)).toList();

            List<Future<Transmission>> transmissions = threads.invokeAll(sends, 60, TimeUnit.SECONDS);

            for (Future<Transmission> transmission : transmissions) {
                assertThat(transmission.get().isAccepted()).isTrue();
            }
            assertThat(received).containsExactlyInAnyOrderElementsOf(
                IntStream.range(0, MAILS).mapToObj(number -> MailBuilder.sha256(Rendering.bytes(mail(number)))).toList());
        } finally {
            threads.shutdownNow();
            server.stop();
        }
    }
}
