package com.logisav.mail.smtp.fault;

import com.logisav.mail.smtp.server.TestTls;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLContext;

/** A server that does everything right but one thing, on a port of loopback, and keeps a ledger. */
final class FaultyServer implements AutoCloseable {

    private static final SSLContext TLS = TestTls.loopback();
    /** More than a segment of the loopback, so that who reads is not waited for at each. */
    private static final int SMALL_BUFFER = 256 * 1024;
    static final int PATIENCE = 20_000;

    private final Cell cell;
    private final Ledger ledger = new Ledger();
    private final AtomicBoolean failing = new AtomicBoolean();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final ServerSocket listener;
    private final List<Socket> open = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();

    private FaultyServer(Cell cell) throws IOException {
        this.cell = cell;
        this.failing.set(!cell.mode().kept);
        this.listener = new ServerSocket();
        // So that a server which does not read is noticed before megabytes have gone into the buffers between.
        listener.setReceiveBufferSize(SMALL_BUFFER);
        listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
    }

    static FaultyServer start(Cell cell) throws IOException {
        FaultyServer server = new FaultyServer(cell);
        if (cell.step() != Step.CONNECT) {
            server.run("acceptor", server::accept);
        } else if (cell.fault() == Fault.RESET) {
            server.listener.close();
        } else {
            server.fillTheQueue();
        }
        return server;
    }

    /** From here on the connection that is there fails, and every other is right. */
    void failNow() {
        ledger.turnPage();
        failing.set(true);
    }

    int port() {
        return listener.getLocalPort();
    }

    Ledger ledger() {
        return ledger;
    }

    /** Nobody accepts, and no more connections can wait: the next one gets no answer at all. */
    private void fillTheQueue() throws IOException {
        for (int i = 0; i < 10; i++) {
            Socket socket = new Socket();
            open.add(socket);
            try {
                socket.connect(listener.getLocalSocketAddress(), 200);
            } catch (SocketTimeoutException e) {
                return;
            }
        }
        throw new AssertionError("the queue of waiting connections has no end");
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = listener.accept();
                socket.setSoTimeout(PATIENCE);
                remember(socket);
                run("visit", () -> visit(socket));
            }
        } catch (IOException e) {
            // Closed: the test is over.
        }
    }

    private void visit(Socket socket) {
        try (socket) {
            new Session(cell, ledger, TLS, socket, closing, isRight() ? new AtomicBoolean() : failing).run();
        } catch (IOException e) {
            // The visitor left, or was shown the door.
        }
    }

    private boolean isRight() {
        return cell.mode().kept && failing.get();
    }

    private synchronized void remember(Socket socket) {
        open.add(socket);
    }

    private synchronized void run(String name, Runnable work) {
        Thread thread = new Thread(work, "faulty-smtp-" + name);
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
    }

    /** Lets each visit come to its end, so that the ledger is complete; the visitors have left by now. */
    @Override
    public void close() throws IOException, InterruptedException {
        closing.countDown();
        listener.close();
        List<Thread> running;
        synchronized (this) {
            running = List.copyOf(threads);
        }
        for (Thread thread : running) {
            thread.join(PATIENCE);
        }
        for (Socket socket : open) {
            socket.close();
        }
    }
}
