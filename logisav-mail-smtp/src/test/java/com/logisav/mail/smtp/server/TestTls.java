package com.logisav.mail.smtp.server;

import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * An authority of our own and two servers' keys signed by it, made once with the JDK's keytool: {@code loopback.p12} for localhost and
 * 127.0.0.1, {@code elsewhere.p12} for smtp.elsewhere.example. Valid from 2020 for a hundred years; worth nothing outside of these tests.
 */
public final class TestTls {

    private static final char[] PASSWORD = "changeit".toCharArray();

    private TestTls() {}

    public static SSLContext loopback() {
        return server("loopback.p12");
    }

    public static SSLContext elsewhere() {
        return server("elsewhere.p12");
    }

    public static X509Certificate authority() {
        try (InputStream in = TestTls.class.getResourceAsStream("ca.pem")) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
        } catch (IOException | GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static SSLContext server(String resource) {
        try (InputStream in = TestTls.class.getResourceAsStream(resource)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, PASSWORD);
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, PASSWORD);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
