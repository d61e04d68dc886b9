package com.logisav.mail.smtp.internal.server;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

/**
 * Where to deliver and how: what settings come down to.
 *
 * @param host        name or address, ASCII
 * @param clientName  how this machine calls itself in EHLO; empty for the address that it connects from
 * @param authorities the only ones that may have signed the server's certificate; empty for those that the JVM trusts
 */
public record ServerPlan(String host, int port, Optional<String> clientName, Encryption encryption, List<X509Certificate> authorities,
    Optional<Credentials> credentials, TimeLimits limits, PoolLimits pool) {

    /** Copies the list. */
    public ServerPlan {
        authorities = List.copyOf(authorities);
    }

    /** The same server, asked in another way. */
    public ServerPlan with(Encryption otherEncryption, Optional<Credentials> otherCredentials, TimeLimits otherLimits) {
        return new ServerPlan(host, port, clientName, otherEncryption, authorities, otherCredentials, otherLimits, pool);
    }

    /** Whether the account proves itself with tokens, so that no password can be wrong. */
    public boolean usesTokens() {
        return credentials.filter(Credentials.Tokens.class::isInstance).isPresent();
    }

    /** The ways to authenticate that are ours, the preferred one first. */
    public List<String> mechanisms() {
        return usesTokens() ? List.of("XOAUTH2") : List.of("PLAIN", "LOGIN");
    }

    @Override
    public String toString() {
        return host + ":" + port + ", " + encryption;
    }
}
