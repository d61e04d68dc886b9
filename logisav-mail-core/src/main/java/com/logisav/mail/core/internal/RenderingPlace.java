package com.logisav.mail.core.internal;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Where renderers run: on the caller's thread, or on the host's executor with a limit.
 *
 * <p>A limit needs a second thread, and threads belong to the host: without an executor there is none.
 */
public final class RenderingPlace {

    /** A rendering into a stream that is cut off when its time is over. */
    @FunctionalInterface
    public interface Rendering {
        /** Renders. */
        void run() throws IOException;
    }

    private final @Nullable Executor executor;
    private final Duration limit;

    private RenderingPlace(@Nullable Executor executor, Duration limit) {
        this.executor = executor;
        this.limit = limit;
    }

    /** On the caller's thread, as long as it takes. */
    public static RenderingPlace callersThread() {
        return new RenderingPlace(null, Duration.ZERO);
    }

    /** On this executor, at most so long. */
    public static RenderingPlace on(Executor executor, Duration limit) {
        return new RenderingPlace(executor, limit);
    }

    /**
     * Runs a rendering.
     *
     * @throws IOException with a {@link TimeoutException} as its cause where the limit is over; the rendering is interrupted then, or
     *     never begun
     */
    public void run(Rendering rendering) throws IOException {
        if (executor == null) {
            rendering.run();
            return;
        }
        FutureTask<Boolean> task = new FutureTask<>(() -> {
            rendering.run();
            return true;
        });
        try {
            executor.execute(task);
            task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            throw new IOException("the executor takes no renderings", e);
        } catch (TimeoutException e) {
            throw new IOException("a rendering took longer than " + limit, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for a rendering", e);
        } catch (ExecutionException e) {
            throw thrown(e.getCause());
        } finally {
            task.cancel(true);
        }
    }

    private static IOException thrown(@Nullable Throwable cause) {
        if (cause instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        return cause instanceof IOException failure ? failure : new IOException("a rendering failed", cause);
    }
}
