package com.logisav.mail.testkit.wronghost;

import com.logisav.mail.about.MailContext;
import com.logisav.mail.about.MailableRef;
import com.logisav.mail.about.Tenant;
import com.logisav.mail.access.Decision;
import com.logisav.mail.access.Permission;
import com.logisav.mail.access.PermissionRequest;
import com.logisav.mail.address.ProposedRecipient;
import com.logisav.mail.attachment.DocumentDescription;
import com.logisav.mail.content.DefaultMessage;
import com.logisav.mail.content.DefaultMessageSlot;
import com.logisav.mail.content.FieldCatalog;
import com.logisav.mail.content.SenderIdentity;
import com.logisav.mail.message.OutgoingMail;
import com.logisav.mail.outcome.Transmission;
import com.logisav.mail.spi.DefaultAttachmentRenderer;
import com.logisav.mail.spi.MailPermissions;
import com.logisav.mail.spi.MailTransport;
import com.logisav.mail.spi.Mailable;
import com.logisav.mail.spi.MailableSource;
import com.logisav.mail.spi.RecipientResolver;
import com.logisav.mail.spi.SenderDirectory;
import com.logisav.mail.spi.TemplateRepository;
import com.logisav.mail.testkit.sample.SampleFiles;
import com.logisav.mail.testkit.sample.SampleMailable;
import com.logisav.mail.testkit.sample.SampleSenders;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What a careless host answers. Each class has one mistake, named in its comment. */
final class WrongAnswers {

    private WrongAnswers() {}

    /** Answers null for a record that it does not know. */
    static final class NullRecipients implements RecipientResolver {

        private final Map<MailableRef, List<ProposedRecipient>> contacts;

        NullRecipients(Map<MailableRef, List<ProposedRecipient>> contacts) {
            this.contacts = contacts;
        }

        @Override
        public List<ProposedRecipient> resolve(Mailable mailable, MailContext context) {
            return contacts.get(mailable.ref());
        }
    }

    /** Takes it for granted that every record has a contact. */
    static final class HopefulRecipients implements RecipientResolver {

        private final Map<MailableRef, List<ProposedRecipient>> contacts;

        HopefulRecipients(Map<MailableRef, List<ProposedRecipient>> contacts) {
            this.contacts = contacts;
        }

        @Override
        public List<ProposedRecipient> resolve(Mailable mailable, MailContext context) {
            return List.of(contacts.getOrDefault(mailable.ref(), List.of()).get(0));
        }
    }

    /** One list of identities for all companies. */
    static final class SharedSenders implements SenderDirectory {
        @Override
        public List<SenderIdentity> identities(MailableRef about, MailContext context) {
            return List.of(SampleSenders.company(), SampleSenders.anotherCompany());
        }
    }

    /** The company's mailbox under the person's id. */
    static final class AmbiguousSenders implements SenderDirectory {
        @Override
        public List<SenderIdentity> identities(MailableRef about, MailContext context) {
            return List.of(SampleSenders.company(), SenderIdentity.of(SampleSenders.company().id(), SampleSenders.person().from()));
        }
    }

    /** Allows what is not forbidden, and so what a newer library asks. */
    static final class GenerousPermissions implements MailPermissions {

        private final Tenant tenant;

        GenerousPermissions(Tenant tenant) {
            this.tenant = tenant;
        }

        @Override
        public Decision decide(PermissionRequest request, MailContext context) {
            return context.tenant().equals(tenant) ? Decision.allowed() : Decision.denied();
        }
    }

    /** Looks at the user's id, and not at the company. */
    static final class PermissionsById implements MailPermissions {

        private final String user;

        PermissionsById(String user) {
            this.user = user;
        }

        @Override
        public Decision decide(PermissionRequest request, MailContext context) {
            boolean known = Permission.builtIn().contains(request.permission());
            return known && context.actor().id().equals(user) ? Decision.allowed() : Decision.denied();
        }
    }

    /** A table of records of several companies. */
    static class Records implements MailableSource {

