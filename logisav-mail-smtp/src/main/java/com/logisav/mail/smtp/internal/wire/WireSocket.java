package com.logisav.mail.smtp.internal.wire;

import com.logisav.mail.smtp.internal.network.Addresses;
import com.logisav.mail.smtp.internal.server.ServerPlan;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/**
 * A connection that we open and encrypt ourselves and that Angus Mail only talks through: TLS is switched on below its streams, so there is
 * no plain text to fall back to; segments are not held back (TCP_NODELAY); every wait has a limit.
 */
public final class WireSocket extends Socket {

    private static final int WATCHED_BLOCK = 64 * 1024;

    private final ServerPlan plan;
    private final TlsClient tls;
    private final Addresses addresses;
    private final Watchdog watchdog = new Watchdog(this::cut);
    private volatile boolean cut;
    private volatile @Nullable Patience patience;
    private volatile @Nullable Socket raw;
    private @Nullable SSLSocket encrypted;
    private @Nullable ReplyInput in;
    private @Nullable RedactingInput redacting;
    private @Nullable WatchedOutput out;

    public WireSocket(ServerPlan plan, TlsClient tls, Addresses addresses) {
        super(Proxy.NO_PROXY);
        this.plan = plan;
        this.tls = tls;
        this.addresses = addresses;
    }

    /** Opens the connection, trying each of the server's addresses that may be connected to; the name is looked up once. */
    public void open(Patience patience) throws IOException {
        IOException last = null;
        for (InetAddress address : lookUp(patience)) {
            patience.check();
            // A plain Socket would ask the JVM's proxy settings, and go where they point.
            Socket socket = new Socket(Proxy.NO_PROXY);
            raw = socket;
            try {
                connect(socket, address, patience);
                return;
            } catch (IOException e) {
                socket.close();
                last = e;
            }
        }
        throw last != null ? last : new IOException("no address");
    }

    /** The wait for a name is one like the wait for a connection, and may be cancelled like that. */
    private List<InetAddress> lookUp(Patience patience) throws IOException {
        patience.beginWaiting();
        try {
            return Lookup.of(addresses, plan.host(), plan.port(), patience.left(plan.limits().connect()));
        } finally {
            patience.endWaiting();
        }
    }

    private void connect(Socket socket, InetAddress address, Patience patience) throws IOException {
        if (cut) {
            throw new IOException("cut before it was open");
        }
        socket.setTcpNoDelay(true);
        socket.connect(new InetSocketAddress(address, plan.port()), (int) patience.left(plan.limits().connect()).toMillis());
        in = new ReplyInput(socket.getInputStream());
        redacting = new RedactingInput(in);
        out = new WatchedOutput(socket.getOutputStream());
    }

    /** Encrypts from here on, or fails and is of no further use. */
    public SSLSession encrypt() throws IOException {
        if (input().hasBuffered()) {
            throw new SSLException("the server spoke on before TLS began");
        }
        SSLSocket socket = tls.handshake(rawSocket(), plan.host(), plan.port());
        input().switchTo(socket.getInputStream());
        output().switchTo(socket.getOutputStream());
        encrypted = socket;
        return socket.getSession();
    }

    /** Whose mail goes through it now: its limit holds for the body, too. */
    void heed(Patience newPatience) {
        patience = newPatience;
    }

    private Duration bodyLimit() {
        Patience present = patience;
        Duration limit = plan.limits().body();
        return present == null ? limit : present.left(limit);
    }

    public boolean isEncrypted() {
        return encrypted != null;
    }

    /** A command or the final dot is about to go out, and its reply has this long. */
    public void allow(Duration limit) throws IOException {
        input().expectReply();
        output().countAnew();
        watchdog.allow(limit);
    }

    /** Nothing is awaited until the next {@link #allow}. */
    public void rest() {
        watchdog.rest();
    }

    /** Commands, each with its line end, in one packet where they fit one. */
    public void write(String commands) throws IOException {
        output().write(commands.getBytes(StandardCharsets.US_ASCII));
    }

    /** The next line that the server says, without its end. */
    public String line() throws IOException {
        return input().line();
    }

    /**
     * Whether the server said something that nobody asked for; never blocks. Of what is encrypted only that there is something is known before
     * it is read, so that bytes which are no words count too, such as those of a connection that is closed.
     */
    public boolean hasUnread() {
        try {
            return input().hasUnread() || (isEncrypted() && rawSocket().getInputStream().available() > 0);
        } catch (IOException e) {
            return false;
        }
    }

    private Socket rawSocket() throws IOException {
        Socket socket = raw;
        if (socket == null) {
            throw new IOException("not connected");
        }
        return socket;
    }

    private ReplyInput input() throws IOException {
        if (in == null) {
            throw new IOException("not connected");
        }
        return in;
    }

    private WatchedOutput output() throws IOException {
        if (out == null) {
            throw new IOException("not connected");
        }
        return out;
    }

    /** The TCP connection, not TLS over it: closing that politely may wait for the very peer that does not answer. */
    void cut() {
        cut = true;
        Socket socket = raw;
        try {
            if (socket != null) {
                socket.close();
            }
        } catch (IOException e) {
            // Nothing more can be done for it, and nobody waits for it.
        }
    }

    @Override
    public synchronized void close() {
        watchdog.end();
        cut();
    }

    /** Whoever reads by himself hears nothing of this any more. */
    public void keep(Redaction redaction) throws IOException {
        redacting().keep(redaction);
    }

    private RedactingInput redacting() throws IOException {
        if (redacting == null) {
            throw new IOException("not connected");
        }
        return redacting;
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return redacting();
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        return output();
    }

    /** Bears the name that was asked for, so that nobody looks up another by the address. */
    @Override
    public InetAddress getInetAddress() {
        Socket socket = raw;
        try {
            byte[] address = (socket == null ? InetAddress.getLoopbackAddress() : socket.getInetAddress()).getAddress();
            return InetAddress.getByAddress(plan.host(), address);
        } catch (IOException e) {
            throw new IllegalStateException("an address has the length of an address", e);
        }
    }

    @Override
    public InetAddress getLocalAddress() {
        Socket socket = raw;
        return socket == null ? InetAddress.getLoopbackAddress() : socket.getLocalAddress();
    }

    @Override
    public int getPort() {
        return plan.port();
    }

    /** Counts what the server takes of a mail. */
    private final class WatchedOutput extends FilterOutputStream {

        private int sinceAllowed;

        WatchedOutput(OutputStream out) {
            super(out);
        }

        void switchTo(OutputStream encryptedOutput) {
            this.out = encryptedOutput;
        }

        /** What went before says nothing of how long the next may take. */
        void countAnew() {
            sinceAllowed = 0;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
            sinceAllowed += length;
            if (sinceAllowed > WATCHED_BLOCK) {
                sinceAllowed = 0;
                watchdog.allow(bodyLimit());
            }
        }
    }
}
