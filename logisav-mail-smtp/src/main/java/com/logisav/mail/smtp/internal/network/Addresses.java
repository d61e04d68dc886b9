package com.logisav.mail.smtp.internal.network;

import java.io.IOException;
import java.net.InetAddress;
import java.util.List;

/**
 * Finds the addresses of a server. Asked once for each connection, and one of its answers is what is connected to: a name that leads
 * elsewhere a moment later (DNS rebinding) gains nothing. Safe for concurrent use.
 */
@FunctionalInterface
public interface Addresses {

    /**
     * The addresses to try, in order.
     *
     * @param host a name or an address
     * @return not empty
     * @throws java.net.UnknownHostException    where there are none
     * @throws HostNotAllowedException where there are none that may be connected to
     */
    List<InetAddress> of(String host, int port) throws IOException;

    /** All that the platform's resolver knows. */
    static Addresses all() {
        return (host, port) -> List.of(InetAddress.getAllByName(host));
    }
}
