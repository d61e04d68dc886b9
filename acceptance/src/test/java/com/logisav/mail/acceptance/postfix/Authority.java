package com.logisav.mail.acceptance.postfix;

import com.logisav.mail.acceptance.Command;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** An authority made for the test, with the JDK's keytool, and the servers' keys that it signs. */
final class Authority {

    private static final String PASSWORD = "changeit";

    private final Path directory;
    private final Path store;

    private Authority(Path directory) {
        this.directory = directory;
        this.store = directory.resolve("keys.p12");
    }

    /** A new authority, which keeps its files in this directory. */
    static Authority create(Path directory) throws IOException, InterruptedException {
        Authority authority = new Authority(Files.createDirectories(directory));
        authority.generate("ca", "CN=Acceptance authority", "bc:c=ca:true", "ku:c=keyCertSign");
        return authority;
    }

    /** What a client trusts. */
    X509Certificate certificate() throws IOException, GeneralSecurityException {
        return (X509Certificate) load().getCertificate("ca");
    }

    /**
     * Signs a server's certificate.
     *
     * @param names as keytool has them: {@code dns:localhost,ip:127.0.0.1}
     * @return a file with the key and the chain, which only its owner can read
     */
    Path sign(String alias, String names) throws IOException, InterruptedException, GeneralSecurityException {
        generate(alias, "CN=" + alias, "san=" + names);
        Path request = directory.resolve(alias + ".csr");
        Path signed = directory.resolve(alias + ".crt");
        keytool("-certreq", "-alias", alias, "-file", request.toString());
        keytool("-gencert", "-alias", "ca", "-infile", request.toString(), "-outfile", signed.toString(), "-ext", "san=" + names,
            "-validity", "2", "-rfc");
        Path file = Files.createFile(directory.resolve(alias + ".pem"),
            PosixFilePermissions.asFileAttribute(
                PosixFilePermissions.fromString("rw-------")));
        Key key = load().getKey(alias, PASSWORD.toCharArray());
        return Files.writeString(file, pem("PRIVATE KEY", key.getEncoded()) + Files.readString(signed));
    }

    private void generate(String alias, String name, String... extensions) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("-genkeypair", "-alias", alias, "-dname", name, "-keyalg", "EC", "-groupname",
            "secp256r1", "-validity", "2"));
        for (String extension : extensions) {
            arguments.addAll(List.of("-ext", extension));
        }
        keytool(arguments.toArray(String[]::new));
    }

    private void keytool(String... arguments) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        words.addAll(List.of(arguments));
        words.addAll(List.of("-keystore", store.toString(), "-storetype", "PKCS12", "-storepass", PASSWORD));
        Command.of(words).output();
    }

    private KeyStore load() throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        return keys;
    }

    private static String pem(String kind, byte[] bytes) {
        return "-----BEGIN " + kind + "-----\n" + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes) + "\n-----END " + kind
            + "-----\n";
    }
}
