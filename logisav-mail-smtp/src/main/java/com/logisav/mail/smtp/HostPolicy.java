package com.logisav.mail.smtp;

import com.logisav.mail.smtp.internal.network.Addresses;
import com.logisav.mail.smtp.internal.network.AllowedAddresses;
import com.logisav.mail.smtp.internal.network.Network;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which servers may be connected to, where people enter them who must not reach the host's own network: tenants of an application that
 * many companies share. It belongs to the host, never to the settings that it judges. Immutable.
 *
 * <pre>{@code
 * SmtpTransports.perTenant(settings).within(HostPolicy.publicInternet().allowing("10.20.0.25"))
 * }</pre>
 *
 * <p>The addresses behind a name are judged when a connection is opened, for a check of settings as for a mail, and the address that was
 * judged is the one connected to: a name that leads elsewhere a moment later is not looked up again. A server that is not allowed and one
 * that does not exist are one answer, so that nobody learns which names exist inside.
 */
public final class HostPolicy {

    private static final int MAX_PORT = 65_535;
    private static final HostPolicy ANYWHERE = new HostPolicy(null, Addresses.all());

    private final @Nullable AllowedAddresses rule;
    private final Addresses lookup;

    private HostPolicy(@Nullable AllowedAddresses rule, Addresses lookup) {
        this.rule = rule;
        this.lookup = lookup;
    }

    /** No restriction: where only the host's own administrators enter servers. What holds unless another policy is given. */
    public static HostPolicy anywhere() {
        return ANYWHERE;
    }

    /**
     * Servers on the public Internet alone: no loopback, no private, link-local, carrier, multicast, reserved or unspecified address, of
     * IPv4, of IPv6, or of one inside the other, and none at which clouds keep a machine's metadata.
     */
    public static HostPolicy publicInternet() {
        return over(Addresses.all());
    }

    /** The same with another way to look names up. */
    static HostPolicy over(Addresses lookup) {
        return new HostPolicy(new AllowedAddresses(lookup, Set.of(), Set.of()), lookup);
    }

    /**
     * This network too, although it is not public: the host's own relay.
     *
     * @param network an address or a range of them, such as {@code 10.20.0.25}, {@code 10.20.0.0/16}, {@code fd12::/48}; never a name
     * @throws IllegalArgumentException where it is none
     */
    public HostPolicy allowing(String network) {
        Network more = Network.of(network);
        return rule == null ? this : with(plus(rule.besides(), more), rule.ports());
    }

    /**
     * These ports alone, such as 465 and 587: an application is then no way to look for open ones.
     *
     * @throws IllegalArgumentException where one is no port
     */
    public HostPolicy onlyPorts(int... ports) {
        Set<Integer> only = new HashSet<>();
        for (int port : ports) {
            if (port < 1 || port > MAX_PORT) {
                throw new IllegalArgumentException("a port is 1 to 65535, not " + port);
            }
            only.add(port);
        }
        if (rule == null) {
            throw new IllegalArgumentException("anywhere has no restrictions; start from publicInternet()");
        }
        return with(rule.besides(), only);
    }

    private HostPolicy with(Set<Network> besides, Set<Integer> ports) {
        return new HostPolicy(new AllowedAddresses(lookup, besides, ports), lookup);
    }

    private static <T> Set<T> plus(Set<T> some, T one) {
        Set<T> more = new HashSet<>(some);
        more.add(one);
        return more;
    }

    /** What connections ask. */
    Addresses addresses() {
        return Optional.<Addresses>ofNullable(rule).orElse(lookup);
    }

    @Override
    public String toString() {
        return rule == null ? "HostPolicy[anywhere]"
            : "HostPolicy[public, " + rule.besides().size() + " networks besides, ports " + (rule.ports().isEmpty() ? "all" : rule.ports()) + "]";
    }
}
