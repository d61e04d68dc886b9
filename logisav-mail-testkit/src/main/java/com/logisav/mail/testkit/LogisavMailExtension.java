package com.logisav.mail.testkit;

import com.logisav.mail.about.Actor;
import com.logisav.mail.about.MailableRef;
import com.logisav.mail.core.Composer;
import com.logisav.mail.core.LogisavMail;
import com.logisav.mail.core.LogisavMailBuilder;
import com.logisav.mail.draft.MailDraft;
import com.logisav.mail.spi.MailTransport;
import com.logisav.mail.testkit.assertion.ReceivedMail;
import com.logisav.mail.testkit.assertion.SentMails;
import com.logisav.mail.testkit.fake.FixedRecipients;
import com.logisav.mail.testkit.fake.FixedSenders;
import com.logisav.mail.testkit.fake.GrantedPermissions;
import com.logisav.mail.testkit.fake.InMemoryContents;
import com.logisav.mail.testkit.fake.InMemoryLinkedFiles;
import com.logisav.mail.testkit.fake.InMemoryTemplateRepository;
import com.logisav.mail.testkit.fake.RecordingJournal;
import com.logisav.mail.testkit.fake.SettableClock;
import com.logisav.mail.testkit.fault.Fault;
import com.logisav.mail.testkit.sample.SampleActors;
import com.logisav.mail.testkit.sample.SampleInvoice;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.jspecify.annotations.Nullable;

/**
 * The library over a host in memory, and sentences about what was sent.
 *
 * <pre>{@code
 * @RegisterExtension final LogisavMailExtension mail = LogisavMailExtension.inMemory();
 *
 * @Test void an_invoice_is_sent() {
 *     MailableRef invoice = mail.add(SampleInvoice.of("F-2026-0042"));
 *     Review review = mail.composer().review(mail.composer().draft(invoice));
 *     mail.composer().send(review.id(), review.digest());
 *     mail.assertSent().exactlyOne().about(invoice).subject("Votre facture F-2026-0042").text().contains("1 234,50 €");
 * }
 * }</pre>
 *
 * <p>As a field of the test's instance, not a static one, it is new for each test, so tests may run in parallel. Every fake is there to be
 * prepared and asked, and to be taken by a host's own wiring; {@link #host} puts a host's own types in the place of the sample's invoices.
 * Tests may have the library, a composer and the fakes as parameters, in memory also the {@code RecordingTransport}.
 *
 * <p>A static one, for a wiring that is made once for many tests, hands out the same objects for its whole life. Before each test they are as
 * they were before the first: what was prepared then is there, what tests did is not. It serves one test at a time, and refuses a second.
 */
public final class LogisavMailExtension implements BeforeEachCallback, AfterEachCallback, ParameterResolver {

    private final Function<Clock, Outbox> outbox;
    private final Optional<Consumer<LogisavMailBuilder>> types;
    private final Optional<Path> gallery;
    private final Map<Class<?>, Supplier<?>> parameters = Map.ofEntries(
        Map.entry(LogisavMail.class, this::logisavMail), Map.entry(Composer.class, this::composer),
        Map.entry(MailTransport.class, this::transport), Map.entry(SettableClock.class, this::clock),
        Map.entry(FixedRecipients.class, this::recipients), Map.entry(FixedSenders.class, this::senders),
        Map.entry(GrantedPermissions.class, this::permissions), Map.entry(InMemoryLinkedFiles.class, this::linkedFiles),
        Map.entry(InMemoryTemplateRepository.class, this::templates), Map.entry(InMemoryContents.class, this::contents),
        Map.entry(RecordingJournal.class, this::journal));
    private final TestHost host;
    private final AtomicReference<@Nullable String> running = new AtomicReference<>();

    private LogisavMailExtension(Function<Clock, Outbox> outbox, Optional<Consumer<LogisavMailBuilder>> types, Optional<Path> gallery) {
        this.outbox = outbox;
        this.types = types;
        this.gallery = gallery;
        this.host = new TestHost(outbox, types);
    }

    /** Without a socket: the mails' bytes are made and kept. */
    public static LogisavMailExtension inMemory() {
        return new LogisavMailExtension(InMemoryOutbox::new, Optional.empty(), Optional.empty());
    }

