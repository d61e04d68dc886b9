package com.logisav.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import com.logisav.mail.attachment.Content;
import com.logisav.mail.message.OutgoingMail;
import com.logisav.mail.outcome.Transmission;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.subethamail.smtp.server.SMTPServer;

class LargeMailTest {

    private static final int LENGTH = 50_000_000;
    private static final int LIMIT = 150_000_000;
    private static final Pattern SAID = Pattern.compile("allocated: (\\d+)\\s+accepted: true of (\\d+)\\s+memory: (\\d+)");

    @TempDir
    private Path directory;

    private final AtomicLong received = new AtomicLong();
    private final AtomicInteger opened = new AtomicInteger();
    private final SMTPServer server = SMTPServer.port(0).bindAddress(InetAddress.getLoopbackAddress()).insertReceivedHeaders(false).maxMessageSize(LIMIT)
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

    /** With a limit of size at the server, so that the size is known before the first byte. */
    @ParameterizedTest
    @ValueSource(ints = {25_000_000, 100_000_000})
    void thirty_two_megabytes_of_memory_are_enough_for_any_file(int length) throws Exception {
        Path output = directory.resolve("out");
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx32m",
            "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), SendLargeFile.class.getName(),
            Integer.toString(server.getPortAllocated()), Integer.toString(length)).redirectErrorStream(true).redirectOutput(output.toFile()).start();

        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();

        Matcher said = SAID.matcher(Files.readString(output));
        assertThat(said.find()).as(Files.readString(output)).isTrue();
        assertThat(Long.parseLong(said.group(1))).as("allocated").isLessThan(2_000_000);
        assertThat(received.get()).isGreaterThan(Long.parseLong(said.group(2))).isGreaterThan(length);
        assertThat(Long.parseLong(said.group(3))).as("memory").isLessThanOrEqualTo(32 << 20);
    }
}
