package com.logisav.mail.testkit.contract;

import com.logisav.mail.about.Actor;
import com.logisav.mail.about.MailContext;
import com.logisav.mail.about.MailableRef;
import com.logisav.mail.about.MailableType;
import com.logisav.mail.about.RecordVersion;
import com.logisav.mail.about.Tenant;
import com.logisav.mail.access.Decision;
import com.logisav.mail.access.Permission;
import com.logisav.mail.address.Mailbox;
import com.logisav.mail.address.ProposedRecipient;
import com.logisav.mail.content.DefaultMessage;
import com.logisav.mail.content.DefaultMessageSlot;
import com.logisav.mail.content.FieldCatalog;
import com.logisav.mail.content.LetterFile;
import com.logisav.mail.content.LetterTemplate;
import com.logisav.mail.content.MergeFields;
import com.logisav.mail.content.MessageBody;
import com.logisav.mail.content.SenderIdentity;
import com.logisav.mail.message.OutgoingMail;
import com.logisav.mail.outcome.AccountProblem;
import com.logisav.mail.outcome.CheckProblem;
import com.logisav.mail.outcome.SettingsCheck;
import com.logisav.mail.outcome.Transmission;
import com.logisav.mail.spi.CheckRequest;
import com.logisav.mail.spi.ContentStore;
import com.logisav.mail.spi.DefaultAttachmentRenderer;
import com.logisav.mail.spi.LinkedFileStore;
import com.logisav.mail.spi.MailJournal;
import com.logisav.mail.spi.MailPermissions;
import com.logisav.mail.spi.MailTransport;
import com.logisav.mail.spi.Mailable;
import com.logisav.mail.spi.MailableSource;
import com.logisav.mail.spi.RecipientResolver;
import com.logisav.mail.spi.SenderDirectory;
import com.logisav.mail.spi.TemplateRepository;
import com.logisav.mail.spi.TransportDirectory;
import com.logisav.mail.testkit.assertion.ReceivedMail;
import com.logisav.mail.testkit.fake.FixedRecipients;
import com.logisav.mail.testkit.fake.FixedSenders;
import com.logisav.mail.testkit.fake.FixedTransports;
import com.logisav.mail.testkit.fake.GrantedPermissions;
import com.logisav.mail.testkit.fake.InMemoryContents;
import com.logisav.mail.testkit.fake.InMemoryLinkedFiles;
import com.logisav.mail.testkit.fake.InMemoryMailables;
import com.logisav.mail.testkit.fake.InMemoryTemplateRepository;
import com.logisav.mail.testkit.fake.RecordingJournal;
import com.logisav.mail.testkit.fake.RecordingTransport;
import com.logisav.mail.testkit.fake.SampleRenderer;
import com.logisav.mail.testkit.fake.SettableClock;
import com.logisav.mail.testkit.fault.Fault;
import com.logisav.mail.testkit.sample.SampleInvoice;
import com.logisav.mail.testkit.sample.SampleMailable;
import com.logisav.mail.testkit.sample.SampleSenders;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Each contract over our fake, with one place where a test can put a wrong implementation around it: {@code wrong}. As they stand they
 * pass.
 */
final class Contracts {

    static final Actor ACTOR = Actor.of("contract-actor").in(Tenant.of("contract-tenant"));
    static final Actor NAMESAKE = ACTOR.in(Tenant.of("another-tenant"));

    private Contracts() {}

    abstract static class LinkedFiles extends LinkedFileStoreContract {

        final InMemoryLinkedFiles files = new InMemoryLinkedFiles();

        LinkedFileStore wrong(LinkedFileStore right) {
            return right;
        }

        @Override
        protected LinkedFileStore store() {
            return wrong(files);
        }

        @Override
        protected String plant(Actor owner, MailableRef about, String name, byte[] bytes) {
            return files.add(owner.tenant(), about, name, bytes).id();
        }

