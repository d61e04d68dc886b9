package com.logisav.examples.fieldservice.mail;

import com.logisav.examples.fieldservice.data.DemoData;
import com.logisav.examples.fieldservice.records.CompanyRecords;
import com.logisav.examples.fieldservice.records.Duty;
import com.logisav.examples.fieldservice.records.Invoice;
import com.logisav.examples.fieldservice.records.Owner;
import com.logisav.examples.fieldservice.records.StoredFile;
import com.logisav.mail.about.Actor;
import com.logisav.mail.about.MailContext;
import com.logisav.mail.about.MailableRef;
import com.logisav.mail.about.MailableType;
import com.logisav.mail.about.Tenant;
import com.logisav.mail.content.DefaultMessage;
import com.logisav.mail.content.DefaultMessageSlot;
import com.logisav.mail.content.LetterFile;
import com.logisav.mail.content.LetterTemplate;
import com.logisav.mail.content.MessageBody;
import com.logisav.mail.spi.DefaultAttachmentRenderer;
import com.logisav.mail.spi.LinkedFileStore;
import com.logisav.mail.spi.MailPermissions;
import com.logisav.mail.spi.Mailable;
import com.logisav.mail.spi.MailableSource;
import com.logisav.mail.spi.RecipientResolver;
import com.logisav.mail.spi.SenderDirectory;
import com.logisav.mail.spi.TemplateRepository;
import com.logisav.mail.testkit.contract.Declared;
import com.logisav.mail.testkit.contract.DefaultAttachmentRendererContract;
import com.logisav.mail.testkit.contract.EditableTemplateRepositoryContract;
import com.logisav.mail.testkit.contract.LinkedFileStoreContract;
import com.logisav.mail.testkit.contract.MailPermissionsContract;
import com.logisav.mail.testkit.contract.MailableContract;
import com.logisav.mail.testkit.contract.MailableSourceContract;
import com.logisav.mail.testkit.contract.RecipientResolverContract;
import com.logisav.mail.testkit.contract.SenderDirectoryContract;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Nested;

