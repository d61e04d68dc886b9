package com.logisav.mail.core.internal;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Where renderers run: on the caller's thread, or on the host's executor with a limit.
 *
 * <p>A limit needs a second thread, and threads belong to the host: without an executor there is none.
 */
public final class RenderingPlace {

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
     * @throws TimeoutException where the limit is over; the rendering is interrupted and its stream cut off
     */
    public void run(Callable<?> rendering) throws Exception {
        if (executor == null) {
            rendering.call();
            return;
        }
        FutureTask<?> task = new FutureTask<>(rendering);
        executor.execute(task);
        try {
            task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw rethrowable(e);
        } finally {
            task.cancel(true);
        }
    }

    private static Exception rethrowable(ExecutionException e) {
        return e.getCause() instanceof Exception cause ? cause : new IOException(e.getCause());
    }
}
