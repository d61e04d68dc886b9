package com.logisav.mail.smtp.internal.delivery;

import com.logisav.mail.smtp.internal.network.Addresses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Looks a name up once, and does not wait for that longer than allowed: the platform's resolver knows no limit. A look-up that is given up
 * ends by itself on one of the JDK's threads. Not safe for concurrent use.
 */
final class TimelyAddresses implements Addresses {

    private final Addresses lookup;
    private final Duration limit;
    private @Nullable List<InetAddress> found;

    TimelyAddresses(Addresses lookup, Duration limit) {
        this.lookup = lookup;
        this.limit = limit;
    }

    @Override
    public List<InetAddress> of(String host, int port) throws IOException {
        if (found == null) {
            found = lookUp(host, port);
        }
        return found;
    }

    private List<InetAddress> lookUp(String host, int port) throws IOException {
        try {
            return CompletableFuture.supplyAsync(() -> asked(host, port)).get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UncheckedIOException failure) {
                throw failure.getCause();
            }
            throw new IOException("the name could not be looked up", e);
        } catch (TimeoutException e) {
            throw new SocketTimeoutException("the name was not found in time");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private List<InetAddress> asked(String host, int port) {
        try {
            return lookup.of(host, port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
