package com.logisav.mail.smtp.internal.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicInternetTest {

    @ParameterizedTest
    @ValueSource(strings = {"1.1.1.1", "8.8.8.8", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0", "126.255.255.255",
        "128.0.0.0", "169.253.255.255", "169.255.0.0", "172.15.255.255", "172.32.0.0", "192.0.1.0", "192.167.255.255", "192.169.0.0",
        "198.17.255.255", "198.20.0.0", "223.255.255.255", "168.63.129.15", "168.63.129.17",
        "2a00:1450:4007::1", "2001:4860:4860::8888", "2003::1", "3ffe::1", "64:ff9b::808:808"})
    void what_anybody_may_reach_is_public(String address) throws Exception {
        assertThat(PublicInternet.contains(InetAddress.getByName(address).getAddress())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "0.0.0.0", "0.1.2.3", "127.0.0.1", "127.255.255.254",
        "10.0.0.1", "10.255.255.255", "172.16.0.1", "172.31.255.255", "192.168.0.1", "192.168.255.255",
        "100.64.0.1", "100.100.100.200", "100.127.255.255",
        "169.254.0.1", "169.254.169.254", "192.0.0.192", "168.63.129.16",
        "192.0.2.1", "198.51.100.1", "203.0.113.1", "198.18.0.1", "198.19.255.255", "192.88.99.1",
        "224.0.0.1", "239.255.255.255", "240.0.0.1", "255.255.255.255",
        "::", "::1", "::7f00:1", "fe80::1", "fec0::1", "fc00::1", "fd00:ec2::254", "fd20:ce::254", "ff02::1",
        "2001:db8::1", "2001::1", "2001:10::1", "3fff::1", "2002:7f00:1::", "64:ff9b::7f00:1", "64:ff9b::a9fe:a9fe", "64:ff9b:1::a00:1",
        "100::1", "5f00::1", "4000::1"})
    void what_means_something_inside_only_is_not(String address) throws Exception {
        assertThat(PublicInternet.contains(InetAddress.getByName(address).getAddress())).isFalse();
    }

    /** As bytes, since the JDK turns the notation into four bytes before anybody sees sixteen. */
    @ParameterizedTest
    @CsvSource({"7f000001, false", "0a000001, false", "a9fea9fe, false", "08080808, true"})
    void an_IPv4_address_in_the_notation_of_IPv6_is_judged_as_such(String ipv4, boolean isPublic) {
        byte[] mapped = HexFormat.of().parseHex("00000000000000000000ffff" + ipv4);

        assertThat(PublicInternet.contains(mapped)).isEqualTo(isPublic);
    }
}
