package com.logisav.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * TLS 1.2 at least, whatever the JVM allows. This one's own configuration forbids what is older, so that it would prove nothing: the mails are
 * sent in JVMs in which all versions are allowed.
 */
class OldTlsTest {

    @TempDir
    private Path directory;

    private String sendTo(String version) throws Exception {
        Path everything = Files.writeString(directory.resolve("security"), "jdk.tls.disabledAlgorithms=\njdk.tls.legacyAlgorithms=\n");
        Path output = directory.resolve("out");
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Djava.security.properties=" + everything, "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
            SendToOldTls.class.getName(), version).redirectErrorStream(true).redirectOutput(output.toFile()).start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return Files.readString(output);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1", "TLSv1.1"})
    void a_server_that_knows_only_an_older_version_is_sent_nothing(String version) throws Exception {
        assertThat(sendTo(version)).contains("another client: " + version, "ours: NOT_TRIED ACCOUNT_TLS_FAILED -", "heard: []");
    }

    @Test
    void a_server_that_knows_TLS_1_2_is_sent_the_mail() throws Exception {
        assertThat(sendTo("TLSv1.2")).contains("another client: TLSv1.2", "ours: ACCEPTED - TLSv1.2");
    }
}