        @Override
        protected Declared<Tie> tie() {
            return Declared.having((fileId, about) -> files.tie(ACTOR.tenant(), fileId, record(), about));
        }

        @Override
        protected Declared<Actor> foreigner() {
            return Declared.having(NAMESAKE);
        }
    }

    abstract static class Contents extends ContentStoreContract {

        private Optional<InMemoryContents> store = Optional.empty();

        ContentStore wrong(ContentStore right, Clock clock) {
            return right;
        }

        @Override
        protected ContentStore store(Clock clock) {
            store = Optional.of(new InMemoryContents(clock));
            return wrong(store.get(), clock);
        }

        @Override
        protected Declared<Integer> held() {
            return Declared.having(store.orElseThrow().size());
        }
    }

    abstract static class Journal extends MailJournalContract {

        private final MailJournal journal = wrong(new RecordingJournal());

        MailJournal wrong(MailJournal right) {
            return right;
        }

        /** The fewest rounds: enough for what loses each race. */
        @Override
        Duration racing() {
            return Duration.ZERO;
        }

        @Override
        protected MailJournal journal() {
            return journal;
        }

        @Override
        protected Declared<MailJournal> anotherNode() {
            return Declared.having(journal);
        }

        @Override
        protected Declared<RollingBack> rollingBack() {
            return Declared.having(Runnable::run);
        }

        @Override
        protected Declared<Actor> foreigner() {
            return Declared.having(NAMESAKE);
        }
    }

    abstract static class Recipients extends RecipientResolverContract {

        private static final Mailable ONE = SampleMailable.of(SampleInvoice.ref("1"));
        private static final Mailable OTHER = SampleMailable.of(SampleInvoice.ref("2"));
        private static final Mailable QUOTE = SampleMailable.of(MailableRef.of(MailableType.QUOTE, "1"));

        RecipientResolver wrong(RecipientResolver right) {
            return right;
        }

        @Override
        protected RecipientResolver resolver() {
            return wrong(new FixedRecipients()
                .about(ACTOR.tenant(), ONE.ref(), ProposedRecipient.to("compta@client.example"),
                    ProposedRecipient.cc("chef@client.example"))
                .about(ACTOR.tenant(), OTHER.ref(), ProposedRecipient.to("achats@autre.example"))
                .about(ACTOR.tenant(), QUOTE.ref(), ProposedRecipient.to("projets@client.example"))
                .about(NAMESAKE.tenant(), ONE.ref(), ProposedRecipient.to("bonjour@ailleurs.example")));
        }

        @Override
        protected Mailable withContacts() {
            return ONE;
        }

        @Override
        protected Mailable withOtherContacts() {
            return OTHER;
        }

        @Override
        protected Declared<Mailable> ofAnotherType() {
            return Declared.having(QUOTE);
        }

        @Override
        protected Mailable withoutContacts() {
            return SampleMailable.of(SampleInvoice.ref("3"));
        }

        @Override
        protected Declared<Mailable> foreignersRecord() {
            return Declared.having(ONE);
        }

        @Override
        protected Declared<Actor> foreigner() {
            return Declared.having(NAMESAKE);
        }
    }

    abstract static class Senders extends SenderDirectoryContract {

        SenderDirectory wrong(SenderDirectory right) {
            return right;
        }

        static final Actor COLLEAGUE = Actor.of("contract-colleague").in(ACTOR.tenant());
        static final SenderIdentity OF_THE_COLLEAGUE =
            SenderIdentity.of("luc", Mailbox.of("luc@chauffage-durand.example")).replyTo(Mailbox.of("luc.petit@chauffage-durand.example"));

        @Override
        protected SenderDirectory directory() {
            SenderDirectory fixed = new FixedSenders().in(ACTOR.tenant(), SampleSenders.company(), SampleSenders.person())
                .in(NAMESAKE.tenant(), SampleSenders.anotherCompany().replyTo(Mailbox.of("paul@plomberie-petit.example")));
            return wrong((about, context) ->
                context.actor().equals(COLLEAGUE) ? List.of(OF_THE_COLLEAGUE) : fixed.identities(about, context));
        }

