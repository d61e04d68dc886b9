package com.logisav.mail.testkit;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtensionContext;

/** What an extension does around the tests that it serves, one at a time; what it is for a test is {@link LogisavMailExtension}. */
final class ExtensionLifecycle {

    private final TestHost host;
    private final Optional<Path> gallery;
    private final AtomicReference<@Nullable ExtensionContext> running = new AtomicReference<>();
    private final Instant atRandom;
    private volatile boolean isAtRandom;

    /**
     * Around the tests of this host.
     *
     * @param gallery where their mails are written; empty where JUnit's configuration says so, or nobody
     */
    ExtensionLifecycle(TestHost host, Optional<Path> gallery) {
        this.host = host;
        this.gallery = gallery;
        this.atRandom = host.clock.instant();
    }

    /** An instance of a test class is about to be made. */
    void beginInstance(ExtensionContext context) {
        if (context.getTestInstanceLifecycle().equals(Optional.of(TestInstance.Lifecycle.PER_CLASS))) {
            host.beginClass(context.getUniqueId());
        } else {
            host.beginInstance();
        }
    }

    /**
     * A test begins.
     *
     * @return false where it had begun, as for an extension that is registered twice
     * @throws IllegalStateException where another test has begun, and not ended
     */
    boolean begin(ExtensionContext context) {
        ExtensionContext other = running.compareAndExchange(null, context);
        if (other != null && !isSame(other, context)) {
            throw new IllegalStateException("This LogisavMailExtension serves " + name(other) + " at this moment, and cannot serve "
                + name(context) + " too: make it a field of the test's instance, not a static one, with an instance for each test,"
                + " not for all of the class (PER_CLASS); or let these tests run one after the other.");
        } else if (other == null) {
            host.begin();
            isAtRandom = host.clock.instant().equals(atRandom);
        }
        return other == null;
    }

    private static boolean isSame(ExtensionContext one, ExtensionContext other) {
        return one.getUniqueId().equals(other.getUniqueId());
    }

    private static String name(ExtensionContext test) {
        return test.getRequiredTestClass().getName() + "." + test.getRequiredTestMethod().getName() + " (" + test.getDisplayName() + ")";
    }

    /**
     * A test has ended.
     *
     * @throws AssertionError where it succeeded, and planned a fault that met nothing
     */
    void end(ExtensionContext context) {
        ExtensionContext present = running.get();
        if (present == null || !isSame(present, context)) {
            return;
        }
        try {
            context.getExecutionException().ifPresent(this::remark);
            gallery.or(() -> context.getConfigurationParameter(MailGallery.PARAMETER).map(Path::of))
                .ifPresent(directory -> MailGallery.in(directory, context).add(context, host.outbox.received()));
            if (context.getExecutionException().isEmpty()) {
                requireFaultsMet();
            }
        } finally {
            host.end();
            running.set(null);
        }
    }

    /** Of a test that failed, its own failure is the one to be read; these stand beside it. */
    private void remark(Throwable failure) {
        List<String> unmet = host.outbox.unmetFaults();
        if (!unmet.isEmpty()) {
            failure.addSuppressed(new Remark(inVain(unmet)));
        }
        // Where the class or its fields set the clock, the test fails again of itself.
        if (isAtRandom) {
            failure.addSuppressed(new Remark("if time plays a part here, mail.clock().set(Instant.parse(\"" + atRandom
                + "\")) shows it again"));
        }
    }

    /** A fault that met nothing proves nothing. */
    private void requireFaultsMet() {
        List<String> unmet = host.outbox.unmetFaults();
        if (!unmet.isEmpty()) {
            throw new AssertionError("expected every fault of failNext(..) to meet a mail, but " + inVain(unmet));
        }
    }

    private static String inVain(List<String> unmet) {
        return "in vain were given\n  " + String.join("\n  ", unmet);
    }

    /** A line in the report of a test that failed, and no failure itself. */
    private static final class Remark extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Remark(String words) {
            super(words, null, false, false);
        }

        /** A trace says the name of a class before its message, and this one would be read as one more failure. */
        @Override
        @SuppressWarnings("OverrideThrowableToString")
        public String toString() {
            return String.valueOf(getMessage());
        }
    }
}
