package com.logisav.mail.smtp;

import com.logisav.mail.outcome.RecipientOutcome;
import com.logisav.mail.outcome.Transmission;
import java.util.HashSet;
import java.util.Set;

/** A JVM of its own, with Simple Java Mail's batch-module on its class path: sends four mails, and says what became of them and of it. */
final class SendBesideBatchModule {

    private SendBesideBatchModule() {}

    public static void main(String[] arguments) throws Exception {
        Class.forName("org.simplejavamail.internal.batchsupport.BatchSupport");
        Set<Thread> before = threads();
        SmtpSettings settings = SmtpSettings.plainOnLoopback(Integer.parseInt(arguments[0])).connections(1).build();
        try (SmtpTransport transport = SmtpTransport.of(settings)) {
            for (int i = 0; i < 4; i++) {
                Transmission transmission = transport.send(ScriptedDelivery.toOne(), ScriptedDelivery.CONTEXT);
                System.out.println(transmission.outcomes().stream().map(RecipientOutcome::status).toList());
            }
        }
        Set<Thread> left = threads();
        left.removeAll(before);
        // The JDK's own, for what is kept and swept: daemons, there with the first delay that anybody asks for; the names are those of 17 and 25.
        left.removeIf(thread -> thread.getName().matches("CompletableFutureDelayScheduler|ForkJoinPool\\.commonPool-.*"));
        for (Thread each : left) {
            each.join(5_000);
        }
        left.removeIf(thread -> !thread.isAlive());
        System.out.println("threads: " + left);
        System.exit(0);
    }

    private static Set<Thread> threads() {
        return new HashSet<>(Thread.getAllStackTraces().keySet());
    }
}