        @Override
        protected Declared<Actor> colleague() {
            return Declared.having(COLLEAGUE);
        }

        @Override
        protected Declared<Actor> foreigner() {
            return Declared.having(NAMESAKE);
        }
    }

    abstract static class Transports extends TransportDirectoryContract {

        static final MailTransport OURS = (mail, context) -> {
            throw new IllegalStateException("nothing is sent");
        };
        static final MailTransport THEIRS = (mail, context) -> {
            throw new IllegalStateException("nothing is sent there either");
        };

        TransportDirectory wrong(TransportDirectory right) {
            return right;
        }

        @Override
        protected TransportDirectory directory() {
            return wrong(new FixedTransports().in(ACTOR.tenant(), OURS).in(NAMESAKE.tenant(), THEIRS));
        }

        @Override
        protected Object accountOf(MailTransport transport) {
            return transport;
        }

        @Override
        protected Declared<Actor> foreigner() {
            return Declared.having(NAMESAKE);
        }
    }

    abstract static class Permissions extends MailPermissionsContract {

        private static final Actor FOREIGNER = Actor.of("contract-foreigner").in(NAMESAKE.tenant());
        static final MailableRef HIDDEN = SampleInvoice.ref("hidden");

        MailPermissions wrong(MailPermissions right) {
            return right;
        }

        @Override
        protected MailPermissions permissions() {
            GrantedPermissions granted = granted();
            return wrong((request, context) -> request.about().isPresent() && !request.about().get().equals(visible())
                ? Decision.denied() : granted.decide(request, context));
        }

        /** What the fake says, which knows no records. */
        static GrantedPermissions granted() {
            Permission[] all = Permission.builtIn().toArray(Permission[]::new);
            return GrantedPermissions.none(ACTOR.tenant(), NAMESAKE.tenant()).grantTo(ACTOR, all).grantTo(FOREIGNER, all);
        }

        @Override
        protected MailableRef visible() {
            return SampleInvoice.ref("1");
        }

        @Override
        protected Declared<MailableRef> hidden() {
            return Declared.having(HIDDEN);
        }

        @Override
        protected Declared<Actor> foreigner() {
            return Declared.having(FOREIGNER);
        }
    }

    abstract static class Sources extends MailableSourceContract {

        static final MailableRef BOTH = SampleInvoice.ref("2");

        MailableSource wrong(MailableSource right) {
            return right;
        }

        private final InMemoryMailables stored = records();

        @Override
        protected MailableSource source() {
            return wrong(stored);
        }

        @Override
        protected Declared<Change> change() {
            return Declared.having(ref -> stored.put(ACTOR.tenant(),
                SampleMailable.of(ref).labelled("Facture 1").having(values(45)).at(RecordVersion.of(2))));
        }

        private static MergeFields values(int days) {
            return MergeFields.builder().number("days", days)
                .list("lines", List.of(MergeFields.builder().text("label", "Déplacement").build())).build();
        }

        static InMemoryMailables records() {
            FieldCatalog fields = FieldCatalog.builder().text("number", "Numéro", "Number", "F-1").optional()
                .number("days", "Jours", "Days", BigDecimal.TEN)
                .list("lines", "Lignes", "Lines", lines -> lines.text("label", "Désignation", "Label", "x")).build();
            MergeFields values = values(30);
            return new InMemoryMailables(fields)
                .put(ACTOR.tenant(), SampleMailable.of(SampleInvoice.ref("1")).labelled("Facture 1").having(values))
                .put(ACTOR.tenant(), SampleMailable.of(BOTH).labelled("Facture 2 de Durand").having(values))
                .put(NAMESAKE.tenant(), SampleMailable.of(BOTH).labelled("Facture 2 de Petit").having(values));
        }

        @Override
        protected MailableRef record() {
            return SampleInvoice.ref("1");
        }

