package com.logisav.mail.smtp.internal.delivery;

import com.logisav.mail.address.EmailAddress;
import com.logisav.mail.outcome.ServerReply;
import com.logisav.mail.outcome.SmtpPhase;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Objects;
import java.util.OptionalLong;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;

/**
 * One connection for one mail. Angus Mail speaks the protocol; the steps that decide over recipients are ours, so that it is always known
 * how far the mail came and what was answered to whom.
 */
final class SmtpConnection extends SMTPTransport {

    private static final Duration REASON = Duration.ofSeconds(2);

    private final ServerPlan plan;
    private final WireSocket socket;
    private final Conversation conversation;
    private @Nullable Envelope envelope;
    private @Nullable DataOutput data;

    SmtpConnection(Session session, ServerPlan plan, WireSocket socket, Conversation conversation) {
        super(session, new URLName("smtp", plan.host(), plan.port(), null, null, null));
        this.plan = plan;
        this.socket = socket;
        this.conversation = conversation;
    }

    /** Connects, encrypts and authenticates, as the plan says or not at all. */
    void open() throws MessagingException, IOException {
        conversation.enter(SmtpPhase.CONNECT);
        socket.open();
        if (plan.encryption() == Encryption.TLS) {
            conversation.enter(SmtpPhase.TLS);
            encrypt();
        }
        say(SmtpPhase.GREETING);
        connect(socket);
    }

    private void encrypt() throws IOException {
        conversation.encrypted(socket.encrypt());
    }

    /** The largest mail that the server takes (RFC 1870); empty where it names none. */
    OptionalLong sizeLimit() {
        String limit = getExtensionParameter("SIZE");
        if (limit == null || !limit.strip().matches("[1-9][0-9]{0,17}")) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(Long.parseLong(limit.strip()));
    }

    /** Sends the mail; returns when the server took it for at least one recipient. */
    void send(StreamedMessage message, Envelope newEnvelope) throws MessagingException {
        envelope = newEnvelope;
        sendMessage(message, newEnvelope.addresses());
    }

    private Envelope envelope() {
        return Objects.requireNonNull(envelope, "send(..) was not called");
    }

    private void say(SmtpPhase phase) throws MessagingException {
        conversation.enter(phase);
        try {
            socket.allow(plan.limits().of(phase));
        } catch (IOException e) {
            throw new MessagingException("the connection is closed", e);
        }
    }

    private void command(SmtpPhase phase, String command) throws MessagingException {
        say(phase);
        sendCommand(command);
        readServerResponse();
    }

    private ServerReply positive() throws MessagingException {
        ServerReply reply = conversation.reply();
        if (reply == null || reply.code() / 100 != 2) {
            throw new MessagingException("the server did not agree");
        }
        return reply;
    }

    @Override
    protected synchronized boolean protocolConnect(String ignoredHost, int ignoredPort, String ignoredUser, String ignoredPassword)
        throws MessagingException {
        String user = plan.credentials().map(Credentials::user).orElse(null);
        String password = plan.credentials().map(Credentials::password).orElse(null);
        return super.protocolConnect(plan.host(), plan.port(), user, password);
    }

    /** The address as a literal (RFC 5321, section 4.1.4): this machine's name may be one that only it knows, and costs a look-up. */
    @Override
    public synchronized String getLocalHost() {
        InetAddress local = socket.getLocalAddress();
        String address = local.getHostAddress().replaceAll("%.*", "");
        return (local instanceof Inet6Address ? "[IPv6:" : "[") + address + "]";
    }

    @Override
    protected boolean ehlo(String domain) throws MessagingException {
        say(SmtpPhase.EHLO);
        boolean understood = super.ehlo(domain);
        ServerReply reply = conversation.reply();
        if (reply != null && reply.code() == 421) {
            throw new MessagingException("the server closes the connection");
        }
        if (understood) {
            checkOffer();
        }
        return understood;
    }

    @Override
    protected void helo(String domain) throws MessagingException {
        say(SmtpPhase.EHLO);
        super.helo(domain);
        checkOffer();
    }

