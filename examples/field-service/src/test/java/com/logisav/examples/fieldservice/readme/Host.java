package com.logisav.examples.fieldservice.readme;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.logisav.mail.about.Actor;
import com.logisav.mail.about.MailableRef;
import com.logisav.mail.about.MailableType;
import com.logisav.mail.about.Tenant;
import com.logisav.mail.access.Permission;
import com.logisav.mail.address.Mailbox;
import com.logisav.mail.content.DefaultMessage;
import com.logisav.mail.content.DefaultMessageSlot;
import com.logisav.mail.content.LetterTemplate;
import com.logisav.mail.content.MessageBody;
import com.logisav.mail.content.Money;
import com.logisav.mail.content.SenderIdentity;
import com.logisav.mail.smtp.SmtpSettings;
import com.logisav.mail.spi.DefaultAttachmentRenderer;
import com.logisav.mail.spi.LinkedFileStore;
import com.logisav.mail.spi.MailJournal;
import com.logisav.mail.spi.MailPermissions;
import com.logisav.mail.spi.SenderDirectory;
import com.logisav.mail.spi.TemplateRepository;
import com.logisav.mail.testkit.fake.InMemoryLinkedFiles;
import com.logisav.mail.testkit.fake.InMemoryTemplateRepository;
import com.logisav.mail.testkit.fake.SampleRenderer;
import com.logisav.mail.testkit.sample.SampleFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What README.md leaves to the host: here out of the test kit. */
final class Host {

    private static final Tenant COMPANY = Tenant.of("thermalis");
    private static final MailableRef INVOICE = MailableRef.of(MailableType.INVOICE, "F-2026-0042");

    private final int smtpPort;
    private final Path directory;

    Host(int smtpPort, Path directory) {
        this.smtpPort = smtpPort;
        this.directory = directory;
    }

    record User(String id, String name, String address, Set<Permission> rights, String company, Locale locale) {}

    /** Who works here. */
    @FunctionalInterface
    interface Users {
        Optional<User> find(Actor actor);
    }

    @FunctionalInterface
    interface Invoices {
        Optional<Invoice> find(Tenant tenant, String number);
    }

    /** Any JSON library. */
    static final class Json {

        private final ObjectMapper mapper = new ObjectMapper();

        String write(Map<String, Object> values) throws IOException {
            return mapper.writeValueAsString(values);
        }

        Map<String, Object> read(String text) throws IOException {
            return mapper.readValue(text, new TypeReference<>() {});
        }
    }

    Invoices invoices() {
        Invoice invoice = new Invoice("F-2026-0042", 1, LocalDate.of(2026, 10, 28), Money.euros("8562.00"),
            List.of(new Invoice.Contact("Béatrice Morin", "compta@hotel-cathedrale.example")));
        return (tenant, number) -> Optional.of(invoice).filter(each -> tenant.equals(COMPANY) && each.number().equals(number));
    }

    DefaultAttachmentRenderer invoicePdf() {
        return SampleRenderer.pdf("invoice");
    }

    LinkedFileStore files() {
        InMemoryLinkedFiles files = new InMemoryLinkedFiles();
        files.add(COMPANY, INVOICE, "Bon signé.pdf", SampleFiles.pdf("Signé"));
        return files;
    }

    /** What the user clicked in the list. */
    String fileId() {
        return "1";
    }

    TemplateRepository messages() {
        InMemoryTemplateRepository messages = new InMemoryTemplateRepository(Clock.systemUTC());
        messages.put(COMPANY,
            DefaultMessage.of(DefaultMessageSlot.INVOICE, Locale.ROOT, "Facture {{invoice.number}}", MessageBody.text("Bonjour")));
        messages.put(COMPANY, LetterTemplate.of("reminder", "Relance", "Relance : {{invoice.total}}",
            MessageBody.text("Échue le {{invoice.due}}.")));
        return messages;
    }

    MailPermissions rights() {
        return MailPermissions.allowAll();
    }

    SenderDirectory mailboxes() {
        return (about, context) -> List.of(SenderIdentity.of("own", Mailbox.of("claire.legoff@thermalis.example").named("Claire Le Goff")));
    }

    Function<Tenant, Optional<SmtpSettings>> settings() {
        return tenant -> Optional.of(SmtpSettings.plainOnLoopback(smtpPort).build());
    }

    Path sharedDirectory() {
        return directory;
    }

    MailJournal journal() {
        return MailJournal.inMemory();
    }

    User user() {
        return new User(
            "claire", "Claire Le Goff", "claire.legoff@thermalis.example", Set.of(Permission.SEND), COMPANY.id(), Locale.FRANCE);
    }

    Users users() {
        return actor -> Optional.of(user()).filter(each -> each.id().equals(actor.id()));
    }

    Json json() {
        return new Json();
    }

    InputStream upload() {
        return new ByteArrayInputStream(SampleFiles.pdf("Plan"));
    }
}
