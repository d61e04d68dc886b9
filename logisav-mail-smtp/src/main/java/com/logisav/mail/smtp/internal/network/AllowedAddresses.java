package com.logisav.mail.smtp.internal.network;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Those of a server's addresses that lie on the public Internet, or in a network that was allowed besides. Immutable; equal by what it
 * allows, where names are looked up by the platform.
 *
 * @param lookup  knows a server's addresses
 * @param besides networks that may be connected to although they are not public
 * @param ports   the only ports that may be; empty for all
 */
public record AllowedAddresses(Addresses lookup, Set<Network> besides, Set<Integer> ports) implements Addresses {

    /** Copies the sets. */
    public AllowedAddresses {
        Objects.requireNonNull(lookup, "lookup");
        besides = Set.copyOf(besides);
        ports = Set.copyOf(ports);
    }

    /** A name that does not exist and one that leads to a forbidden network are one answer: it must not tell which internal names exist. */
    @Override
    public List<InetAddress> of(String host, int port) throws IOException {
        if (!ports.isEmpty() && !ports.contains(port)) {
            throw new HostNotAllowedException("port " + port + " is not allowed");
        }
        List<InetAddress> allowed = found(host, port).stream().filter(this::isAllowed).toList();
        if (allowed.isEmpty()) {
            throw new HostNotAllowedException("no address that may be connected to");
        }
        return allowed;
    }

    private List<InetAddress> found(String host, int port) throws IOException {
        try {
            return lookup.of(host, port);
        } catch (UnknownHostException e) {
            return List.of();
        }
    }

    private boolean isAllowed(InetAddress address) {
        byte[] bytes = address.getAddress();
        return PublicInternet.contains(bytes) || besides.stream().anyMatch(network -> network.contains(bytes));
    }
}
