package com.logisav.mail.testkit.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServerCertificateTest {

    @Test
    void is_for_the_names_given() throws Exception {
        assertThat(ServerCertificate.forNames(List.of("dns:localhost", "ip:127.0.0.1")).certificate().getSubjectAlternativeNames())
            .extracting(name -> String.valueOf(name.get(1))).containsExactly("localhost", "127.0.0.1");
    }

    @Test
    void of_what_is_no_name_says_what_keytool_said() {
        assertThatThrownBy(() -> ServerCertificate.forNames(List.of("nothing"))).isInstanceOf(IllegalStateException.class)
            .hasMessage("a certificate cannot be made").cause().isInstanceOf(IOException.class).hasMessageMatching("(?s)keytool failed: .+");
    }

    @Test
    void is_not_waited_for_by_who_is_interrupted() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> ServerCertificate.forNames(List.of("dns:localhost"))).isInstanceOf(IllegalStateException.class);
        assertThat(Thread.interrupted()).isTrue();
    }
}
