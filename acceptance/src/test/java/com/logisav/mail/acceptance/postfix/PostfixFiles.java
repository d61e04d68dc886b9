package com.logisav.mail.acceptance.postfix;

import com.logisav.mail.acceptance.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The directory of a Postfix: configuration, queue, accounts, keys, mailboxes and log; nothing of the machine's own is read or written. */
final class PostfixFiles {

    static final String REALM = "acceptance.example";

    private static final List<String> DAEMONS = List.of(
        "cleanup   unix n - n - 0 cleanup",
        "qmgr      unix n - n 300 1 qmgr",
        "tlsmgr    unix - - n 1000? 1 tlsmgr",
        "rewrite   unix - - n - - trivial-rewrite",
        "bounce    unix - - n - 0 bounce",
        "defer     unix - - n - 0 bounce",
        "trace     unix - - n - 0 bounce",
        "flush     unix n - n 1000? 0 flush",
        "proxymap  unix - - n - - proxymap",
        "error     unix - - n - - error",
        "retry     unix - - n - - error",
        "discard   unix - - n - - discard",
        "virtual   unix - n n - - virtual",
        "anvil     unix - - n - 1 anvil",
        "postlog   unix-dgram n - n - 1 postlogd");

    private final Path root;

    private PostfixFiles(Path root) {
        this.root = root;
    }

    /** An empty directory that Postfix's own users can walk through. */
    static PostfixFiles create() throws IOException {
        Path root = Files.createTempDirectory("logisav-postfix");
        Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwxr-xr-x"));
        PostfixFiles files = new PostfixFiles(root);
        for (String directory : List.of("etc", "etc/sasl", "queue", "data", "mail")) {
            Files.createDirectory(root.resolve(directory));
        }
        owned(root.resolve("data"), "postfix");
        owned(root.resolve("mail"), "nobody");
        return files;
    }

    Path root() {
        return root;
    }

    Path configuration() {
        return root.resolve("etc");
    }

    Path log() {
        return root.resolve("mail.log");
    }

    Path mailbox(String name) {
        return root.resolve("mail").resolve(name);
    }

    /** Creates an account; Debian's Postfix looks for the words beside its configuration. */
    void account(String user, String password) throws IOException, InterruptedException {
        Path database = root.resolve("accounts.db");
        Command.of("saslpasswd2", "-p", "-c", "-f", database.toString(), "-u", REALM, user).reading(password).output();
        owned(database, "postfix");
        Files.writeString(configuration().resolve("sasl/smtpd.conf"), """
            pwcheck_method: auxprop
            auxprop_plugin: sasldb
            mech_list: PLAIN LOGIN
            sasldb_path: %s
            """.formatted(database));
    }

    /**
     * Writes main.cf and master.cf.
     *
     * @param domain    the one whose mailboxes are here
     * @param mailboxes the local parts that are known in it
     */
    void configure(String domain, List<String> mailboxes, Map<Service, Integer> ports, Map<String, Path> keys) throws IOException {
        String known = mailboxes.stream().map(name -> "{ " + name + "@" + domain + " = " + name + "/ }").collect(Collectors.joining(", "));
        Files.writeString(configuration().resolve("main.cf"), """
            compatibility_level = 3.6
            queue_directory = %1$s/queue
            data_directory = %1$s/data
            maillog_file = %1$s/mail.log
            maillog_file_prefixes = %1$s
            myhostname = %2$s
            mydestination =
            mynetworks =
            inet_interfaces = 127.0.0.1
            inet_protocols = ipv4
            alias_maps =
            alias_database =
            local_recipient_maps =
            virtual_mailbox_domains = %3$s
            virtual_mailbox_base = %1$s/mail
            virtual_mailbox_maps = inline:{ %4$s }
            virtual_uid_maps = static:65534
            virtual_gid_maps = static:65534
            smtpd_relay_restrictions = permit_sasl_authenticated, reject_unauth_destination
            smtpd_client_restrictions = permit_sasl_authenticated, reject
            smtpd_delay_reject = yes
            smtpd_tls_auth_only = yes
            smtpd_tls_loglevel = 1
            smtpd_sasl_auth_enable = yes
            smtpd_sasl_type = cyrus
            smtpd_sasl_local_domain = %2$s
            """.formatted(root, REALM, domain, known));
        String services = ports.entrySet().stream().map(port -> port.getKey().line(port.getValue(), keys::get)).collect(Collectors.joining());
        Files.writeString(configuration().resolve("master.cf"), services + String.join("\n", DAEMONS) + "\n");
    }

    void delete() throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }

    private static void owned(Path path, String user) throws IOException {
        Files.setOwner(path, path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(user));
    }
}
