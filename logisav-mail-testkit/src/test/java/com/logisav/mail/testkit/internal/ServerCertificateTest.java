package com.logisav.mail.testkit.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerCertificateTest {

    private static Iterable<String> names(X509Certificate certificate) throws CertificateException {
        return certificate.getSubjectAlternativeNames().stream().map(name -> name.get(0) + " " + name.get(1)).toList();
    }

    @Test
    void is_for_the_names_of_this_machine() throws Exception {
        assertThat(names(ServerCertificate.forLoopback().certificate())).containsExactly("2 localhost", "7 127.0.0.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"smtp.elsewhere.example", "a"})
    void is_for_the_name_given(String name) throws Exception {
        assertThat(names(ServerCertificate.forHost(name).certificate())).containsExactly("2 " + name);
    }

    @Test
    void is_for_the_name_on_the_wire() throws Exception {
        assertThat(names(ServerCertificate.forHost("smtp.société.example").certificate()))
            .containsExactly("2 smtp.xn--socit-esab.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a..b", ".", "127.0.0.1/8", "a,dns:b", "-", "a_b"})
    void is_not_for_what_is_no_name(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> ServerCertificate.forHost(name));
    }

    @Test
    void of_this_machine_is_made_once() {
        assertThat(ServerCertificate.forLoopback()).isSameAs(ServerCertificate.forLoopback());
        assertThat(ServerCertificate.forHost("other.example").certificate()).isNotEqualTo(ServerCertificate.forLoopback().certificate());
    }

    @Test
    void that_cannot_be_made_says_what_keytool_said() {
        assertThatThrownBy(() -> ServerCertificate.madeBy("keytool", Duration.ofMinutes(1), "nothing"))
            .isInstanceOf(IllegalStateException.class).hasMessage("a certificate cannot be made")
            .cause().isInstanceOf(IOException.class).hasMessageMatching("(?s)keytool failed: .+");
    }

    @Test
    void is_not_waited_for_by_who_is_interrupted() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> ServerCertificate.forHost("interrupted.example")).isInstanceOf(IllegalStateException.class)
            .cause().hasMessage("interrupted");
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void is_not_waited_for_for_ever_and_nobody_is_left_who_makes_it(@TempDir Path directory) throws IOException {
        Path keytool = Files.createFile(directory.resolve("keytool"),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Files.writeString(keytool, "#!/bin/sh\necho thinking\nread answer\n");
        assertThatThrownBy(() -> ServerCertificate.madeBy(keytool.toString(), Duration.ofSeconds(1), "dns:localhost"))
            .isInstanceOf(IllegalStateException.class).cause().hasMessage("keytool did not end within PT1S: thinking\n");
        assertThat(ProcessHandle.current().children().filter(ProcessHandle::isAlive)
            .filter(child -> child.info().arguments().map(List::of).orElse(List.of()).contains(keytool.toString()))).isEmpty();
    }
}
