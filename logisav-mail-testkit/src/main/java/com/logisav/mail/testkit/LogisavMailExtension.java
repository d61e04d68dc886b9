package com.logisav.mail.testkit;

import com.logisav.mail.MailException;
import com.logisav.mail.about.Actor;
import com.logisav.mail.about.MailableRef;
import com.logisav.mail.core.Composer;
import com.logisav.mail.core.LogisavMail;
import com.logisav.mail.core.LogisavMailBuilder;
import com.logisav.mail.draft.MailAlert;
import com.logisav.mail.draft.MailDraft;
import com.logisav.mail.message.Review;
import com.logisav.mail.receipt.DeliveryReceipt;
import com.logisav.mail.spi.MailTransport;
import com.logisav.mail.testkit.assertion.ReceivedMail;
import com.logisav.mail.testkit.assertion.SentMails;
import com.logisav.mail.testkit.fake.FixedRecipients;
import com.logisav.mail.testkit.fake.FixedSenders;
import com.logisav.mail.testkit.fake.GrantedPermissions;
import com.logisav.mail.testkit.fake.InMemoryContents;
import com.logisav.mail.testkit.fake.InMemoryLinkedFiles;
import com.logisav.mail.testkit.fake.InMemoryRecords;
import com.logisav.mail.testkit.fake.InMemoryTemplateRepository;
import com.logisav.mail.testkit.fake.RecordingJournal;
import com.logisav.mail.testkit.fake.RecordingTransport;
import com.logisav.mail.testkit.fake.Restorable;
import com.logisav.mail.testkit.fake.SampleRenderer;
import com.logisav.mail.testkit.fake.SettableClock;
import com.logisav.mail.testkit.fault.Fault;
import com.logisav.mail.testkit.sample.SampleActors;
import com.logisav.mail.testkit.sample.SampleInvoice;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestInstanceFactoryContext;
import org.junit.jupiter.api.extension.TestInstancePreConstructCallback;

/**
 * The library over a host in memory, and sentences about what was sent.
 *
 * <pre>{@code
 * @RegisterExtension final LogisavMailExtension mail = LogisavMailExtension.inMemory();
 *
 * @Test void an_invoice_is_sent() {
 *     MailableRef invoice = mail.add(SampleInvoice.of("F-2026-0042"));
 *     mail.send(invoice);
 *     mail.assertSent().exactlyOne().about(invoice).subject("Votre facture F-2026-0042").text().contains("1 234,50 €");
 * }
 * }</pre>
 *
 * <p>As a field of the test's instance, not a static one, it is new for each test, so tests may run in parallel. Every fake is there to be
 * prepared and asked, and to be taken by a host's own wiring; {@link #host} puts a host's own types in the place of the sample's invoices.
 * Tests may have the library, a composer and the fakes as parameters, in memory also the {@code RecordingTransport}.
 *
 * <p>A static one, for a wiring that is made once for many tests, hands out the same objects for its whole life. Before each test they are
 * as they were before the first of its class: what the class prepared, in static fields and {@code @BeforeAll}, is there, what tests did is
 * not, and what the fields of a test's instance prepare is that test's alone. After the class they are as they were before its
 * {@code @BeforeAll}. It serves one test at a time, and refuses a second; of classes that share one, each runs after the other.
 * Tests that a {@code @TestFactory} makes are one test: what one of them sent, the next one finds.
 *
 * <p>The clock stands at a random instant, which the last line in the trace of a failed test names, unless its class or its fields
 * set it; {@code mail.clock().set(..)} sets it, in {@code @BeforeEach} as well.
 *
 * <p>Safe for concurrent use by the threads of one test.
 */
