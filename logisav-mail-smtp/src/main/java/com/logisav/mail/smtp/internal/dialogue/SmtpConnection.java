package com.logisav.mail.smtp.internal.dialogue;

import com.logisav.mail.outcome.ServerReply;
import com.logisav.mail.outcome.SmtpPhase;
import com.logisav.mail.smtp.internal.server.Credentials;
import com.logisav.mail.smtp.internal.server.Encryption;
import com.logisav.mail.smtp.internal.server.ServerPlan;
import com.logisav.mail.smtp.internal.wire.Patience;
import com.logisav.mail.smtp.internal.wire.Redaction;
import com.logisav.mail.smtp.internal.wire.WireSocket;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Objects;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;

/**
 * A connection, from opening it to dropping it. Angus Mail greets, encrypts and authenticates; what follows, mail by mail, is {@code
 * MailTransaction}'s.
 */
public final class SmtpConnection extends SMTPTransport {

    private static final int BUFFER = 16 * 1024;
    /** What Angus Mail has for a reply where the connection ended. */
    private static final String END_OF_STREAM = "[EOF]";

    private final ServerPlan plan;
    private final WireSocket socket;
    private @Nullable String secret;
    private @Nullable Dialogue opening;
    private @Nullable ServiceExtensions extensions;
    private @Nullable OutputStream output;
    private @Nullable Conversation opened;

    public SmtpConnection(Session session, ServerPlan plan, WireSocket socket) {
        super(session, new URLName("smtp", plan.host(), plan.port(), null, null, null));
        this.plan = plan;
        this.socket = socket;
    }

    /**
     * Connects, encrypts and authenticates, as the plan says or not at all.
     *
     * @param newSecret password or token, where the plan has an account
     */
    public void open(Conversation conversation, Patience patience, @Nullable String newSecret) throws MessagingException, IOException {
        opening = new Dialogue(socket, plan.limits(), conversation, patience);
        secret = newSecret;
        try {
            conversation.enter(SmtpPhase.CONNECT);
            patience.enter(SmtpPhase.CONNECT);
            socket.open(patience);
            socket.keep(newSecret == null ? Redaction.none() : Redaction.of(newSecret));
            if (plan.encryption() == Encryption.TLS) {
                opening.enter(SmtpPhase.TLS);
                encrypt();
            }
            opening.enter(SmtpPhase.GREETING);
            connect(socket);
            extensions = new ServiceExtensions(supportsExtension("PIPELINING"), supportsExtension("SIZE"),
                ServiceExtensions.sizeLimit(getExtensionParameter("SIZE")));
            output = new BufferedOutputStream(socket.getOutputStream(), BUFFER);
            socket.keep(Redaction.none());
            opened = conversation;
        } finally {
            secret = null;
            opening = null;
        }
    }

    private void encrypt() throws IOException {
        opening().conversation().encrypted(Conversation.Tls.of(socket.encrypt()));
    }

    private Dialogue opening() {
        return Objects.requireNonNull(opening, "not in open(..)");
    }

    private void enter(SmtpPhase phase) throws MessagingException {
        try {
            opening().enter(phase);
        } catch (IOException e) {
            throw new MessagingException("the connection is closed", e);
        }
    }

    /** What the server said to EHLO; known once it is open. */
    public ServiceExtensions extensions() {
        return Objects.requireNonNull(extensions, "not open");
    }

    /** For the bytes of mails; flushed at the end of each. */
    public OutputStream output() {
        return Objects.requireNonNull(output, "not open");
    }

    /** Another mail's conversation, which begins where the opening ended. */
    public void resume(Conversation conversation) {
        conversation.resume(Objects.requireNonNull(opened, "not open"));
    }

    public WireSocket socket() {
        return socket;
    }

    /** For one mail. */
    public Dialogue dialogue(Conversation conversation, Patience patience) {
        return new Dialogue(socket, plan.limits(), conversation, patience);
    }

    @Override
    protected synchronized boolean protocolConnect(String ignoredHost, int ignoredPort, String ignoredUser, String ignoredPassword)
        throws MessagingException {
        return super.protocolConnect(plan.host(), plan.port(), plan.credentials().map(Credentials::user).orElse(null), secret);
    }

    /**
     * The name of the settings, or the address as a literal (RFC 5321, section 4.1.4): this machine's own name may be one that only it knows,
     * and costs a look-up.
     */
    @Override
    public synchronized String getLocalHost() {
        return plan.clientName().orElseGet(this::addressLiteral);
    }

