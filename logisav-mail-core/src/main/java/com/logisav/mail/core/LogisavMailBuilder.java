package com.logisav.mail.core;

import com.logisav.mail.InvalidConfigurationException;
import com.logisav.mail.about.MailableType;
import com.logisav.mail.content.DefaultMessageSlot;
import com.logisav.mail.core.internal.RenderingPlace;
import com.logisav.mail.core.internal.Wiring;
import com.logisav.mail.core.policy.AttachmentPolicy;
import com.logisav.mail.spi.ContentStore;
import com.logisav.mail.spi.DefaultAttachmentRenderer;
import com.logisav.mail.spi.LinkedFileStore;
import com.logisav.mail.spi.MailJournal;
import com.logisav.mail.spi.MailPermissions;
import com.logisav.mail.spi.MailableSource;
import com.logisav.mail.spi.RecipientResolver;
import com.logisav.mail.spi.SenderDirectory;
import com.logisav.mail.spi.TemplateRepository;
import com.logisav.mail.spi.TransportDirectory;
import com.logisav.mail.template.Templates;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts a {@link LogisavMail} together. Required are at least one type and the senders; everything else has the safe default of its
 * interface. Not safe for concurrent use.
 */
public final class LogisavMailBuilder {

    private static final Logger LOG = LoggerFactory.getLogger(LogisavMailBuilder.class);
    private static final int PARSED_TEMPLATES = 500;

    private final TypeRegistry types = new TypeRegistry();
    private LinkedFileStore linkedFiles = LinkedFileStore.none();
    private TemplateRepository templates = TemplateRepository.none();
    private MailPermissions permissions = MailPermissions.denyAll();
    private @Nullable SenderDirectory senders;
    private TransportDirectory transports = TransportDirectory.empty();
    private @Nullable ContentStore contents;
    private MailJournal journal = MailJournal.inMemory();
    private AttachmentPolicy policy = AttachmentPolicy.defaults();
    private RenderingPlace rendering = RenderingPlace.callersThread();
    private Duration uploads = Duration.ofHours(24);
    private Duration reviews = Duration.ofHours(24);
    private Duration sent = Duration.ZERO;
    private Clock clock = Clock.systemUTC();

    LogisavMailBuilder() {}

    /** A type of record, described with lambdas. */
    public LogisavMailBuilder type(RecordType<?> type) {
        types.add(type.type(), type.source());
        types.ownSlot(type.type(), type.slot());
        return this;
    }

    /** A type of record whose source the host implements by hand. */
    public LogisavMailBuilder type(MailableType type, MailableSource source) {
        types.add(Objects.requireNonNull(type, "type"), Objects.requireNonNull(source, "source"));
        return this;
    }

    /** The default message of a type, in place of the one that its name implies. */
    public LogisavMailBuilder slot(MailableType type, DefaultMessageSlot slot) {
        types.slot(type, Objects.requireNonNull(slot, "slot"));
        return this;
    }

    /** Knows whom mails go to, for every type that has no resolver of its own; {@link RecipientResolver#none} by default. */
    public LogisavMailBuilder recipients(RecipientResolver resolver) {
        types.recipients(Objects.requireNonNull(resolver, "resolver"));
        return this;
    }

    /** Knows whom mails about this type go to. */
    public LogisavMailBuilder recipients(MailableType type, RecipientResolver resolver) {
        types.recipients(type, Objects.requireNonNull(resolver, "resolver"));
        return this;
    }

    /** The documents of a type, in the order in which they attach themselves; calls add up. */
    public LogisavMailBuilder documents(MailableType type, DefaultAttachmentRenderer... renderers) {
        types.documents(type, renderers);
        return this;
    }

    /** The files that are stored with records; none by default. */
    public LogisavMailBuilder linkedFiles(LinkedFileStore store) {
        this.linkedFiles = Objects.requireNonNull(store, "store");
        return this;
    }

    /** Default messages and letters; none by default. */
    public LogisavMailBuilder templates(TemplateRepository repository) {
        this.templates = Objects.requireNonNull(repository, "repository");
        return this;
    }

    /** Who may do what; nobody anything by default. */
    public LogisavMailBuilder permissions(MailPermissions newPermissions) {
        this.permissions = Objects.requireNonNull(newPermissions, "permissions");
        return this;
    }

    /** Under which identities an actor writes. Required. */
    public LogisavMailBuilder senders(SenderDirectory directory) {
        this.senders = Objects.requireNonNull(directory, "directory");
        return this;
    }

