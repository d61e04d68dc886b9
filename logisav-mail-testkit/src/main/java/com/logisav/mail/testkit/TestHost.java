package com.logisav.mail.testkit;

import com.logisav.mail.about.MailContext;
import com.logisav.mail.about.MailableType;
import com.logisav.mail.address.ProposedRecipient;
import com.logisav.mail.core.LogisavMail;
import com.logisav.mail.core.LogisavMailBuilder;
import com.logisav.mail.spi.Mailable;
import com.logisav.mail.spi.TransportDirectory;
import com.logisav.mail.testkit.fake.FixedRecipients;
import com.logisav.mail.testkit.fake.FixedSenders;
import com.logisav.mail.testkit.fake.GrantedPermissions;
import com.logisav.mail.testkit.fake.InMemoryContents;
import com.logisav.mail.testkit.fake.InMemoryLinkedFiles;
import com.logisav.mail.testkit.fake.InMemoryRecords;
import com.logisav.mail.testkit.fake.InMemoryTemplateRepository;
import com.logisav.mail.testkit.fake.RecordingJournal;
import com.logisav.mail.testkit.fake.Restorable;
import com.logisav.mail.testkit.fake.SampleRenderer;
import com.logisav.mail.testkit.fake.SettableClock;
import com.logisav.mail.testkit.sample.SampleInvoice;
import com.logisav.mail.testkit.sample.SampleSenders;
import com.logisav.mail.testkit.sample.SampleTemplates;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A host in memory: every fake, and the library over them. The same objects for the extension's whole life, so that whatever took one of
 * them keeps a good one; before each test they are as they were before the first of its class.
 */
final class TestHost {

    final SettableClock clock = SettableClock.atRandomInstant();
    final InMemoryRecords<SampleInvoice> invoices = new InMemoryRecords<>(SampleInvoice::number);
    final FixedRecipients recipients = new FixedRecipients();
    final InMemoryLinkedFiles linkedFiles = new InMemoryLinkedFiles();
    final SampleRenderer document = SampleRenderer.pdf("invoice");
    final InMemoryTemplateRepository templates = new InMemoryTemplateRepository(clock);
    final GrantedPermissions permissions = GrantedPermissions.all();
    final FixedSenders senders = new FixedSenders().always(SampleSenders.company(), SampleSenders.person());
    final InMemoryContents contents = new InMemoryContents(clock);
    final RecordingJournal journal = new RecordingJournal();
    final Outbox outbox;
    final FakesInUse inUse = new FakesInUse();

    private final Consumer<LogisavMailBuilder> types;
    private final Map<String, Runnable> beforeClasses = new LinkedHashMap<>();
    private final List<Restorable> restored = new ArrayList<>();
    private @Nullable LogisavMail library;
    private @Nullable Runnable beforeTests;
    private boolean isTouched;
    private boolean isServing;

    /**
     * A host.
     *
     * @param outbox its way out, made with its clock
     * @param types  what it adds to the builder in place of the sample's invoices; empty for those
     * @param theirs fakes of the host's own, which go back with all others
     */
    TestHost(Function<Clock, Outbox> outbox, Optional<Consumer<LogisavMailBuilder>> types, List<? extends Restorable> theirs) {
        this.outbox = outbox.apply(clock);
        this.types = types.orElse(this::sampleTypes);
        templates.put(SampleTemplates.invoiceInFrench());
        templates.put(SampleTemplates.invoiceInEnglish());
        templates.put(SampleTemplates.reminder());
        restored.addAll(List.of(clock, invoices, recipients, linkedFiles, document, templates, permissions, senders, contents, journal,
            this.outbox));
        restored.addAll(theirs);
    }

    /** These go back with all others. */
    synchronized void restoring(List<? extends Restorable> more) {
        restored.addAll(more);
    }

    private Runnable remember() {
        List<Runnable> all = restored.stream().map(Restorable::remember).toList();
        return () -> all.forEach(Runnable::run);
    }

    /**
     * A class of tests begins: what it prepares from now on is for its tests, and for those of classes inside it.
     *
     * @param id JUnit's, which begins with that of the class around it
     * @throws IllegalStateException where another class has begun, and not ended, that is not around this one
     */
    synchronized void beginClass(String id) {
        beforeClasses.keySet().stream().filter(open -> !id.equals(open) && !id.startsWith(open + "/")).findFirst().ifPresent(open -> {
            throw new IllegalStateException("This LogisavMailExtension serves the tests of " + open + ", and cannot serve those of " + id
                + " meanwhile: classes that share a static one run one after the other.");
        });
        back();
        beforeClasses.computeIfAbsent(id, missing -> remember());
        beforeTests = null;
    }

    /** A class of tests has ended: what it prepared is gone. */
    synchronized void endClass(String id) {
        Runnable before = beforeClasses.remove(id);
        if (before != null) {
            before.run();
            beforeTests = null;
            isTouched = false;
        }
    }

    /** A test's instance is about to be made, whose fields may prepare something. */
    synchronized void beginInstance() {
        if (!isServing) {
            back();
        }
    }

    /** A test begins. What was prepared before the first one of its class is there for each, and so is what its own instance prepared. */
    synchronized void begin() {
        back();
        isTouched = true;
        isServing = true;
        outbox.open();
    }

    /** A test has ended; what it sent can still be looked at. */
    synchronized void end() {
        isServing = false;
        outbox.close();
    }

    private void back() {
        Runnable before = beforeTests;
        if (before == null) {
            beforeTests = remember();
        } else if (isTouched) {
            before.run();
        }
        isTouched = false;
    }

    private void sampleTypes(LogisavMailBuilder builder) {
        inUse.take("recipients", recipients);
        builder.type(SampleInvoice.recordType(invoices::find))
            .recipients(MailableType.INVOICE, this::clientThenOthers)
            .documents(MailableType.INVOICE, document);
    }

    /** The client whom the invoice is for, and whom the test names besides. */
    private List<ProposedRecipient> clientThenOthers(Mailable mailable, MailContext context) {
        List<ProposedRecipient> all = new ArrayList<>(mailable.record(SampleInvoice.class).contacts());
        all.addAll(recipients.resolve(mailable, context));
        return all;
    }

    /** The library, put together at the first call. */
    synchronized LogisavMail library() {
        LogisavMail present = library;
        if (present == null) {
            LogisavMailBuilder builder = LogisavMail.builder().recipients(recipients).linkedFiles(linkedFiles).templates(templates)
                .permissions(permissions).senders(senders).transports(TransportDirectory.always(outbox.transport()))
                .contents(contents).journal(journal).clock(clock);
            inUse.wire(builder, types, List.of(recipients, linkedFiles, templates, permissions, senders, contents, journal, clock));
            present = builder.build();
            library = present;
        }
        return present;
    }
}