    private String addressLiteral() {
        InetAddress local = socket.getLocalAddress();
        String address = local.getHostAddress().replaceAll("%.*", "");
        return (local instanceof Inet6Address ? "[IPv6:" : "[") + address + "]";
    }

    @Override
    protected boolean ehlo(String domain) throws MessagingException {
        enter(SmtpPhase.EHLO);
        boolean understood = super.ehlo(domain);
        ServerReply reply = opening().conversation().reply();
        if (reply == null || reply.isTransient()) {
            // Only a server that does not know EHLO is asked with HELO (RFC 5321, section 3.2), and offers nothing then.
            throw new MessagingException("the server does not answer to EHLO now, or not in words of SMTP");
        }
        if (!understood && socket.isEncrypted() && plan.encryption() == Encryption.STARTTLS) {
            // Angus Mail would go on with what was offered before TLS, which is to be forgotten (RFC 3207, section 4.2), and without AUTH.
            throw new MessagingException("the server does not say what it offers inside TLS");
        }
        if (understood) {
            checkOffer();
        }
        return understood;
    }

    @Override
    protected void helo(String domain) throws MessagingException {
        enter(SmtpPhase.EHLO);
        super.helo(domain);
        checkOffer();
    }

    /** What the plan wants and the server has not is its problem, and no reason to go on without: Angus Mail would, with AUTH. */
    private void checkOffer() throws MessagingException {
        boolean tlsIsNext = plan.encryption() == Encryption.STARTTLS && !socket.isEncrypted();
        if (tlsIsNext && !supportsExtension("STARTTLS")) {
            opening().conversation().enter(SmtpPhase.TLS);
            throw new MessagingException("the server offers no STARTTLS");
        }
        boolean authIsNext = !tlsIsNext && plan.credentials().isPresent();
        if (authIsNext && plan.mechanisms().stream().noneMatch(this::supportsAuthentication)) {
            opening().conversation().enter(SmtpPhase.AUTH);
            throw new AuthenticationFailedException("the server offers no way to authenticate that we know");
        }
    }

    @Override
    protected void startTLS() throws MessagingException {
        if (plan.encryption() != Encryption.STARTTLS || socket.isEncrypted()) {
            // Angus Mail tries this after a 530 to AUTH. That reply is what counts, and the credentials are not sent again.
            throw new MessagingException("TLS is not begun twice, nor where it was not asked for");
        }
        enter(SmtpPhase.TLS);
        sendCommand("STARTTLS");
        if (readServerResponse() != 220) {
            throw new MessagingException("the server does not begin TLS");
        }
        try {
            encrypt();
        } catch (IOException e) {
            throw new MessagingException("no TLS with this server", e);
        }
    }

    /** Angus Mail authenticates through here. A refused token is explained in a challenge that wants an empty answer before the refusal. */
    @Override
    public synchronized int simpleCommand(String command) throws MessagingException {
        if (command.startsWith("AUTH ")) {
            enter(SmtpPhase.AUTH);
        }
        int code = super.simpleCommand(command);
        return code == 334 && command.startsWith("AUTH XOAUTH2 ") ? simpleCommand(new byte[0]) : code;
    }

    /** What answers a challenge (334): a step of its own, to which nothing was replied yet. */
    @Override
    protected int simpleCommand(byte[] answer) throws MessagingException {
        enter(SmtpPhase.AUTH);
        return super.simpleCommand(answer);
    }

    @Override
    protected int readServerResponse() throws MessagingException {
        int code = super.readServerResponse();
        opening().conversation().heard(code, getLastServerResponse());
        if (code < 0 && END_OF_STREAM.equals(getLastServerResponse())) {
            // Angus Mail takes the end of the connection for a reply like another.
            throw new MessagingException("no reply", new EOFException());
        }
        return code;
    }

    /** Whether the server answers, and knows of no mail that was begun. */
    public boolean answersReset(Patience patience, Duration limit) {
        try {
            socket.allow(patience.left(limit));
            socket.write("RSET\r\n");
            boolean answers = ServerReplies.read(socket).code() == 250;
            socket.rest();
            return answers;
        } catch (IOException e) {
            return false;
        }
    }

    /** Says goodbye and does not wait to hear it back. */
    public void leave() {
        try {
            socket.allow(plan.limits().command());
            socket.write("QUIT\r\n");
        } catch (IOException e) {
            // What it carried is known; whether the server heard the goodbye does not change it.
        } finally {
            drop();
        }
    }

    /** Closes without a word: there is a mail half said, or nobody to say it to. */
    public void drop() {
        socket.close();
    }
}
