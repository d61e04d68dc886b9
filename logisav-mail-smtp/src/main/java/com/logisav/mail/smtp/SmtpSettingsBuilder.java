package com.logisav.mail.smtp;

import com.logisav.mail.InvalidConfigurationException;
import com.logisav.mail.smtp.internal.server.Credentials;
import com.logisav.mail.smtp.internal.server.Encryption;
import com.logisav.mail.smtp.internal.server.PoolLimits;
import com.logisav.mail.smtp.internal.server.ServerPlan;
import com.logisav.mail.smtp.internal.server.TimeLimits;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts {@link SmtpSettings} together from what a form or a configuration file holds. Not safe for concurrent use. */
public final class SmtpSettingsBuilder {

    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int MAX_PORT = 65_535;
    private static final int MOST_CONNECTIONS = 256;
    private static final int MOST_MAILS = 100_000;

    private final List<X509Certificate> authorities = new ArrayList<>();
    private final String host;
    private final Encryption encryption;
    private int port;
    private @Nullable String clientName;
    private @Nullable String user;
    private @Nullable Secret password;
    private @Nullable AccessTokens tokens;
    private Duration connect = TimeLimits.STANDARD.connect();
    private Duration command = TimeLimits.STANDARD.command();
    private Duration body = TimeLimits.STANDARD.body();
    private Duration endOfData = TimeLimits.STANDARD.endOfData();
    private int connections = PoolLimits.STANDARD.connections();
    private Duration idle = PoolLimits.STANDARD.idle();
    private Duration age = PoolLimits.STANDARD.age();
    private int mails = PoolLimits.STANDARD.mails();
    private Duration waiting = PoolLimits.STANDARD.waiting();

    SmtpSettingsBuilder(String host, int port, Encryption encryption) {
        this.host = Objects.requireNonNull(host, "host").strip();
        this.port = port;
        this.encryption = encryption;
    }

    /** Another port than the usual one. */
    public SmtpSettingsBuilder port(int newPort) {
        this.port = newPort;
        return this;
    }

    /**
     * How this machine calls itself to the server (EHLO, RFC 5321, section 4.1.1.1); the address that it connects from unless set, as
     * {@code [192.0.2.1]}. For a relay that wants the name of a domain that it knows.
     *
     * @param newClientName a domain name, such as {@code app.example.fr}
     */
    public SmtpSettingsBuilder clientName(String newClientName) {
        this.clientName = Objects.requireNonNull(newClientName, "clientName").strip();
        return this;
    }

    /** The account to authenticate as; a server that does not offer it is then not used. */
    public SmtpSettingsBuilder credentials(String newUser, Secret newPassword) {
        this.user = Objects.requireNonNull(newUser, "user");
        this.password = Objects.requireNonNull(newPassword, "password");
        this.tokens = null;
        return this;
    }

    /** The account to authenticate as, with OAuth2 access tokens in place of a password (XOAUTH2). */
    public SmtpSettingsBuilder credentials(String newUser, AccessTokens newTokens) {
        this.user = Objects.requireNonNull(newUser, "user");
        this.tokens = Objects.requireNonNull(newTokens, "tokens");
        this.password = null;
        return this;
    }

    /**
     * Trusts this authority, and those given before, instead of the JVM's: for a server whose certificate a company signs itself. The
     * server must prove its name all the same.
     */
    public SmtpSettingsBuilder trustOnly(X509Certificate authority) {
        authorities.add(Objects.requireNonNull(authority, "authority"));
        return this;
    }

    /** How long opening the connection may take, for each of the server's addresses; 20 seconds unless set. */
    public SmtpSettingsBuilder connectTimeout(Duration timeout) {
        this.connect = Objects.requireNonNull(timeout, "timeout");
        return this;
    }

    /** How long the server may take for its greeting, a TLS handshake, or the reply to a command; one minute unless set. */
    public SmtpSettingsBuilder commandTimeout(Duration timeout) {
        this.command = Objects.requireNonNull(timeout, "timeout");
        return this;
    }

    /** How long the server may take for 64 KB of a mail; three minutes unless set. */
    public SmtpSettingsBuilder bodyTimeout(Duration timeout) {
        this.body = Objects.requireNonNull(timeout, "timeout");
        return this;
    }

    /**
     * How long the server may take to reply to the end of a mail; ten minutes unless set (RFC 5321, section 4.5.3.2.6). When it runs out,
     * the mail may have been taken and is in doubt: shorten the others rather than this one.
     */
    public SmtpSettingsBuilder endOfDataTimeout(Duration timeout) {
        this.endOfData = Objects.requireNonNull(timeout, "timeout");
        return this;
    }