    /**
     * Over SMTP, to a GreenMail server in this process, on a free port of the loopback.
     *
     * @throws IllegalStateException where GreenMail is not on the class path; says what to add
     */
    public static LogisavMailExtension overSmtp() {
        return new LogisavMailExtension(SmtpOutbox::new, Optional.empty(), Optional.empty());
    }

    /**
     * The same extension for a host's own types.
     *
     * @param types adds types, documents and what else is the host's to a builder that has every fake already
     */
    public LogisavMailExtension host(Consumer<LogisavMailBuilder> types) {
        return new LogisavMailExtension(outbox, Optional.of(types), gallery);
    }

    /**
     * The same extension, which writes every mail into this directory as an {@code .eml} file named after the test, and at the end of the
     * run one page, {@code index.html}, that shows them all as a person sees them.
     *
     * <p>The page shows all that lies in the directory, so a build may test in several processes. A test that is run again replaces its mails;
     * those of a test that is gone stay until the directory is cleaned.
     *
     * <p>JUnit's configuration parameter {@code logisav.mail.gallery} does so for all tests of a run; what is said here goes first.
     *
     * @param directory made where it is missing, below the build directory as a rule: {@code Path.of("target", "mails")}
     */
    public LogisavMailExtension writingTo(Path directory) {
        return new LogisavMailExtension(outbox, types, Optional.of(directory));
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        String test = context.getUniqueId();
        String other = running.compareAndExchange(null, test);
        if (other != null && !other.equals(test)) {
            throw new IllegalStateException("This LogisavMailExtension serves " + other + " at this moment, and cannot serve " + test
                + " too: make it a field of the test's instance, not a static one, or let these tests run one after the other.");
        } else if (other == null) {
            host.begin();
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (!context.getUniqueId().equals(running.get())) {
            return;
        }
        try {
            gallery.or(() -> context.getConfigurationParameter(MailGallery.PARAMETER).map(Path::of))
                .ifPresent(directory -> MailGallery.in(directory, context).add(context, received()));
        } finally {
            host.outbox.close();
            running.set(null);
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return parameters.containsKey(type) || type == transport().getClass();
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return parameters.getOrDefault(parameter.getParameter().getType(), this::transport).get();
    }

    /** Sentences about what was sent in this test so far. */
    public SentMails assertSent() {
        return SentMails.of(received());
    }

    /** Nothing was sent in this test so far. */
    public void assertNothingSent() {
        assertSent().nothing();
    }

    /** What arrived in this test so far, in order. */
    public List<ReceivedMail> received() {
        return host.outbox.received();
    }

    /**
     * What happens to the next mail; several calls, several mails. Over SMTP it happens on the wire.
     *
     * @throws IllegalStateException over SMTP, for an unknown host
     */
    public void failNext(Fault fault) {
        host.outbox.failNext(fault);
    }

    /** Why each recipient, file and word is in this draft, and what stands in its way: text to be read, not to be compared. */
    public String explain(MailDraft draft) {
        return DraftExplanation.of(draft);
    }

    /** Adds an invoice to the sample host, or changes it. */
    public MailableRef add(SampleInvoice invoice) {
        return host.invoices.put(invoice).ref();
    }

    /** The library, put together at the first call. */
    public LogisavMail logisavMail() {
        return host.library();
    }

    /** What the {@linkplain SampleActors#secretary secretary} can do. */
    public Composer composer() {
        return as(SampleActors.secretary());
    }

    /** What this actor can do. */
    public Composer as(Actor actor) {
        return logisavMail().as(actor);
    }

    /** The only source of time, at a random instant, the same before each test. */
    public SettableClock clock() {
        return host.clock;
    }

    /** Recipients besides those that a record has itself. */
    public FixedRecipients recipients() {
        return host.recipients;
    }

    /** Files that are stored with records. */
    public InMemoryLinkedFiles linkedFiles() {
        return host.linkedFiles;
    }

    /** Default messages and letters; the sample's are there. */
    public InMemoryTemplateRepository templates() {
        return host.templates;
    }

    /** Who may do what; in the one company, everybody everything. */
    public GrantedPermissions permissions() {
        return host.permissions;
    }

    /** Under which identities mails are written. */
    public FixedSenders senders() {
        return host.senders;
    }

    /** Uploads and frozen mails. */
    public InMemoryContents contents() {
        return host.contents;
    }

    /** Claims and outcomes. */
    public RecordingJournal journal() {
        return host.journal;
    }

    /** The way out, for a host's own wiring. */
    public MailTransport transport() {
        return host.outbox.transport();
    }
}
