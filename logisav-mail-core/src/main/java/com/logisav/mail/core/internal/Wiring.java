package com.logisav.mail.core.internal;

import com.logisav.mail.about.MailableType;
import com.logisav.mail.content.DefaultMessageSlot;
import com.logisav.mail.content.FieldCatalog;
import com.logisav.mail.core.policy.AttachmentPolicy;
import com.logisav.mail.spi.ContentStore;
import com.logisav.mail.spi.LinkedFileStore;
import com.logisav.mail.spi.MailJournal;
import com.logisav.mail.spi.MailPermissions;
import com.logisav.mail.spi.SenderDirectory;
import com.logisav.mail.spi.TemplateRepository;
import com.logisav.mail.spi.TransportDirectory;
import com.logisav.mail.template.Templates;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the library was put together from; made by the builder, complete and free of contradictions.
 *
 * @param types       by type, in the order of registration
 * @param linkedFiles the host's files
 * @param templates   the host's templates
 * @param permissions who may do what; asked through {@link PermissionGate} only
 * @param senders     identities
 * @param transports  ways out
 * @param contents    uploads and frozen mails
 * @param journal     claims and history
 * @param policy      what may be attached
 * @param rendering   where renderers run, and how long
 * @param lifetimes   how long contents are kept
 * @param merging     parses and merges templates
 * @param clock       the only source of time
 */
public record Wiring(Map<MailableType, TypeWiring> types, LinkedFileStore linkedFiles, TemplateRepository templates,
    MailPermissions permissions, SenderDirectory senders, TransportDirectory transports, ContentStore contents, MailJournal journal,
    AttachmentPolicy policy, RenderingPlace rendering, Lifetimes lifetimes, Templates merging, Clock clock) {

    /**
     * How long contents are kept without anybody asking for them.
     *
     * @param uploads   from the upload on
     * @param reviews   from the review on, until it is sent
     * @param sent    from the moment on that nothing more can come of a mail; zero to remove it at once
     */
    public record Lifetimes(Duration uploads, Duration reviews, Duration sent) {

        /** While a recipient is deferred or in doubt: as long as the times of common file systems reach (XFS ends in 2038). */
        public static final Duration UNSETTLED = Duration.ofDays(3650);
    }

    /** What was registered for a type; empty where nothing was. */
    public Optional<TypeWiring> type(MailableType type) {
        return Optional.ofNullable(types.get(type));
    }

    /** The merge fields of every type that opens with this slot. */
    public Map<MailableType, FieldCatalog> fieldsOf(DefaultMessageSlot slot) {
        Map<MailableType, FieldCatalog> fields = new LinkedHashMap<>();
        types.values().stream().filter(type -> type.slot().equals(slot)).forEach(type -> fields.put(type.type(), type.fields()));
        return fields;
    }
}