        @Override
        protected Declared<MailableRef> recordOfBoth() {
            return Declared.having(BOTH);
        }

        @Override
        protected Declared<Actor> foreigner() {
            return Declared.having(NAMESAKE);
        }
    }

    abstract static class Mailables extends MailableContract {

        private final MailableSource right = Sources.records();

        Mailable wrong(Mailable rightOne) {
            return rightOne;
        }

        @Override
        protected MailableSource source() {
            return new MailableSource() {
                @Override
                public Optional<Mailable> load(MailableRef ref, MailContext context) {
                    return right.load(ref, context).map(Mailables.this::wrong);
                }

                @Override
                public FieldCatalog fields() {
                    return right.fields();
                }
            };
        }

        @Override
        protected List<MailableRef> records() {
            return List.of(SampleInvoice.ref("1"), SampleInvoice.ref("2"));
        }
    }

    abstract static class Documents extends DefaultAttachmentRendererContract {

        static final Mailable INVOICE = SampleMailable.of(SampleInvoice.ref("1")).labelled("Facture 1");
        static final Mailable OTHER = SampleMailable.of(SampleInvoice.ref("5")).labelled("Facture 5");
        static final Mailable NONE = SampleMailable.of(SampleInvoice.ref("2"));
        static final Mailable FAILING = SampleMailable.of(SampleInvoice.ref("3"));

        DefaultAttachmentRenderer wrong(DefaultAttachmentRenderer right) {
            return right;
        }

        SampleRenderer renderers() {
            return SampleRenderer.pdf("invoice");
        }

        @Override
        protected DefaultAttachmentRenderer renderer() {
            return wrong(renderers().onlyFor(mailable -> !mailable.ref().equals(NONE.ref()))
                .failFor(mailable -> mailable.ref().equals(FAILING.ref()), new IOException("no paper")));
        }

        @Override
        protected Mailable withDocument() {
            return INVOICE;
        }

        @Override
        protected Declared<Recognizable> withOtherDocument() {
            return Declared.having(new Recognizable(OTHER, "Facture 5"));
        }

        @Override
        protected Declared<Mailable> withoutDocument() {
            return Declared.having(NONE);
        }

        @Override
        protected Declared<Mailable> failing() {
            return Declared.having(FAILING);
        }

        @Override
        protected Declared<List<Translated>> translated() {
            return Declared.having(List.of(new Translated(INVOICE, "français"),
                new Translated(SampleMailable.of(SampleInvoice.ref("4")).labelled("Invoice 4").in(Locale.UK), "English")));
        }
    }

    abstract static class Templates extends EditableTemplateRepositoryContract {

        static final DefaultMessage MESSAGE = DefaultMessage.of(DefaultMessageSlot.INVOICE, Locale.FRENCH, "Votre facture",
            MessageBody.text("Bonjour"));
        static final LetterFile FILE = LetterFile.of("1", "conditions.pdf");
        static final LetterFile OTHER_FILE = LetterFile.of("2", "rib.pdf");
        static final LetterTemplate LETTER = LetterTemplate.of("reminder", "Relance", "Relance", MessageBody.text("Bonjour"))
            .forTypes(MailableType.of("delivery"), MailableType.SITE).bringing(FILE, OTHER_FILE);

        TemplateRepository.Editable wrong(TemplateRepository.Editable right) {
            return right;
        }

        @Override
        protected TemplateRepository.Editable repository() {
            InMemoryTemplateRepository templates = new InMemoryTemplateRepository(SettableClock.atRandomInstant());
            templates.put(ACTOR.tenant(), MESSAGE);
            templates.put(NAMESAKE.tenant(), MESSAGE.saying("Notre facture", MessageBody.text("Salut")));
            templates.put(NAMESAKE.tenant(), LETTER.saying("Rappel", MessageBody.text("Salut")));
            LetterTemplate letter = templates.put(ACTOR.tenant(), LETTER);
            for (LetterFile file : LETTER.files()) {
                templates.putFile(ACTOR.tenant(), letter, file, bytesOf(file).orNotRun("TRE-05: x"));
            }
            return wrong(templates);
        }

