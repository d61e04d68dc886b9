package com.logisav.mail.smtp.internal.wire;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * TLS 1.2 or newer with a server that proves its name (RFC 8314, section 5; RFC 6125). A context of our own: one that trusts everybody, set
 * as the JVM's default by somebody else, has no say.
 */
public final class TlsClient {

    private static final String[] PROTOCOLS = {"TLSv1.3", "TLSv1.2"};

    private final SSLContext context;

    private TlsClient(SSLContext context) {
        this.context = context;
    }

    /** A client that trusts these authorities, or those that the JVM trusts where there are none. */
    public static TlsClient trusting(List<X509Certificate> authorities) {
        return trusting(authorities, new CertificateWitness());
    }

    /** The same, whose servers' certificates are remembered there, trusted or not. */
    public static TlsClient trusting(List<X509Certificate> authorities, CertificateWitness witness) {
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(authorities.isEmpty() ? null : only(authorities));
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {witness.over(judge(factory))}, null);
            return new TlsClient(context);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("TLS is not available on this platform", e);
        }
    }

    private static KeyStore only(List<X509Certificate> authorities) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        for (int i = 0; i < authorities.size(); i++) {
            store.setCertificateEntry("authority-" + i, authorities.get(i));
        }
        return store;
    }

    private static X509ExtendedTrustManager judge(TrustManagerFactory factory) {
        return Stream.of(factory.getTrustManagers()).filter(X509ExtendedTrustManager.class::isInstance)
            .map(X509ExtendedTrustManager.class::cast).findFirst()
            .orElseThrow(() -> new IllegalStateException("the platform judges no certificates"));
    }

    /**
     * Encrypts a connection and checks whom it leads to.
     *
     * @throws IOException where it cannot be encrypted, the certificate is not trusted or is another server's; nothing was sent then but
     *                     the handshake
     */
    SSLSocket handshake(Socket connected, String host, int port) throws IOException {
        if (!(context.getSocketFactory().createSocket(connected, host, port, false) instanceof SSLSocket socket)) {
            throw new SSLException("the platform's TLS is none");
        }
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        parameters.setProtocols(PROTOCOLS);
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }
}
