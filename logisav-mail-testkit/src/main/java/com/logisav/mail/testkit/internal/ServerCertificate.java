package com.logisav.mail.testkit.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.util.HexFormat;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.security.auth.x500.X500Principal;

/**
 * A key and a certificate that signs itself, made when they are needed: a key that came with the test kit would be a secret in a jar, and
 * worry everybody who looks for such. Written out here (RFC 5280), as the JDK makes certificates with its {@code keytool} alone, a program
 * that takes a second to start. Immutable.
 */
public final class ServerCertificate {

    private static final char[] NO_PASSWORD = {};
    private static final String CURVE = "secp256r1";
    private static final String SIGNATURE = "SHA256withECDSA";
    private static final String OID_OF_SIGNATURE = "06082a8648ce3d040302";
    private static final String OID_OF_ALTERNATIVE_NAME = "0603551d11";
    private static final int VERSION = 0xa0;
    private static final int VERSION_3 = 2;
    private static final int EXTENSIONS = 0xa3;
    private static final int DNS_NAME = 0x82;
    private static final int IP_ADDRESS = 0x87;

    private final SSLContext context;
    private final X509Certificate certificate;

    private ServerCertificate(SSLContext context, X509Certificate certificate) {
        this.context = context;
        this.certificate = certificate;
    }

    /** For a server on this machine: localhost and 127.0.0.1. */
    public static ServerCertificate forLoopback() {
        return signed(Der.value(DNS_NAME, ascii("localhost")), Der.value(IP_ADDRESS, new byte[] {127, 0, 0, 1}));
    }

    /**
     * For a server of this name.
     *
     * @throws IllegalArgumentException for what is no name of a host
     */
    public static ServerCertificate forHost(String name) {
        String wire = IDN.toASCII(name);
        if (!wire.matches("[\\w*-]+(\\.[\\w-]+)*")) {
            throw new IllegalArgumentException("a certificate is for the name of a host, not for \"" + name + "\"");
        }
        return signed(Der.value(DNS_NAME, ascii(wire)));
    }

    private static ServerCertificate signed(byte[]... names) {
        try {
            KeyPairGenerator keys = KeyPairGenerator.getInstance("EC");
            keys.initialize(new ECGenParameterSpec(CURVE));
            KeyPair pair = keys.generateKeyPair();
            byte[] toBeSigned = toBeSigned(pair.getPublic().getEncoded(), names);
            Signature signature = Signature.getInstance(SIGNATURE);
            signature.initSign(pair.getPrivate());
            signature.update(toBeSigned);
            byte[] encoded = Der.sequence(toBeSigned, algorithm(), bits(signature.sign()));
            X509Certificate certificate =
                (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(encoded));
            return new ServerCertificate(context(pair, certificate), certificate);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("this JVM cannot make a certificate", e);
        }
    }

    /** Version, serial number, algorithm, issuer, validity, subject, key, extensions; valid whenever tests run. */
    private static byte[] toBeSigned(byte[] key, byte[]... names) {
        byte[] issuer = new X500Principal("CN=test server").getEncoded();
        byte[] validity = Der.sequence(Der.value(Der.UTC_TIME, ascii("000101000000Z")), Der.value(Der.UTC_TIME, ascii("491231235959Z")));
        byte[] alternatives =
            Der.sequence(hex(OID_OF_ALTERNATIVE_NAME), Der.value(Der.OCTET_STRING, Der.sequence(names)));
        return Der.sequence(Der.value(VERSION, Der.value(Der.INTEGER, new byte[] {VERSION_3})), Der.value(Der.INTEGER, new byte[] {1}),
            algorithm(), issuer, validity, issuer, key, Der.value(EXTENSIONS, Der.sequence(alternatives)));
    }

    private static byte[] algorithm() {
        return Der.sequence(hex(OID_OF_SIGNATURE));
    }

    /** Whole bytes: none of the bits of the last one is left over. */
    private static byte[] bits(byte[] bytes) {
        return Der.value(Der.BIT_STRING, new byte[] {0}, bytes);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text);
    }

    private static SSLContext context(KeyPair pair, X509Certificate certificate) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, NO_PASSWORD);
        store.setKeyEntry("server", pair.getPrivate(), NO_PASSWORD, new Certificate[] {certificate});
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, NO_PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    /** For a server that shows this certificate. */
    public SSLContext context() {
        return context;
    }

    /** What a client may trust. */
    public X509Certificate certificate() {
        return certificate;
    }
}