    /** What the plan wants and the server has not is its problem, and no reason to go on without: Angus Mail would, with AUTH. */
    private void checkOffer() throws MessagingException {
        boolean tlsIsNext = plan.encryption() == Encryption.STARTTLS && !socket.isEncrypted();
        if (tlsIsNext && !supportsExtension("STARTTLS")) {
            conversation.enter(SmtpPhase.TLS);
            throw new MessagingException("the server offers no STARTTLS");
        }
        boolean authIsNext = !tlsIsNext && plan.credentials().isPresent();
        if (authIsNext && !supportsAuthentication("PLAIN") && !supportsAuthentication("LOGIN")) {
            conversation.enter(SmtpPhase.AUTH);
            throw new AuthenticationFailedException("the server offers no way to authenticate that we know");
        }
    }

    @Override
    protected void startTLS() throws MessagingException {
        if (plan.encryption() != Encryption.STARTTLS || socket.isEncrypted()) {
            // Angus Mail tries this after a 530 to AUTH. That reply is what counts, and the credentials are not sent again.
            throw new MessagingException("TLS is not begun twice, nor where it was not asked for");
        }
        command(SmtpPhase.TLS, "STARTTLS");
        positive();
        try {
            encrypt();
        } catch (IOException e) {
            throw new MessagingException("no TLS with this server", e);
        }
    }

    /** Angus Mail authenticates through here. */
    @Override
    public synchronized int simpleCommand(String command) throws MessagingException {
        if (command.startsWith("AUTH ")) {
            say(SmtpPhase.AUTH);
        }
        return super.simpleCommand(command);
    }

    @Override
    protected int readServerResponse() throws MessagingException {
        int code = super.readServerResponse();
        conversation.heard(code, getLastServerResponse());
        return code;
    }

    @Override
    protected void mailFrom() throws MessagingException {
        String size = supportsExtension("SIZE") ? " SIZE=" + envelope().length() : "";
        command(SmtpPhase.MAIL, "MAIL FROM:<" + envelope().sender().wire() + ">" + size);
        positive();
    }

    /** Offers every recipient; one that is refused does not stand in the way of the next. */
    @Override
    protected void rcptTo() throws MessagingException {
        int accepted = 0;
        int index = 0;
        for (EmailAddress recipient : envelope().recipients()) {
            command(SmtpPhase.RCPT, "RCPT TO:<" + recipient.wire() + ">");
            ServerReply reply = conversation.reply();
            if (reply == null || reply.code() / 100 == 3) {
                throw new MessagingException("no reply to a recipient");
            }
            conversation.answered(index++);
            if (reply.code() == 421) {
                throw new MessagingException("the server closes the connection");
            }
            accepted += reply.code() / 100 == 2 ? 1 : 0;
        }
        if (accepted == 0) {
            throw new MessagingException("no recipient was accepted");
        }
    }

    /** Past Angus Mail's own stream, which looks at each line and writes it by itself. */
    @Override
    protected OutputStream data() throws MessagingException {
        say(SmtpPhase.DATA);
        super.data();
        say(SmtpPhase.BODY);
        try {
            data = new DataOutput(new BufferedOutputStream(socket.getOutputStream()));
            return data;
        } catch (IOException e) {
            throw new MessagingException("the connection is closed", e);
        }
    }

    /** Nothing is said after a refusal: it could hide the reply. */
    @Override
    protected void finishData() throws IOException, MessagingException {
        say(SmtpPhase.END_OF_DATA);
        Objects.requireNonNull(data, "data() was not called").end();
        readServerResponse();
        positive();
    }

    /** The server broke off while the mail was written: it may have said why (552 while the mail is too large). */
    void hearReason() {
        if (socket.hasUnread()) {
            try {
                socket.allow(REASON);
                readServerResponse();
            } catch (MessagingException | IOException e) {
                // It had not said all of it; what counts is that the mail did not get through.
            }
        }
    }

    /** Says goodbye where that is possible, and drops the connection. */
    void discard(boolean politely) {
        try {
            if (politely) {
                close();
            }
        } catch (MessagingException | RuntimeException e) {
            // The outcome is known; whether the server heard the goodbye does not change it.
        } finally {
            socket.close();
        }
    }
}
