package com.logisav.mail.smtp.internal.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTest {

    @ParameterizedTest
    @CsvSource({"10.1.2.3, 10.1.2.3, true", "10.1.2.3, 10.1.2.2, false", "10.1.2.0/23, 10.1.3.255, true", "10.1.2.0/23, 10.1.4.0, false",
        "0.0.0.0/0, 8.8.8.8, true", "0.0.0.0/0, fd12::1, false", "fd12::/15, fd13::1, true", "fd12::/16, fd13::1, false",
        "fd12::1, fd12::1, true"})
    void holds_the_addresses_that_begin_like_it(String network, String address, boolean holds) throws Exception {
        assertThat(Network.of(network).contains(InetAddress.getByName(address).getAddress())).isEqualTo(holds);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "relay.internal", "localhost", "10.1.2", "10.1.2.3/33", "10.1.2.3/-1", "10.1.2.3/x", "10.1.2.300", "fd12::/129",
        "10.1.2.3/", "/8", "fd12::1::"})
    void is_refused_where_it_is_none(String text) {
        assertThatThrownBy(() -> Network.of(text)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("10.1.2.0/24");
    }

    @Test
    void is_equal_by_what_it_holds() {
        assertThat(Network.of("fd12::/48")).isEqualTo(Network.of("fd12:0:0::/48")).hasSameHashCodeAs(Network.of("fd12:0::/48"))
            .isNotEqualTo(Network.of("fd12::/47")).isNotEqualTo(Network.of("fd13::/48"));
    }
}