        static final FieldCatalog FIELDS = FieldCatalog.builder().text("number", "Numéro", "Number", "F-1")
            .text("note", "Note", "Note", "x").optional().build();

        private final Map<Tenant, Map<MailableRef, SampleMailable>> rows = new ConcurrentHashMap<>();

        Records put(Tenant tenant, SampleMailable row) {
            rows.computeIfAbsent(tenant, each -> new ConcurrentHashMap<>()).put(row.ref(), row);
            return this;
        }

        Optional<Mailable> row(Tenant tenant, MailableRef ref) {
            return Optional.ofNullable(rows.getOrDefault(tenant, Map.of()).get(ref));
        }

        @Override
        public Optional<Mailable> load(MailableRef ref, MailContext context) {
            return row(context.tenant(), ref);
        }

        @Override
        public FieldCatalog fields() {
            return FIELDS;
        }
    }

    /** Finds a record by its number, in whichever company. */
    static final class RecordsOfAllTenants extends Records {

        private final List<Tenant> tenants;

        RecordsOfAllTenants(List<Tenant> tenants) {
            this.tenants = tenants;
        }

        @Override
        public Optional<Mailable> load(MailableRef ref, MailContext context) {
            return tenants.stream().flatMap(tenant -> row(tenant, ref).stream()).findFirst();
        }
    }

    /** Keeps what it loaded once. */
    static final class CachedRecords extends Records {

        private record Key(Tenant tenant, MailableRef ref) {}

        private final Map<Key, Optional<Mailable>> cache = new ConcurrentHashMap<>();

        @Override
        public Optional<Mailable> load(MailableRef ref, MailContext context) {
            return cache.computeIfAbsent(new Key(context.tenant(), ref), key -> super.load(ref, context));
        }
    }

    /** Writes an invoice, in the language of the record. */
    static class InvoicePrinter implements DefaultAttachmentRenderer {

        @Override
        public Optional<DocumentDescription> describe(Mailable mailable, MailContext context) {
            return Optional.of(DocumentDescription.pdf("invoice", mailable.label() + ".pdf"));
        }

        byte[] pdf(Mailable mailable, Locale language) {
            return SampleFiles.pdf(mailable.label(), language.getLanguage().equals("fr") ? "Document en français" : "Document in English");
        }

        @Override
        public void render(DocumentDescription document, Mailable mailable, OutputStream out, MailContext context) throws IOException {
            out.write(pdf(mailable, context.recordLocale()));
        }
    }

    /** Writes an empty page, when the printer's template is not there. */
    static final class EmptyPrinter extends InvoicePrinter {
        @Override
        public void render(DocumentDescription document, Mailable mailable, OutputStream out, MailContext context) throws IOException {
            out.write(SampleFiles.pdf());
        }
    }

    /** Writes in the language of whoever is logged in. */
    static final class PrinterInTheActorsLanguage extends InvoicePrinter {
        @Override
        public void render(DocumentDescription document, Mailable mailable, OutputStream out, MailContext context) throws IOException {
            out.write(pdf(mailable, context.actorLocale()));
        }
    }

    /** Falls back by itself to whatever language there is. */
    static final class HelpfulTemplates implements TemplateRepository {

        private final Map<Tenant, DefaultMessage> messages;

        HelpfulTemplates(Map<Tenant, DefaultMessage> messages) {
            this.messages = messages;
        }

        @Override
        public Optional<DefaultMessage> defaultMessage(DefaultMessageSlot slot, Locale locale, MailContext context) {
            return Optional.ofNullable(messages.get(context.tenant())).filter(message -> message.slot().equals(slot));
        }
    }

    /** Throws where a server refuses somebody, as mail libraries do. */
    static final class ThrowingTransport implements MailTransport {

        private final MailTransport server;

        ThrowingTransport(MailTransport server) {
            this.server = server;
        }

        @Override
        public Transmission send(OutgoingMail mail, MailContext context) {
            Transmission transmission = server.send(mail, context);
            if (!transmission.isAccepted()) {
                throw new IllegalStateException("Could not send mail");
            }
            return transmission;
        }
    }
}
