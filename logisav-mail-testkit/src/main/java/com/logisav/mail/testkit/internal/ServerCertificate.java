package com.logisav.mail.testkit.internal;

import java.io.IOException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * A key and a certificate that signs itself, made with the JDK's {@code keytool} when they are needed: a key that came with the test kit
 * would be a secret in a jar, and worry everybody who looks for such. Immutable, and safe for concurrent use.
 */
public final class ServerCertificate {

    private static final String ALIAS = "server";
    private static final char[] PASSWORD = "changeit".toCharArray();
    /** More than a JVM of tests lives. */
    private static final String DAYS = "365";
    private static final Duration LIMIT = Duration.ofSeconds(60);

    /** Keytool is a JVM of its own, which takes most of a second: once for nearly all servers is enough. */
    private static final AtomicReference<@Nullable ServerCertificate> LOOPBACK = new AtomicReference<>();

    private final SSLContext context;
    private final X509Certificate certificate;

    private ServerCertificate(SSLContext context, X509Certificate certificate) {
        this.context = context;
        this.certificate = certificate;
    }

    /**
     * For a server on this machine, localhost and 127.0.0.1: the same for all of a JVM.
     *
     * @throws IllegalStateException where it cannot be made; it is tried again the next time
     */
    public static synchronized ServerCertificate forLoopback() {
        ServerCertificate made = LOOPBACK.get();
        if (made == null) {
            made = madeBy(keytool(), LIMIT, "dns:localhost,ip:127.0.0.1");
            LOOPBACK.set(made);
        }
        return made;
    }

    /**
     * For a server of this name.
     *
     * @throws IllegalArgumentException for what is no name of a host
     * @throws IllegalStateException    where it cannot be made
     */
    public static ServerCertificate forHost(String name) {
        return madeBy(keytool(), LIMIT, "dns:" + onTheWire(name));
    }

    private static String onTheWire(String name) {
        IllegalArgumentException noName = new IllegalArgumentException("a certificate is for the name of a host, not for \"" + name + "\"");
        try {
            String wire = IDN.toASCII(name, IDN.USE_STD3_ASCII_RULES);
            if (wire.matches("[\\w-]+(\\.[\\w-]+)*")) {
                return wire;
            }
        } catch (IllegalArgumentException e) {
            noName.initCause(e);
        }
        throw noName;
    }

    /** @param names as keytool has them */
    static ServerCertificate madeBy(String keytool, Duration limit, String names) {
        try {
            Path directory = Files.createTempDirectory("logisav-mail-testkit");
            Path file = directory.resolve("server.p12");
            Path said = directory.resolve("said");
            try {
                run(said, limit, keytool, "-genkeypair", "-alias", ALIAS, "-keyalg", "EC", "-dname", "CN=test server", "-ext",
                    "SAN=" + names, "-validity", DAYS, "-storetype", "PKCS12", "-keystore", file.toString(), "-storepass",
                    new String(PASSWORD));
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

    private static void run(Path said, Duration limit, String... command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IOException("keytool did not end within " + limit + ": " + text(said));
            } else if (process.exitValue() != 0) {
                throw new IOException("keytool failed: " + text(said));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            // Gone, and not only told to go, before its files are deleted.
            process.destroyForcibly().onExit().join();
        }
    }

    /** Whatever the charset of its language; words that cannot be read are better than none. */
    private static String text(Path said) throws IOException {
        return new String(Files.readAllBytes(said), StandardCharsets.UTF_8);
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