/** What the application implements keeps the library's rules: the test kit has a class for each, a few lines supply what it asks about. */
class HostContractsTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);

    private final Known known = new Known();

    @Nested
    class Linked_files extends LinkedFileStoreContract {

        private int files;

        @Override
        protected LinkedFileStore store() {
            return new StoredFiles(known.database);
        }

        @Override
        protected String plant(Actor owner, MailableRef about, String name, byte[] bytes) {
            CompanyRecords company = known.database.of(owner.tenant().id());
            String id = "contract-" + ++files;
            company.files().put(new StoredFile(id, name, new Owner(about.type().name(), about.id()), bytes));
            return id;
        }

        @Override
        protected Declared<Tie> tie() {
            return Declared.without("a file is stored with one record");
        }

        @Override
        protected Actor actor() {
            return Known.here();
        }

        @Override
        protected Declared<Actor> foreigner() {
            return Known.there();
        }
    }

    @Nested
    class Recipients extends RecipientResolverContract {

        @Override
        protected RecipientResolver resolver() {
            return ClientContacts.of(Invoice.class, Invoice::client, Duty.ACCOUNTS);
        }

        @Override
        protected Mailable withContacts() {
            return known.invoice("F-2026-0042");
        }

        @Override
        protected Mailable withOtherContacts() {
            return known.invoice("F-2026-0047");
        }

        @Override
        protected Declared<Mailable> ofAnotherType() {
            return Declared.without("each type of record has a resolver of its own");
        }

        @Override
        protected Mailable withoutContacts() {
            return known.invoice("F-2026-0051");
        }

        @Override
        protected Declared<Mailable> foreignersRecord() {
            return Declared.having(known.foreignInvoice("F-2026-0042"));
        }

        @Override
        protected Actor actor() {
            return Known.here();
        }

        @Override
        protected Declared<Actor> foreigner() {
            return Known.there();
        }
    }

    @Nested
    class Senders extends SenderDirectoryContract {

        @Override
        protected SenderDirectory directory() {
            return new CompanyMailboxes(known.database);
        }

        @Override
        protected Declared<Actor> colleague() {
            return Declared.having(Known.here());
        }

        @Override
        protected MailableRef record() {
            return Known.INVOICE_OF_BOTH;
        }

        @Override
        protected Actor actor() {
            return Known.secretary();
        }

        @Override
        protected Declared<Actor> foreigner() {
            return Known.there();
        }
    }

    @Nested
    class Permissions extends MailPermissionsContract {

        @Override
        protected MailPermissions permissions() {
            return new JobPermissions(known.database);
        }

        @Override
        protected MailableRef visible() {
            return Known.INVOICE_OF_BOTH;
        }

        @Override
        protected Declared<MailableRef> hidden() {
            return Declared.without("permissions follow from the job and the type of record, not from the single record");
        }

        @Override
        protected Actor actor() {
            return Known.here();
        }

        @Override
        protected Declared<Actor> foreigner() {
            return Declared.having(Actor.of("nora").in(Tenant.of(DemoData.ALPES_LEVAGE)));
        }
    }

    @Nested
    class Messages extends EditableTemplateRepositoryContract {

        private static final byte[] INSTRUCTIONS = {1, 2, 3};
        private final DefaultMessage message =
            DefaultMessage.of(DefaultMessageSlot.QUOTE, Locale.FRENCH, "Devis {{quote.number}}", MessageBody.text("Bonjour"));
        private final LetterTemplate letter =
            LetterTemplate.of("chantier", "Ouverture de chantier", "Chantier", MessageBody.text("Bonjour"))
                .forTypes(MailableType.SITE).bringing(LetterFile.of("consignes", "Consignes.txt"));
        private final MessageLibrary library = library();

        private MessageLibrary library() {
            MessageLibrary filled = new MessageLibrary(Clock.systemUTC());
            filled.save(message, Optional.empty(), MailContext.of(actor()));
            filled.save(letter, Optional.empty(), MailContext.of(actor()));
            filled.store(actor().tenant(), "consignes", INSTRUCTIONS);
            return filled;
        }

        @Override
        protected Declared<byte[]> bytesOf(LetterFile file) {
            return Declared.having(INSTRUCTIONS);
        }

        @Override
        protected TemplateRepository.Editable repository() {
            return library;
        }

        @Override
        protected DefaultMessage message() {
            return message;
        }

        @Override
        protected Declared<LetterTemplate> letter() {
            return Declared.having(letter);
        }

        @Override
        protected Declared<Actor> foreigner() {
            return Known.there();
        }
    }

    @Nested
    class Invoice_document extends DefaultAttachmentRendererContract {

        @Override
        protected DefaultAttachmentRenderer renderer() {
            return new BillingPapers(known.database, NOON).invoice();
        }

        @Override
        protected Mailable withDocument() {
            return known.invoice("F-2026-0042");
        }

        @Override
        protected Declared<Recognizable> withOtherDocument() {
            return Declared.having(new Recognizable(known.invoice("F-2026-0047"), "F-2026-0047"));
        }

        @Override
        protected Declared<Mailable> withoutDocument() {
            return Declared.without("every invoice has one");
        }

        @Override
        protected Declared<Mailable> failing() {
            return Declared.without("no invoice of the demonstration fails");
        }

        @Override
        protected Declared<List<Translated>> translated() {
            return Declared.having(List.of(new Translated(known.invoice("F-2026-0042"), "Facture"),
                new Translated(known.invoice("F-2026-0052"), "Payable")));
        }

        @Override
        protected Actor actor() {
            return Known.here();
        }
    }

    @Nested
    class Visit_report extends DefaultAttachmentRendererContract {

        @Override
        protected DefaultAttachmentRenderer renderer() {
            return new VisitPapers(known.database, NOON).report();
        }

        @Override
        protected Mailable withDocument() {
            return known.visit("I-2026-0311");
        }

        @Override
        protected Declared<Recognizable> withOtherDocument() {
            return Declared.having(new Recognizable(known.visit("I-2026-0312"), "I-2026-0312"));
        }

        @Override
        protected Declared<Mailable> withoutDocument() {
            return Declared.having(known.visit("I-2026-0310"));
        }

        @Override
        protected Declared<Mailable> failing() {
            return Declared.without("no visit of the demonstration fails");
        }

        @Override
        protected Declared<List<Translated>> translated() {
            return Declared.without("all visits of the demonstration are French");
        }

        @Override
        protected Actor actor() {
            return Known.here();
        }
    }

    @Nested
    class Commissioning_report extends DefaultAttachmentRendererContract {

        @Override
        protected DefaultAttachmentRenderer renderer() {
            return CommissioningReport.renderer(known.database);
        }

        @Override
        protected Mailable withDocument() {
            return known.visit("I-2026-0310");
        }

        @Override
        protected Declared<Recognizable> withOtherDocument() {
            return Declared.without("the demonstration has one commissioning");
        }

        @Override
        protected Declared<Mailable> withoutDocument() {
            return Declared.having(known.visit("I-2026-0311"));
        }

        @Override
        protected Declared<Mailable> failing() {
            return Declared.without("no visit of the demonstration fails");
        }

        @Override
        protected Declared<List<Translated>> translated() {
            return Declared.without("all visits of the demonstration are French");
        }

        @Override
        protected Actor actor() {
            return Known.here();
        }
    }

    @Nested
    class Client_source extends MailableSourceContract {

        @Override
        protected MailableSource source() {
            return known.field.client().source();
        }

        @Override
        protected MailableRef record() {
            return MailableRef.of(MailableType.CLIENT, "C-1002");
        }

        @Override
        protected Declared<MailableRef> recordOfBoth() {
            return Declared.having(MailableRef.of(MailableType.CLIENT, "C-1001"));
        }

        @Override
        protected Actor actor() {
            return Known.here();
        }

        @Override
        protected Declared<Actor> foreigner() {
            return Known.there();
        }
    }

    @Nested
    class Invoices extends MailableContract {

        @Override
        protected MailableSource source() {
            return known.billing.invoice().source();
        }

        @Override
        protected List<MailableRef> records() {
            return known.database.of(DemoData.THERMALIS).invoices().all().stream()
                .map(invoice -> MailableRef.of(MailableType.INVOICE, invoice.number())).toList();
        }

        @Override
        protected Actor actor() {
            return Known.here();
        }
    }

    @Nested
    class Visits extends MailableContract {

        @Override
        protected MailableSource source() {
            return known.field.intervention().source();
        }

        @Override
        protected List<MailableRef> records() {
            return known.database.of(DemoData.THERMALIS).interventions().all().stream()
                .map(visit -> MailableRef.of(MailableType.INTERVENTION, visit.number())).toList();
        }

        @Override
        protected Actor actor() {
            return Known.here();
        }
    }
}
