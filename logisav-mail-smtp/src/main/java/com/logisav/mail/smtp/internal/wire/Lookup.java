package com.logisav.mail.smtp.internal.wire;

import com.logisav.mail.smtp.internal.network.Addresses;
import java.io.IOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Finds a server's addresses, and does not wait for them longer than allowed: the platform's resolver knows no limit and cannot be stopped. So
 * it works on a thread that lives as long as it does; one that is given up ends by itself.
 */
final class Lookup {

    private Lookup() {}

    /**
     * The addresses.
     *
     * @throws SocketTimeoutException where they were not found in time
     * @throws IOException            where there are none, or the thread was interrupted, which it still is then
     */
    static List<InetAddress> of(Addresses addresses, String host, int port, Duration limit) throws IOException {
        FutureTask<List<InetAddress>> asking = new FutureTask<>(() -> addresses.of(host, port));
        // Nothing of the caller's is inherited: a look-up that hangs must not keep what belongs to a request.
        Thread thread = new Thread(null, asking, "logisav-mail-lookup", 0, false);
        thread.setDaemon(true);
        thread.start();
        try {
            return asking.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException failure ? failure : new IOException("the name could not be looked up", e);
        } catch (TimeoutException e) {
            throw new SocketTimeoutException("the name was not found in time");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
