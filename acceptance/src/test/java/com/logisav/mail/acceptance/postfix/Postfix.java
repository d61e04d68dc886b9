package com.logisav.mail.acceptance.postfix;

import com.logisav.mail.acceptance.Command;
import com.logisav.mail.smtp.Secret;
import com.logisav.mail.smtp.SmtpSettings;
import com.logisav.mail.smtp.SmtpSettingsBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** A Postfix for one class of tests. It ends with {@link #close}, and by itself after a quarter of an hour if nobody closes it. */
final class Postfix implements AutoCloseable {

    static final String DOMAIN = "client.example";
    static final List<String> MAILBOXES = List.of("marie", "luc", "compta");
    static final String USER = "facturation@" + PostfixFiles.REALM;
    static final Secret PASSWORD = Secret.of("Ca7-été-hiver");

    private static final String LIFETIME_SECONDS = "900";
    private static final Duration START = Duration.ofSeconds(30);

    private final PostfixFiles files;
    private final Map<Service, Integer> ports;
    private final X509Certificate authority;
    private final Process master;

    private Postfix(PostfixFiles files, Map<Service, Integer> ports, X509Certificate authority, Process master) {
        this.files = files;
        this.ports = ports;
        this.authority = authority;
        this.master = master;
    }

    /** Configures and starts it; returns when each of its ports answers. */
    static Postfix start() throws IOException, InterruptedException, GeneralSecurityException {
        PostfixFiles files = PostfixFiles.create();
        Authority authority = Authority.create(files.root().resolve("keys"));
        Map<String, Path> keys = Map.of("loopback", authority.sign("loopback", "dns:localhost,ip:127.0.0.1"),
            "elsewhere", authority.sign("elsewhere", "dns:smtp.elsewhere.example"));
        files.account("facturation", "Ca7-été-hiver");
        Map<Service, Integer> ports = freePorts();
        files.configure(DOMAIN, MAILBOXES, ports, keys);
        String configuration = files.configuration().toString();
        Command.of("postfix", "-c", configuration, "check").output();
        String daemons = Command.of("postconf", "-c", configuration, "-h", "daemon_directory").output();
        Process master = new ProcessBuilder(daemons + "/master", "-c", configuration, "-d", "-e", LIFETIME_SECONDS)
            .redirectErrorStream(true).redirectOutput(files.root().resolve("master.out").toFile()).start();
        Postfix postfix = new Postfix(files, ports, authority.certificate(), master);
        postfix.awaitStart();
        return postfix;
    }

    /** Free a moment ago, all at once. */
    private static Map<Service, Integer> freePorts() throws IOException {
        Map<Service, Integer> ports = new EnumMap<>(Service.class);
        List<ServerSocket> held = new ArrayList<>();
        for (Service service : Service.values()) {
            ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
            held.add(socket);
            ports.put(service, socket.getLocalPort());
        }
        for (ServerSocket socket : held) {
            socket.close();
        }
        return ports;
    }

    private void awaitStart() throws IOException {
        try {
            Awaitility.await().atMost(START).until(() -> !master.isAlive() || ports.values().stream().allMatch(Postfix::answers));
        } finally {
            if (!master.isAlive()) {
                close();
            }
        }
        if (!master.isAlive()) {
            throw new AssertionError("Postfix did not start");
        }
    }

    private static boolean answers(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Settings as a company would enter them for this server, which it signed itself. */
    SmtpSettingsBuilder settings(Service service) {
        SmtpSettingsBuilder settings = service == Service.IMPLICIT_TLS ? SmtpSettings.implicitTls("localhost")
            : SmtpSettings.submission("localhost");
        return settings.port(ports.get(service)).trustOnly(authority).credentials(USER, PASSWORD);
    }

    int port(Service service) {
        return ports.get(service);
    }

    /** What signed its certificates. */
    X509Certificate authority() {
        return authority;
    }

    MailLog log() {
        return new MailLog(files.log());
    }

    /** The messages that lie in a mailbox, as Postfix wrote them. */
    List<StoredMail> mailbox(String name) throws IOException {
        return StoredMail.in(files.mailbox(name));
    }

    @Override
    public void close() throws IOException {
        List<ProcessHandle> daemons = master.descendants().toList();
        master.destroy();
        try {
            if (!master.waitFor(10, TimeUnit.SECONDS)) {
                master.destroyForcibly();
            }
        } catch (InterruptedException e) {
            master.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        daemons.forEach(ProcessHandle::destroyForcibly);
        if (Files.exists(files.root())) {
            files.delete();
        }
    }
}