public final class LogisavMailExtension implements BeforeAllCallback, TestInstancePreConstructCallback, BeforeEachCallback,
    AfterEachCallback, AfterAllCallback, ParameterResolver {

    private final Function<Clock, Outbox> outbox;
    private final Optional<Consumer<LogisavMailBuilder>> types;
    private final Optional<Path> gallery;
    private final List<Restorable> restored = new CopyOnWriteArrayList<>();
    private final Map<Class<?>, Supplier<?>> parameters = Map.ofEntries(
        Map.entry(LogisavMail.class, this::logisavMail), Map.entry(Composer.class, this::composer),
        Map.entry(MailTransport.class, this::transport), Map.entry(SettableClock.class, this::clock),
        Map.entry(FixedRecipients.class, this::recipients), Map.entry(FixedSenders.class, this::senders),
        Map.entry(GrantedPermissions.class, this::permissions), Map.entry(InMemoryLinkedFiles.class, this::linkedFiles),
        Map.entry(InMemoryTemplateRepository.class, this::templates), Map.entry(InMemoryContents.class, this::contents),
        Map.entry(RecordingJournal.class, this::journal), Map.entry(SampleRenderer.class, this::document),
        Map.entry(RecordingTransport.class, this::recordingTransport));
    private final TestHost host;
    private final ExtensionLifecycle lifecycle;
    private final MailsElsewhere elsewhere;
    private volatile int forgotten;

    private LogisavMailExtension(Function<Clock, Outbox> outbox, Optional<Consumer<LogisavMailBuilder>> types, Optional<Path> gallery,
        List<Restorable> restored) {
        this.outbox = outbox;
        this.types = types;
        this.gallery = gallery;
        this.restored.addAll(restored);
        this.host = new TestHost(outbox, types, restored);
        this.lifecycle = new ExtensionLifecycle(host, gallery);
        this.elsewhere = new MailsElsewhere(host);
    }

    /** Without a socket: the mails' bytes are made and kept. */
    public static LogisavMailExtension inMemory() {
        return new LogisavMailExtension(InMemoryOutbox::new, Optional.empty(), Optional.empty(), List.of());
    }

    /**
     * Over SMTP, to a GreenMail server in this process, on a free port of the loopback.
     *
     * @throws IllegalStateException where GreenMail is not on the class path; says what to add
     */
    public static LogisavMailExtension overSmtp() {
        return new LogisavMailExtension(SmtpOutbox::new, Optional.empty(), Optional.empty(), List.of());
    }

    /**
     * A new extension like this one, with nothing prepared, for a host's own types. It has no invoices: {@link #add}, {@link #invoices} and
     * {@link #document} are refused. Given twice, both write to the builder, one after the other.
     *
     * <p>What the host gives the builder is asked in the place of the fake. That one is refused then, since nothing that is prepared there
     * would count: of {@link #recipients} (where each type has its own), {@link #linkedFiles}, {@link #templates}, {@link #permissions},
     * {@link #senders}, {@link #contents}, {@link #journal} and {@link #clock}. Where the host's own asks the fake, as one that counts the
     * questions does, let {@code types} call the method that hands it out, and it stays in use. {@link #transport} is never refused: a host's
     * own lead there as a rule, and where they do not, {@link #failNext} and {@link #assertNothingSent} fail the test.
     *
     * @param types adds types, with {@code builder.type(..)}, documents and what else is the host's to a builder that has every fake
     */
    public LogisavMailExtension host(Consumer<LogisavMailBuilder> types) {
        Consumer<LogisavMailBuilder> all = this.types.map(before -> before.andThen(types)).orElse(types);
        return new LogisavMailExtension(outbox, Optional.of(all), gallery, restored);
    }

    /**
     * A new extension like this one, with nothing prepared, which writes every mail into this directory as an {@code .eml} file named after
     * the test, and at the end of the run one page, {@code index.html}, that shows them all as a person sees them.
     *
     * <p>The page shows all that lies in the directory, so a build may test in several processes: what it says of a mail lies beside it
     * in a file of its own, {@code .eml.part}. A test that is run again replaces its mails; those of a test that is gone stay until the
     * directory is cleaned.
     *
     * <p>JUnit's configuration parameter {@code logisav.mail.gallery}, in {@code junit-platform.properties} on the test class path for one,
     * does so for all tests of a run; what is said here goes first.
     *
     * @param directory made where it is missing, below the build directory as a rule: {@code Path.of("target", "mails")}
     */
    public LogisavMailExtension writingTo(Path directory) {
        return new LogisavMailExtension(outbox, types, Optional.of(directory), restored);
    }

    /**
     * This extension, which before each test takes these back, too, to how they were: fakes of the host's own, where it is a static one.
     * One that is made of it by {@link #host} or {@link #writingTo} does so, too.
     *
     * @param fakes as {@code InMemoryRecords}, given before the first test
     */
    public LogisavMailExtension restoring(Restorable... fakes) {
        restored.addAll(List.of(fakes));
        host.restoring(List.of(fakes));
        return this;
    }

    @Override
    public void preConstructTestInstance(TestInstanceFactoryContext factory, ExtensionContext context) {
        lifecycle.beginInstance(context);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        host.beginClass(context.getUniqueId());
    }

    @Override
    public void afterAll(ExtensionContext context) {
        host.endClass(context.getUniqueId());
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        if (lifecycle.begin(context)) {
            forgotten = 0;
            elsewhere.forgetNone();
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        lifecycle.end(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameters.containsKey(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return Objects.requireNonNull(parameters.get(parameter.getParameter().getType())).get();
    }

    private RecordingTransport recordingTransport() {
        if (transport() instanceof RecordingTransport recording) {
            return recording;
        }
        throw new ParameterResolutionException("Over SMTP there is no RecordingTransport. Make the parameter a MailTransport, or take"
            + " LogisavMailExtension.inMemory().");
    }

    /**
     * Drafts a mail about this record and {@linkplain #send(MailDraft) sends} it.
     *
     * @throws AssertionError where its review is blocked
     */
    public DeliveryReceipt send(MailableRef ref) {
        return send(composer().draft(ref));
    }

    /**
     * Reviews this draft and sends it, as the {@linkplain SampleActors#secretary secretary}. Whom the server refused stands in the receipt.
     *
     * @throws AssertionError where the review is blocked; shows the text of each alert, and what {@link #explain} says of the draft
     */
    public DeliveryReceipt send(MailDraft draft) {
        Review review = composer().review(draft);
        if (!review.isReady()) {
            throw new AssertionError("expected a mail about " + draft.about() + " to be sent, but its review is blocked\n"
                + explained(draft, review.alerts()));
        }
        return composer().send(review.id(), review.digest());
    }

    /**
     * Sentences about what was sent in this test so far, or since {@link #forgetSent}: what the server took for somebody. A mail in doubt
     * is one that it took, and a retry is a mail of its own. Where one is missing, the failure shows what was tried in vain and what was
     * frozen and never sent, as far as the journal and the contents are those of this extension.
     */
    public SentMails assertSent() {
        return SentMails.of(received().stream().skip(forgotten).toList(), this::besides);
    }

    private String besides() {
        String untaken = UntakenMails.of(Optional.of(host.journal).filter(host.inUse::isAsked), host.contents);
        int count = forgotten;
        String before = count == 0 ? "" : "forgotten: what was sent before forgetSent(), " + count + (count == 1 ? " mail" : " mails");
        return Stream.of(before, elsewhere.shown(), untaken).filter(text -> !text.isEmpty()).collect(Collectors.joining("\n"));
    }

    /** From now on {@link #assertSent} is about what is sent after this; {@link #received} shows all. */
    public void forgetSent() {
        forgotten = received().size();
        elsewhere.forget();
    }

    /** Nothing was sent in this test so far, or since {@link #forgetSent}; over another transport neither, as far as the journal is ours. */
    public void assertNothingSent() {
        assertSent().nothing();
        elsewhere.requireNone();
    }

    /** What arrived in this test so far, in order. */
    public List<ReceivedMail> received() {
        return host.outbox.received();
    }

    /**
     * What happens to the next mail; several calls, several mails. Over SMTP it happens on the wire. A test that ends with a fault that met
     * nothing fails: no mail came, or none to the recipient that the fault is about.
     *
     * @throws IllegalStateException over SMTP, for an unknown host
     */
    public void failNext(Fault fault) {
        host.outbox.failNext(fault);
    }

    /**
     * Why each recipient, file and word is in this draft, and what stands in its way: text to be read, not to be compared. Where
     * {@code review.id()} fails because a review is blocked, {@link #send(MailDraft)} shows this of itself. Asks the host once more what it
     * proposes.
     */
    public String explain(MailDraft draft) {
        return explained(draft, draft.alerts());
    }

    private String explained(MailDraft draft, List<MailAlert> alerts) {
        Optional<MailDraft> fresh;
        try {
            fresh = Optional.of(composer().draft(draft.about()));
        } catch (MailException e) {
            // A record that is not the secretary's, say: what the host proposes is not known then.
            fresh = Optional.empty();
        }
        return DraftExplanation.of(draft, alerts, fresh);
    }

    /**
     * Adds an invoice to the sample host, or changes it.
     *
     * @throws IllegalStateException where this extension has a host's own types
     */
    public MailableRef add(SampleInvoice invoice) {
        return invoices().put(invoice).ref();
    }

    /**
     * The sample's invoices.
     *
     * @throws IllegalStateException where this extension has a host's own types
     */
    public InMemoryRecords<SampleInvoice> invoices() {
        requireTheSample("invoices");
        return host.invoices;
    }

    /**
     * What makes the document of the sample's invoices.
     *
     * @throws IllegalStateException where this extension has a host's own types
     */
    public SampleRenderer document() {
        requireTheSample("document");
        return host.document;
    }

    private void requireTheSample(String what) {
        if (types.isPresent()) {
            throw new IllegalStateException("This extension has a host's own types, given to host(..), in the place of the sample, and no "
                + what + " of the sample: prepare the host's own.");
        }
    }

    /** The library, put together at the first call. */
    public LogisavMail logisavMail() {
        return host.library();
    }

    /** What the {@linkplain SampleActors#secretary secretary} can do; {@link #send(MailDraft)} does the most frequent of it in one step. */
    public Composer composer() {
        return as(SampleActors.secretary());
    }

    /** What this actor can do. */
    public Composer as(Actor actor) {
        return logisavMail().as(actor);
    }

    /** The only source of time, at a random instant, the same before each test. */
    public SettableClock clock() {
        return host.inUse.take("clock", host.clock);
    }

    /** Recipients besides those that a record has itself. */
    public FixedRecipients recipients() {
        return host.inUse.take("recipients", host.recipients);
    }

    /** Files that are stored with records. */
    public InMemoryLinkedFiles linkedFiles() {
        return host.inUse.take("linkedFiles", host.linkedFiles);
    }

    /** Default messages and letters; the sample's are there. */
    public InMemoryTemplateRepository templates() {
        return host.inUse.take("templates", host.templates);
    }

    /** Who may do what; in the one company, everybody everything. */
    public GrantedPermissions permissions() {
        return host.inUse.take("permissions", host.permissions);
    }

    /** Under which identities mails are written. */
    public FixedSenders senders() {
        return host.inUse.take("senders", host.senders);
    }

    /** Uploads and frozen mails. */
    public InMemoryContents contents() {
        return host.inUse.take("contents", host.contents);
    }

    /** Claims and outcomes. */
    public RecordingJournal journal() {
        return host.inUse.take("journal", host.journal);
    }

    /** The way out, for a host's own wiring. */
    public MailTransport transport() {
        return host.outbox.transport();
    }
}
