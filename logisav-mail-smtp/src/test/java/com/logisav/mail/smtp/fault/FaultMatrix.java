package com.logisav.mail.smtp.fault;

import com.logisav.mail.about.Actor;
import com.logisav.mail.about.MailContext;
import com.logisav.mail.address.Mailbox;
import com.logisav.mail.content.SenderIdentity;
import com.logisav.mail.message.OutgoingMail;
import com.logisav.mail.outcome.Transmission;
import com.logisav.mail.smtp.MailBuilder;
import com.logisav.mail.smtp.MimeRenderer;
import com.logisav.mail.smtp.Secret;
import com.logisav.mail.smtp.SmtpSettings;
import com.logisav.mail.smtp.SmtpSettingsBuilder;
import com.logisav.mail.smtp.SmtpTransports;
import com.logisav.mail.smtp.server.TestTls;
import com.logisav.mail.spi.MailTransport;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** All cases of the matrix, each with a server of its own. Those in which a client waits are waited for together. */
final class FaultMatrix {

    private static final MailContext CONTEXT = MailContext.of(Actor.of("anne"));
    private static final SenderIdentity SENDER = SenderIdentity.of("company", Mailbox.of("facturation@example.fr"));
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofSeconds(2);
    private static final Duration SHORTEST = Duration.ofMillis(500);
    private static final int BUSY_AT_A_TIME = 4;
    private static final int WAITING_AT_A_TIME = 24;
    private static final byte[] SMALL = new byte[100_000];
    /** More than fits into the buffers between client and server: what a client has written of it, a server need not have read. */
    private static final byte[] LARGE = new byte[6_000_000];

    private final Map<Cell, Observed> observed = new LinkedHashMap<>();

    private FaultMatrix() {}

    /** Runs all cases: first those that keep the machine busy, then those that wait, so that nobody waits for a busy one. */
    static FaultMatrix run() throws Exception {
        FaultMatrix matrix = new FaultMatrix();
        matrix.observe(Cell.all().stream().filter(cell -> !waits(cell)).toList(), BUSY_AT_A_TIME);
        matrix.observe(Cell.all().stream().filter(FaultMatrix::waits).toList(), WAITING_AT_A_TIME);
        return matrix;
    }

    /** A mail whose body met a kept connection that does not take it is large and goes once more, to a server that does. */
    private static boolean waits(Cell cell) {
        return cell.fault().isEndless() && !cell.sendsLargeMailAgain();
    }

    private void observe(List<Cell> cells, int atATime) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(atATime);
        try {
            List<Future<Observed>> running = cells.stream().map(cell -> clients.submit(() -> observe(cell))).toList();
            for (Future<Observed> each : running) {
                observed.put(each.get().cell(), each.get());
            }
        } finally {
            clients.shutdownNow();
        }
    }

    Observed of(Cell cell) {
        return observed.get(cell);
    }

    private static Observed observe(Cell cell) throws Exception {
        OutgoingMail mail = mail(cell);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        MimeRenderer.standard().write(mail, bytes);
        FaultyServer server = FaultyServer.start(cell);
        Ledger ledger = server.ledger();
        // The transports are closed first: a server's ledger is complete when its visitors have left.
        try (server; SmtpTransports transports = SmtpTransports.single(settings(cell, server.port()))) {
            MailTransport transport = transports.find(SENDER, CONTEXT).orElseThrow();
            if (cell.mode().kept) {
                transport.send(MailBuilder.aMail().to("before@client.fr").build(), CONTEXT);
                server.failNow();
            }
            long start = System.nanoTime();
            Transmission transmission = transport.send(mail, CONTEXT);
            return new Observed(cell, transmission, ledger, bytes.toByteArray(), Duration.ofNanos(System.nanoTime() - start));
        }
    }

    private static OutgoingMail mail(Cell cell) {
        MailBuilder mail = MailBuilder.aMail().to(cell.mode().recipients.toArray(String[]::new));
        if (cell.step() == Step.BODY) {
            boolean readToItsEnd = cell.fault().isReply() || cell.fault() == Fault.GARBAGE;
            mail.attach("plan.bin", "application/octet-stream", readToItsEnd ? SMALL : LARGE);
        }
        return mail.build();
    }

    /** Patient with a server that answers; with one that does not, at the step where it does not. */
    private static SmtpSettings settings(Cell cell, int port) {
        boolean late = cell.step() == Step.BODY || cell.step() == Step.END_OF_DATA;
        SmtpSettingsBuilder settings = SmtpSettings.submission("127.0.0.1").port(port).trustOnly(TestTls.authority())
            .credentials("facturation", Secret.of("s3cr3t"));
        boolean atTheEnd = cell.step() == Step.QUIT;
        Duration limit = !cell.fault().isEndless() || late || atTheEnd ? LONG : SHORT;
        // The mail before is to end well, and its connection to be kept.
        Duration limitAtTheEnd = cell.sendsLargeMailAgain() || cell.mode().kept ? SHORT : SHORTEST;
        Duration lateLimit = cell.fault().isEndless() ? limitAtTheEnd : LONG;
        if (atTheEnd) {
            // The goodbye is said while somebody waits for the outcome, who need not wait for the answer to it as well.
            settings.mailsPerConnection(cell.mode().kept ? 2 : 1);
        }
        return settings.connectTimeout(cell.step() == Step.CONNECT ? SHORTEST : LONG).commandTimeout(limit).bodyTimeout(lateLimit)
            .endOfDataTimeout(cell.step() == Step.BODY ? LONG : lateLimit).build();
    }
}
