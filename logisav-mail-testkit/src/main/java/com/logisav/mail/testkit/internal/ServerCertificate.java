package com.logisav.mail.testkit.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A key and a certificate that signs itself, made with the JDK's {@code keytool} when they are needed: a key that came with the test kit
 * would be a secret in a jar, and worry everybody who looks for such.
 */
public final class ServerCertificate {

    private static final String ALIAS = "server";
    private static final char[] PASSWORD = "changeit".toCharArray();
    private static final int SECONDS = 60;

    private final SSLContext context;
    private final X509Certificate certificate;

    private ServerCertificate(SSLContext context, X509Certificate certificate) {
        this.context = context;
        this.certificate = certificate;
    }

    /**
     * A certificate for these names, valid for two days.
     *
     * @param names as keytool has them: {@code dns:localhost}, {@code ip:127.0.0.1}
     */
    public static ServerCertificate forNames(List<String> names) {
        try {
            Path directory = Files.createTempDirectory("logisav-mail-testkit");
            Path file = directory.resolve("server.p12");
            Path said = directory.resolve("said");
            try {
                make(file, String.join(",", names), said);
                return read(file);
            } finally {
                Files.deleteIfExists(file);
                Files.deleteIfExists(said);
                Files.deleteIfExists(directory);
            }
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("a certificate cannot be made", e);
        }
    }

    private static void make(Path file, String names, Path said) throws IOException {
        Process process = new ProcessBuilder(keytool(), "-genkeypair", "-alias", ALIAS, "-keyalg", "EC", "-dname", "CN=test server",
            "-ext", "SAN=" + names, "-validity", "2", "-storetype", "PKCS12", "-keystore", file.toString(), "-storepass",
            new String(PASSWORD)).redirectErrorStream(true).redirectOutput(said.toFile()).start();
        try {
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IOException("keytool failed: " + new String(Files.readAllBytes(said), StandardCharsets.UTF_8));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            process.destroyForcibly();
        }
    }

    /** Beside the program that runs us; otherwise wherever the path leads. */
    private static String keytool() {
        return ProcessHandle.current().info().command().map(java -> Path.of(java).resolveSibling("keytool"))
            .filter(Files::isExecutable).map(Path::toString).orElse("keytool");
    }

    private static ServerCertificate read(Path file) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(file.toFile(), PASSWORD);
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return new ServerCertificate(context, (X509Certificate) store.getCertificate(ALIAS));
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
