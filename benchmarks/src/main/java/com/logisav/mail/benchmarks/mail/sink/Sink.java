package com.logisav.mail.benchmarks.mail.sink;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** The server: one port in plain text, one with TLS from the first byte where it has a key; a thread for each connection. */
public final class Sink implements AutoCloseable {

    private static final int BUFFER = 256 * 1024;
    private static final byte[] GREETING = "220 sink.example ESMTP\r\n".getBytes(StandardCharsets.US_ASCII);

    private final Counts counts = new Counts();
    private final ServerSocketChannel plain;
    private final @Nullable ServerSocket encrypted;
    private volatile Duration roundTrip = Duration.ZERO;

    private Sink(ServerSocketChannel plain, @Nullable ServerSocket encrypted) {
        this.plain = plain;
        this.encrypted = encrypted;
    }

    /**
     * Listens on loopback, on ports that are free.
     *
     * @param key see {@link SinkKey}; without one there is no TLS
     */
    public static Sink start(Optional<Path> key) throws IOException {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        ServerSocketChannel plain = ServerSocketChannel.open().bind(new InetSocketAddress(loopback, 0), 64);
        ServerSocket encrypted = key.isEmpty() ? null : SinkKey.context(key.get()).getServerSocketFactory().createServerSocket(0, 64, loopback);
        Sink sink = new Sink(plain, encrypted);
        daemon(sink::acceptPlain);
        if (encrypted != null) {
            daemon(sink::acceptEncrypted);
        }
        return sink;
    }

    /** How far away it is, from now on. */
    public void roundTrip(Duration newRoundTrip) {
        roundTrip = newRoundTrip;
    }

    public int port() {
        return plain.socket().getLocalPort();
    }

    /** The port with TLS; 0 where there is none. */
    public int encryptedPort() {
        return encrypted == null ? 0 : encrypted.getLocalPort();
    }

    public Map<String, Double> counts() {
        return counts.read();
    }

    private static void daemon(Runnable task) {
        Thread thread = new Thread(task, "sink");
        thread.setDaemon(true);
        thread.start();
    }

    private void acceptPlain() {
        try {
            while (true) {
                SocketChannel client = plain.accept();
                client.setOption(StandardSocketOptions.TCP_NODELAY, true);
                daemon(() -> serve(client));
            }
        } catch (IOException e) {
            // It was closed.
        }
    }

    private void acceptEncrypted() {
        try {
            while (encrypted != null) {
                SSLSocket client = (SSLSocket) encrypted.accept();
                client.setTcpNoDelay(true);
                daemon(() -> serve(client));
            }
        } catch (IOException e) {
            // It was closed.
        }
    }

    private void serve(SocketChannel client) {
        try (client) {
            talk(client, ByteBuffer.allocateDirect(BUFFER), new Replies(client.socket().getOutputStream(), counts));
        } catch (IOException e) {
            // The client is gone.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void serve(SSLSocket client) {
        try (client) {
            client.startHandshake();
            talk(new Arrays(client.getInputStream()), ByteBuffer.allocate(BUFFER), new Replies(client.getOutputStream(), counts));
        } catch (IOException e) {
            // The client is gone.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void talk(ReadableByteChannel in, ByteBuffer buffer, Replies replies) throws IOException, InterruptedException {
        counts.connections.increment();
        replies.send(GREETING, System.nanoTime(), roundTrip);
        Dialogue dialogue = new Dialogue(counts);
        while (!dialogue.isEnded() && in.read(buffer.clear()) >= 0) {
            long arrived = System.nanoTime();
            byte[] reply = dialogue.take(buffer.flip());
            if (reply.length > 0) {
                replies.send(reply, arrived, roundTrip);
            }
        }
        replies.finish();
    }

    /** Reads into the array of a buffer, without a copy. */
    private record Arrays(InputStream in) implements ReadableByteChannel {

        @Override
        public int read(ByteBuffer into) throws IOException {
            int count = in.read(into.array(), into.arrayOffset() + into.position(), into.remaining());
            into.position(into.position() + Math.max(0, count));
            return count;
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }

    /** Accepts no more; connections end with their clients. */
    @Override
    public void close() throws IOException {
        plain.close();
        if (encrypted != null) {
            encrypted.close();
        }
    }
}
