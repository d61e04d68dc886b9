package com.logisav.mail.smtp.server;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands before a server that speaks TLS from the first byte and counts what a client writes: each write to its socket is a record, or several
 * where it is large, however TCP cuts or joins them.
 */
public final class RecordRelay implements AutoCloseable {

    private static final int APPLICATION_DATA = 23;

    private final ServerSocket listener;
    private final int target;
    private final AtomicInteger records = new AtomicInteger();

    private RecordRelay(ServerSocket listener, int target) {
        this.listener = listener;
        this.target = target;
    }

    /** For one connection to this port of the loopback. */
    public static RecordRelay to(int target) throws IOException {
        RecordRelay relay = new RecordRelay(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()), target);
        relay.run(relay::converse);
        return relay;
    }

    public int port() {
        return listener.getLocalPort();
    }

    /** Those with data that the client has written so far; counted before the server sees them. */
    public int records() {
        return records.get();
    }

    private interface Work {
        void run() throws IOException;
    }

    private void run(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException e) {
                // One of the two has gone.
            }
        }, "record-relay");
        thread.setDaemon(true);
        thread.start();
    }

    private void converse() throws IOException {
        try (Socket client = listener.accept(); Socket server = new Socket(InetAddress.getLoopbackAddress(), target)) {
            run(() -> server.getInputStream().transferTo(client.getOutputStream()));
            pass(new DataInputStream(client.getInputStream()), server.getOutputStream());
        }
    }

    private void pass(DataInputStream in, OutputStream out) throws IOException {
        byte[] header = new byte[5];
        while (true) {
            in.readFully(header);
            byte[] content = new byte[(header[3] & 0xFF) << 8 | header[4] & 0xFF];
            in.readFully(content);
            if (header[0] == APPLICATION_DATA) {
                records.incrementAndGet();
            }
            out.write(header);
            out.write(content);
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