    /** How many connections may be open at once; 4 unless set. Mails beyond wait in the order in which they came. */
    public SmtpSettingsBuilder connections(int newConnections) {
        this.connections = newConnections;
        return this;
    }

    /** How long a mail may wait for a connection to become free; one minute unless set. When it runs out, the mail is not tried. */
    public SmtpSettingsBuilder waitingTimeout(Duration timeout) {
        this.waiting = Objects.requireNonNull(timeout, "timeout");
        return this;
    }

    /**
     * How long a connection is kept without a mail; 30 seconds unless set. Less than the server's own limit, which is one minute at some and
     * five at most.
     */
    public SmtpSettingsBuilder idleTimeout(Duration timeout) {
        this.idle = Objects.requireNonNull(timeout, "timeout");
        return this;
    }

    /** How old a connection may become; ten minutes unless set. The mail that is on its way then is not disturbed. */
    public SmtpSettingsBuilder connectionAge(Duration newAge) {
        this.age = Objects.requireNonNull(newAge, "newAge");
        return this;
    }

    /** How many mails a connection may carry; 100 unless set. 1 gives each mail a connection of its own. */
    public SmtpSettingsBuilder mailsPerConnection(int newMails) {
        this.mails = newMails;
        return this;
    }

    /**
     * The settings.
     *
     * @throws InvalidConfigurationException naming each field that is wrong, all at once; its text says in words what is wrong with host,
     *                                       port and user, for a form that people fill in
     */
    public SmtpSettings build() {
        List<String> problems = new ArrayList<>();
        List<EnteredWrongly> entered = checkWhatPeopleEnter(problems);
        if (clientName != null) {
            if (!HostNames.isDomain(clientName)) {
                problems.add("clientName: is not the name of a domain, such as app.example.fr");
            }
        }
        check("connectTimeout", connect, problems);
        check("commandTimeout", command, problems);
        check("bodyTimeout", body, problems);
        check("endOfDataTimeout", endOfData, problems);
        check("waitingTimeout", waiting, problems);
        check("idleTimeout", idle, problems);
        check("connectionAge", age, problems);
        check("connections", connections, MOST_CONNECTIONS, problems);
        check("mailsPerConnection", mails, MOST_MAILS, problems);
        if (!problems.isEmpty()) {
            throw InvalidConfigurationException.of("SmtpSettings", problems, entered);
        }
        TimeLimits limits = new TimeLimits(connect, command, body, endOfData);
        PoolLimits pool = new PoolLimits(connections, idle, age, mails, waiting);
        Optional<String> client = Optional.ofNullable(clientName).map(HostNames::ascii);
        return new SmtpSettings(new ServerPlan(HostNames.ascii(host), port, client, encryption, authorities, account(), limits, pool));
    }

    private List<EnteredWrongly> checkWhatPeopleEnter(List<String> problems) {
        List<EnteredWrongly> entered = new ArrayList<>();
        HostNames.problem(host).ifPresent(problem -> {
            problems.add("host: " + problem);
            entered.add(EnteredWrongly.host(host));
        });
        if (port < 1 || port > MAX_PORT) {
            problems.add("port: is " + port + ", but a port is 1 to 65535");
            entered.add(EnteredWrongly.port(port));
        }
        if (user != null && (user.isBlank() || user.chars().anyMatch(Character::isISOControl))) {
            problems.add("user: is blank or holds control characters");
            entered.add(EnteredWrongly.user());
        }
        return entered;
    }

    private Optional<Credentials> account() {
        String account = user;
        if (account == null) {
            return Optional.empty();
        }
        if (tokens != null) {
            return Optional.of(new Credentials.Tokens(account, new TokenBridge(tokens)));
        }
        return Optional.ofNullable(password).map(known -> new Credentials.Password(account, known.reveal()));
    }

    private static void check(String field, int number, int most, List<String> problems) {
        if (number < 1 || number > most) {
            problems.add(field + ": is " + number + ", but 1 to " + most + " is possible");
        }
    }

    private static void check(String field, Duration timeout, List<String> problems) {
        if (timeout.compareTo(Duration.ofMillis(1)) < 0 || timeout.compareTo(LONGEST) > 0) {
            problems.add(field + ": is " + timeout + ", but a millisecond to an hour is possible");
        }
    }
}
