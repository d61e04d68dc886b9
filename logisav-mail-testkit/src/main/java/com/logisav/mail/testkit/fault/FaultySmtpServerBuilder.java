package com.logisav.mail.testkit.fault;

import com.logisav.mail.address.EmailAddress;
import com.logisav.mail.testkit.internal.OptionalLibrary;
import com.logisav.mail.testkit.internal.ServerCertificate;
import com.logisav.mail.testkit.internal.ServerFaults.Ending;
import com.logisav.mail.testkit.internal.ServerFaults;
import com.logisav.mail.testkit.internal.SubEthaServer;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Says what a {@link FaultySmtpServer} does wrong; whatever is not said, it does right. What would take back what was said before, a second
 * ending or login, say, is an {@link IllegalArgumentException} at its line. Not safe for concurrent use.
 */
public final class FaultySmtpServerBuilder {

    private final Map<EmailAddress, ServerFaults.Reply> refused = new HashMap<>();
    /** Which word was said of an address, an ending, a certificate, a login: each has one. */
    private final Map<String, String> said = new HashMap<>();
    private final Set<EmailAddress> greylisted = new HashSet<>();
    private OptionalInt maxRecipients = OptionalInt.empty();
    private OptionalInt maxBytes = OptionalInt.empty();
    private Ending ending = Ending.TAKEN;
    private Duration delay = Duration.ZERO;
    private Optional<ServerCertificate> certificate = Optional.empty();
    private Optional<ServerFaults.Account> account = Optional.empty();
    private Optional<String> token = Optional.empty();

    FaultySmtpServerBuilder() {}

    /**
     * Refuses, or puts off, this recipient.
     *
     * @param code 400 to 599
     * @param text the server's words on one line, beginning with an enhanced code where it has one: {@code 5.1.1 no such user}; what is not
     *             ASCII goes out in the default charset of the JVM
     * @throws IllegalArgumentException for an address that mail cannot be sent to, another code, or a text with control characters
     */
    public FaultySmtpServerBuilder refusing(String address, int code, String text) {
        if (code < 400 || code > 599) {
            throw new IllegalArgumentException("a refusal has a code from 400 to 599, not " + code);
        }
        EmailAddress recipient = Fault.address(address);
        once("said of this address", recipient.normalized(), "refusing(..)");
        refused.put(recipient, new ServerFaults.Reply(code, ServerWords.line(text)));
        return this;
    }

    /** Puts this recipient off the first time (451), and takes it the next, as greylisting does (RFC 6647). */
    public FaultySmtpServerBuilder greylisting(String address) {
        EmailAddress recipient = Fault.address(address);
        once("said of this address", recipient.normalized(), "greylisting(..)");
        greylisted.add(recipient);
        return this;
    }

    /** Takes so many recipients in one mail, and answers 452 to each one more. */
    public FaultySmtpServerBuilder takingAtMostRecipients(int recipients) {
        positive(recipients);
        once("said: a mail has one number of them", "recipients", "takingAtMostRecipients(..)");
        maxRecipients = OptionalInt.of(recipients);
        return this;
    }

    /** Says in its greeting that mails may have so many bytes (SIZE, RFC 1870), and refuses larger ones. */
    public FaultySmtpServerBuilder takingAtMostBytes(int bytes) {
        positive(bytes);
        once("said: a mail has one size", "bytes", "takingAtMostBytes(..)");
        maxBytes = OptionalInt.of(bytes);
        return this;
    }

    /** Says 421 when a mail is offered, and closes. */
    public FaultySmtpServerBuilder closingWith421() {
        once("said: one thing becomes of a mail", "ending", "closingWith421()");
        ending = Ending.SERVICE_CLOSES;
        return this;
    }

    /** Resets the connection while a mail is on its way. */
    public FaultySmtpServerBuilder resettingInTheBody() {
        once("said: one thing becomes of a mail", "ending", "resettingInTheBody()");
        ending = Ending.RESET_IN_BODY;
        return this;
    }

    /** Takes the mail and closes the connection without a word: whoever sent it cannot know. */
    public FaultySmtpServerBuilder losingTheReply() {
        once("said: one thing becomes of a mail", "ending", "losingTheReply()");
        ending = Ending.REPLY_LOST;
        return this;
    }

    /** Lets the client wait so long for the reply to a mail. */
    public FaultySmtpServerBuilder replyingAfter(Duration newDelay) {
        if (newDelay.isNegative()) {
            throw new IllegalArgumentException("a reply comes at once or later, not " + newDelay);
        }
        once("said: a reply has one time", "delay", "replyingAfter(..)");
        delay = newDelay;
        return this;
    }

    /** Requires STARTTLS, with a certificate for localhost and 127.0.0.1; {@link FaultySmtpServer#certificate} is to be trusted. */
    public FaultySmtpServerBuilder requiringTls() {
        once("said: a server has one certificate", "certificate", "requiringTls()");
        certificate = Optional.of(ServerCertificate.forLoopback());
        return this;
    }

    /**
     * Requires STARTTLS, with a certificate for another name than the one that it is reached under.
     *
     * @throws IllegalArgumentException for what is no name of a host
     */
    public FaultySmtpServerBuilder withCertificateFor(String otherName) {
        once("said: a server has one certificate", "certificate", "withCertificateFor(..)");
        certificate = Optional.of(ServerCertificate.forHost(otherName));
        return this;
    }

    /** Requires this user and this password. */
    public FaultySmtpServerBuilder requiringPassword(String user, String password) {
        once("said: a server asks for one of them", "login", "requiringPassword(..)");
        account = Optional.of(new ServerFaults.Account(user, password));
        return this;
    }

    /** Requires this OAuth2 token (XOAUTH2), and refuses any other as expired. */
    public FaultySmtpServerBuilder requiringToken(String newToken) {
        once("said: a server asks for one of them", "login", "requiringToken(..)");
        if (newToken.isEmpty()) {
            throw new IllegalArgumentException("a token has characters");
        }
        token = Optional.of(newToken);
        return this;
    }

    /** Refuses a word that would take back another without a sound. */
    private void once(String why, String about, String word) {
        String before = said.putIfAbsent(about, word);
        if (before != null) {
            throw new IllegalArgumentException(word + " cannot be said where " + before + " was " + why);
        }
    }

    private static void positive(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("a server takes 1 or more, not " + count);
        }
    }

    /**
     * Starts it, on a free port of the loopback.
     *
     * @throws IllegalStateException where SubEthaSMTP is not on the class path; says what to add
     */
    public FaultySmtpServer start() {
        OptionalLibrary.SUBETHASMTP.require();
        ServerFaults faults =
            new ServerFaults(refused, greylisted, maxRecipients, maxBytes, ending, delay, certificate, account, token);
        return new FaultySmtpServer(SubEthaServer.start(faults), certificate.map(ServerCertificate::certificate));
    }
}
