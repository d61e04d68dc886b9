package com.logisav.mail.smtp.internal.network;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tells addresses that anybody may reach from those that mean something on this machine or in its network only, as IANA's registries of
 * special-purpose addresses have them (RFC 6890, RFC 8190).
 */
final class PublicInternet {

    /**
     * This network, private use (RFC 1918), carriers (RFC 6598), loopback, link-local (where clouds keep their metadata), protocols, tests,
     * 6to4's relays, benchmarks, multicast, reserved, broadcast; and the one public address at which Azure answers its own machines.
     */
    private static final List<Network> NOT_PUBLIC = networks("0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16",
        "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24",
        "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4", "168.63.129.16");
    /** All that IANA gives out as global unicast; loopback, link-local, unique local (RFC 4193) and multicast lie outside. */
    private static final Network GLOBAL_UNICAST = Network.of("2000::/3");
    /** Protocols (Teredo and ORCHID among them), 6to4 and documentation. */
    private static final List<Network> NOT_PUBLIC_6 = networks("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");
    /** Where a network without IPv4 shows IPv4's addresses (RFC 6052). */
    private static final Network TRANSLATED = Network.of("64:ff9b::/96");

    private PublicInternet() {}

    private static List<Network> networks(String... notations) {
        return Stream.of(notations).map(Network::of).toList();
    }

    static boolean contains(byte[] address) {
        if (address.length == 4) {
            return none(NOT_PUBLIC, address);
        }
        if (isMapped(address) || TRANSLATED.contains(address)) {
            return none(NOT_PUBLIC, Arrays.copyOfRange(address, 12, 16));
        }
        return GLOBAL_UNICAST.contains(address) && none(NOT_PUBLIC_6, address);
    }

    /** IPv4 in IPv6's notation (RFC 4291, section 2.5.5.2), which the JDK reads as IPv4 in most places, and not in all. */
    private static boolean isMapped(byte[] address) {
        byte[] mapped = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, (byte) 0xFF, (byte) 0xFF};
        return Arrays.equals(mapped, Arrays.copyOf(address, mapped.length));
    }

    private static boolean none(List<Network> networks, byte[] address) {
        return networks.stream().noneMatch(network -> network.contains(address));
    }
}