        @Override
        protected Declared<byte[]> bytesOf(LetterFile file) {
            return Declared.having((file.id() + ", as it was stored").getBytes(StandardCharsets.UTF_8));
        }

        @Override
        protected DefaultMessage message() {
            return MESSAGE;
        }

        @Override
        protected Declared<LetterTemplate> letter() {
            return Declared.having(LETTER);
        }

        @Override
        protected Declared<Actor> foreigner() {
            return Declared.having(NAMESAKE);
        }
    }

    static MailTransportContract.Inbox inboxOf(RecordingTransport server) {
        return new MailTransportContract.Inbox() {
            @Override
            public byte[] last() {
                return server.received().get(server.received().size() - 1).source();
            }

            @Override
            public Declared<List<ReceivedMail>> arrivals() {
                return Declared.having(server.received());
            }
        };
    }

    abstract static class MailTransports extends MailTransportContract {

        final RecordingTransport server = new RecordingTransport(SettableClock.atRandomInstant());

        MailTransport wrong(MailTransport right) {
            return right;
        }

        /** A transport each of whose mails meets a fault, and each of whose checks finds this. */
        private Declared<MailTransport> meeting(Fault fault, CheckProblem.Kind finding) {
            return Declared.having(wrong(new MailTransport() {
                @Override
                public Transmission send(OutgoingMail mail, MailContext context) {
                    RecordingTransport faulty = new RecordingTransport(SettableClock.atRandomInstant());
                    faulty.failNext(fault);
                    return faulty.send(mail, context);
                }

                @Override
                public SettingsCheck check(CheckRequest request, MailContext context) {
                    RecordingTransport faulty = new RecordingTransport(SettableClock.atRandomInstant());
                    faulty.findNext(finding);
                    return faulty.check(request, context);
                }
            }));
        }

        @Override
        protected MailTransport transport() {
            return wrong(server);
        }

        @Override
        protected Declared<Inbox> inbox() {
            return Declared.having(inboxOf(server));
        }

        @Override
        protected Declared<MailTransport> refusing() {
            return meeting(Fault.refusing(REFUSED, 550, "5.1.1 no such user"), CheckProblem.Kind.CHECK_RECIPIENT_REFUSED);
        }

        @Override
        protected Declared<MailTransport> unreachable() {
            return meeting(Fault.unavailable(), CheckProblem.Kind.CHECK_NO_CONNECTION);
        }

        @Override
        protected Declared<MailTransport> refusedAccount() {
            return meeting(Fault.account(AccountProblem.Kind.ACCOUNT_AUTHENTICATION_FAILED), CheckProblem.Kind.CHECK_PASSWORD_REFUSED);
        }

        @Override
        protected Declared<MailTransport> losingReply() {
            return meeting(Fault.inDoubt(), CheckProblem.Kind.CHECK_CONNECTION_LOST);
        }
    }

    abstract static class WatchedMailTransports extends WatchedMailTransportContract {

        final RecordingTransport server = new RecordingTransport(SettableClock.atRandomInstant());

        MailTransport.Watched wrong(MailTransport.Watched right) {
            return right;
        }

        @Override
        protected MailTransport.Watched transport() {
            return wrong(server);
        }

        @Override
        protected Declared<Inbox> inbox() {
            return Declared.having(inboxOf(server));
        }

        @Override
        protected Declared<MailTransport> refusing() {
            return Declared.without("the rules about refusals are those of every transport");
        }

        @Override
        protected Declared<MailTransport> unreachable() {
            return Declared.without("the rules about outages are those of every transport");
        }

        @Override
        protected Declared<MailTransport> refusedAccount() {
            return Declared.without("the rules about accounts are those of every transport");
        }

        @Override
        protected Declared<MailTransport> losingReply() {
            return Declared.without("the rules about lost replies are those of every transport");
        }
    }
}