    /** Ways out; none by default, and mail is then unavailable. */
    public LogisavMailBuilder transports(TransportDirectory directory) {
        this.transports = Objects.requireNonNull(directory, "directory");
        return this;
    }

    /** Where uploads and reviews are kept between requests; a private temporary directory of this process by default. */
    public LogisavMailBuilder contents(ContentStore store) {
        this.contents = Objects.requireNonNull(store, "store");
        return this;
    }

    /** Claims and history; in memory by default, which is for tests and single programs. */
    public LogisavMailBuilder journal(MailJournal newJournal) {
        this.journal = Objects.requireNonNull(newJournal, "journal");
        return this;
    }

    /** What may be attached. */
    public LogisavMailBuilder policy(AttachmentPolicy newPolicy) {
        this.policy = Objects.requireNonNull(newPolicy, "policy");
        return this;
    }

    /**
     * Where renderers run, and how long they may; on the caller's thread without limit by default.
     *
     * @param limit for one document, above zero; one that takes longer blocks the mail
     */
    public LogisavMailBuilder rendering(Executor executor, Duration limit) {
        this.rendering = RenderingPlace.on(Objects.requireNonNull(executor, "executor"), positive(limit, "rendering"));
        return this;
    }

    /** How long an upload is kept; 24 hours by default. */
    public LogisavMailBuilder keepUploads(Duration lifetime) {
        this.uploads = positive(lifetime, "keepUploads");
        return this;
    }

    /** How long a review can be sent; 24 hours by default. */
    public LogisavMailBuilder keepReviews(Duration lifetime) {
        this.reviews = positive(lifetime, "keepReviews");
        return this;
    }

    /** How long a mail can be read from its review after everybody is settled; not at all by default. */
    public LogisavMailBuilder keepSentMails(Duration lifetime) {
        this.sent = positive(lifetime, "keepSentMails");
        return this;
    }

    /** The only source of time; the system's by default. */
    public LogisavMailBuilder clock(Clock newClock) {
        this.clock = Objects.requireNonNull(newClock, "clock");
        return this;
    }

    /**
     * Whether the library will ask this very object, as it stands now: given to this builder, and no other in its place. For whoever gave
     * the parts to a builder that others write to after it, as a test kit does.
     *
     * @param part an implementation of one of the interfaces of {@code com.logisav.mail.spi}, or a clock; of documents and sources of
     *             records, nothing is known
     */
    public boolean isAsking(Object part) {
        return types.isAsking(part) || Stream.of(linkedFiles, templates, permissions, transports, journal, clock).anyMatch(each -> each == part)
            || senders == part || contents == part;
    }

    /**
     * The library.
     *
     * @throws InvalidConfigurationException naming all that is missing or contradictory
     */
    public LogisavMail build() {
        List<String> problems = types.problems();
        SenderDirectory directory = senders;
        if (directory == null) {
            problems.add("no senders: call senders(..) with the identities that actors write under");
        }
        if (!problems.isEmpty() || directory == null) {
            throw InvalidConfigurationException.of("LogisavMail", problems);
        }
        warnOfWhatNothingWorksWithout();
        return new LogisavMail(new Wiring(types.wirings(), linkedFiles, templates, permissions, directory, transports,
            contents == null ? temporary(clock) : contents, journal, policy, rendering,
            new Wiring.Lifetimes(uploads, reviews, sent), Templates.caching(PARSED_TEMPLATES), clock));
    }

    /** Both defaults are safe, and neither is what a host wants for long; the user who meets them cannot know what was forgotten. */
    private void warnOfWhatNothingWorksWithout() {
        if (permissions == MailPermissions.denyAll()) {
            LOG.warn("Nobody may do anything with mails: call permissions(..) on LogisavMail.builder()");
        }
        if (transports == TransportDirectory.empty()) {
            LOG.warn("No mail can be sent, there is no transport: call transports(..) on LogisavMail.builder()");
        }
    }

    private static ContentStore temporary(Clock clock) {
        try {
            return ContentStore.inDirectory(Files.createTempDirectory("logisav-mail-"), clock);
        } catch (IOException e) {
            throw InvalidConfigurationException.of("LogisavMail", List.of(
                "no temporary directory can be made (" + e.getClass().getName() + "): call contents(..)"));
        }
    }

    private static Duration positive(Duration duration, String name) {
        if (duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException(name + " takes a duration above zero");
        }
        return duration;
    }
}
