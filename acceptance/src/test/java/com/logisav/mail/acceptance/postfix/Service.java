package com.logisav.mail.acceptance.postfix;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/** The doors of our Postfix, each on a port of its own, and how they differ. */
enum Service {

    /** Message submission as most providers have it: STARTTLS, then AUTH. */
    SUBMISSION("loopback", "smtpd_tls_security_level=encrypt"),
    /** TLS from the first byte, then AUTH. */
    IMPLICIT_TLS("loopback", "smtpd_tls_wrappermode=yes"),
    /** As submission, with the certificate of another server. */
    OTHER_NAME("elsewhere", "smtpd_tls_security_level=encrypt"),
    /** Takes small mails, and says so. */
    SMALL("loopback", "smtpd_tls_security_level=encrypt", "message_size_limit=" + Service.SMALL_LIMIT),
    /** Takes small mails, and says so only when it has read one. */
    SMALL_AND_SILENT("loopback", "smtpd_tls_security_level=encrypt", "message_size_limit=" + Service.SMALL_LIMIT,
        "smtpd_discard_ehlo_keywords=size"),
    /** As submission, and takes one command after the other. */
    ONE_BY_ONE("loopback", "smtpd_tls_security_level=encrypt", "smtpd_discard_ehlo_keywords=pipelining");

    /** In bytes. */
    static final int SMALL_LIMIT = 50_000;

    private final String certificate;
    private final List<String> options;

    Service(String certificate, String... options) {
        this.certificate = certificate;
        this.options = List.of(options);
    }

    /** Its line of master.cf. */
    String line(int port, Function<String, Path> keys) {
        StringBuilder line = new StringBuilder("127.0.0.1:" + port + " inet n - n - - smtpd\n");
        line.append("  -o syslog_name=postfix/").append(name()).append('\n');
        line.append("  -o smtpd_tls_chain_files=").append(keys.apply(certificate)).append('\n');
        options.forEach(option -> line.append("  -o ").append(option).append('\n'));
        return line.toString();
    }
}
