package com.logisav.mail.testkit.wronghost;

import com.logisav.mail.about.Actor;
import com.logisav.mail.about.MailableRef;
import com.logisav.mail.about.RecordVersion;
import com.logisav.mail.about.Tenant;
import com.logisav.mail.address.ProposedRecipient;
import com.logisav.mail.content.DefaultMessage;
import com.logisav.mail.content.DefaultMessageSlot;
import com.logisav.mail.content.LetterTemplate;
import com.logisav.mail.content.MergeFields;
import com.logisav.mail.content.MessageBody;
import com.logisav.mail.core.LogisavMail;
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
import com.logisav.mail.testkit.contract.ContentStoreContract;
import com.logisav.mail.testkit.contract.Declared;
import com.logisav.mail.testkit.contract.DefaultAttachmentRendererContract;
import com.logisav.mail.testkit.contract.LetterContract;
import com.logisav.mail.testkit.contract.LinkedFileStoreContract;
import com.logisav.mail.testkit.contract.MailJournalContract;
import com.logisav.mail.testkit.contract.MailPermissionsContract;
import com.logisav.mail.testkit.contract.MailTransportContract;
import com.logisav.mail.testkit.contract.MailableSourceContract;
import com.logisav.mail.testkit.contract.RecipientResolverContract;
import com.logisav.mail.testkit.contract.SenderDirectoryContract;
import com.logisav.mail.testkit.contract.TemplateRepositoryContract;
import com.logisav.mail.testkit.fake.FixedSenders;
import com.logisav.mail.testkit.fake.GrantedPermissions;
import com.logisav.mail.testkit.fake.RecordingTransport;
import com.logisav.mail.testkit.fake.SettableClock;
import com.logisav.mail.testkit.fault.Fault;
import com.logisav.mail.testkit.sample.SampleActors;
import com.logisav.mail.testkit.sample.SampleInvoice;
import com.logisav.mail.testkit.sample.SampleMailable;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The contract suite of the wrong host, as its developers would write it; run by {@link WrongHostTest} alone. */
final class WrongHostContracts {

    static final Actor ACTOR = Actor.of("contract-actor").in(Tenant.of("contract-tenant"));
    static final Actor NAMESAKE = ACTOR.in(Tenant.of("another-tenant"));
    static final MailableRef ONE = SampleInvoice.ref("1");
    static final MailableRef TWO = SampleInvoice.ref("2");
    private static final MailableRef THREE = SampleInvoice.ref("3");
    private static final String ONE_NODE = "one node, no transactions";

    private WrongHostContracts() {}

    abstract static class Files extends LinkedFileStoreContract {

        private final WrongStores.Files files = files();

        abstract WrongStores.Files files();

        @Override
        protected LinkedFileStore store() {
            return files;
        }

        @Override
        protected String plant(Actor owner, MailableRef about, String name, byte[] bytes) {
            return files.insert(owner.tenant(), about, name, bytes);
        }

        @Override
        protected Declared<Tie> tie() {
            return Declared.having(files::tie);
        }

        @Override
        protected Declared<Actor> foreigner() {
            return Declared.having(NAMESAKE);
        }
    }

    abstract static class Contents extends ContentStoreContract {

        abstract WrongStores.Contents contents(Clock clock);

        @Override
        protected ContentStore store(Clock clock) {
            return contents(clock);
        }

        @Override
        protected Declared<Integer> held() {
            return Declared.without("nobody counts the rows");
        }
    }

    abstract static class Journal extends MailJournalContract {

        private final MailJournal journal = attempts();

        abstract MailJournal attempts();

        @Override
        protected MailJournal journal() {
            return journal;
        }

        @Override
        protected Declared<MailJournal> anotherNode() {
            return Declared.without(ONE_NODE);
        }

        @Override
        protected Declared<RollingBack> rollingBack() {
            return Declared.without(ONE_NODE);
        }

        @Override
        protected Declared<Actor> foreigner() {
            return Declared.having(NAMESAKE);
        }
    }

    abstract static class Recipients extends RecipientResolverContract {

        static final Map<MailableRef, List<ProposedRecipient>> CONTACTS = Map.of(
            ONE, List.of(ProposedRecipient.to("compta@client.example")), TWO, List.of(ProposedRecipient.to("achats@autre.example")));

        abstract RecipientResolver recipients();

        @Override
        protected RecipientResolver resolver() {
            return recipients();
        }

        @Override
        protected Mailable withContacts() {
            return SampleMailable.of(ONE);
        }

        @Override
        protected Mailable withOtherContacts() {
            return SampleMailable.of(TWO);
        }

        @Override
        protected Declared<Mailable> ofAnotherType() {
            return Declared.without("mails are about invoices alone");
        }

        @Override
        protected Mailable withoutContacts() {
            return SampleMailable.of(THREE);
        }

        @Override
        protected Declared<Mailable> foreignersRecord() {
            return Declared.without("one company");
        }

        @Override
        protected Declared<Actor> foreigner() {
            return Declared.without("one company");
        }
    }

    abstract static class Senders extends SenderDirectoryContract {

        abstract SenderDirectory senders();

        @Override
        protected SenderDirectory directory() {
            return senders();
        }

        @Override
        protected Declared<Actor> colleague() {
            return Declared.without("all write in the company's name");
        }

        @Override
        protected Declared<Actor> foreigner() {
            return Declared.having(NAMESAKE);
        }
    }

    abstract static class Rights extends MailPermissionsContract {

        static final Actor STRANGER = Actor.of("contract-foreigner").in(NAMESAKE.tenant());

        abstract MailPermissions rights();

        @Override
        protected MailPermissions permissions() {
            return rights();
        }

        @Override
        protected MailableRef visible() {
            return ONE;
        }

        @Override
        protected Declared<MailableRef> hidden() {
            return Declared.without("everybody sees every record");
        }
    }

    abstract static class Sources extends MailableSourceContract {

        private final WrongAnswers.Records records = stored(records());

        abstract WrongAnswers.Records records();

        @Override
        protected MailableSource source() {
            return records;
        }

        @Override
        protected MailableRef record() {
            return ONE;
        }

        @Override
        protected Declared<MailableRef> recordOfBoth() {
            return Declared.having(TWO);
        }

        @Override
        protected Declared<Change> change() {
            return Declared.having(ref -> records.put(ACTOR.tenant(), SampleMailable.of(ref).labelled("Facture 1")
                .having(MergeFields.builder().text("number", "changed").build()).at(RecordVersion.of(2))));
        }

        @Override
        protected Declared<Actor> foreigner() {
            return Declared.having(NAMESAKE);
        }
    }

    static WrongAnswers.Records stored(WrongAnswers.Records records) {
        return records.put(ACTOR.tenant(), invoice(ONE, "Facture 1")).put(ACTOR.tenant(), invoice(TWO, "Facture 2"))
            .put(NAMESAKE.tenant(), invoice(TWO, "Facture 2 d'une autre"));
    }

    private static SampleMailable invoice(MailableRef ref, String label) {
        return SampleMailable.of(ref).labelled(label).having(MergeFields.builder().text("number", ref.id()).build());
    }

    abstract static class Documents extends DefaultAttachmentRendererContract {

        abstract DefaultAttachmentRenderer printer();

        @Override
        protected DefaultAttachmentRenderer renderer() {
            return printer();
        }

        @Override
        protected Mailable withDocument() {
            return SampleMailable.of(ONE).labelled("Facture 1");
        }

        @Override
        protected Declared<Recognizable> withOtherDocument() {
            return Declared.having(new Recognizable(SampleMailable.of(THREE).labelled("Facture 3"), "Facture 3"));
        }

        @Override
        protected Declared<Mailable> withoutDocument() {
            return Declared.without("every invoice has one");
        }

        @Override
        protected Declared<Mailable> failing() {
            return Declared.without("never seen");
        }

        @Override
        protected Declared<List<Translated>> translated() {
            return Declared.having(List.of(new Translated(withDocument(), "français"),
                new Translated(SampleMailable.of(TWO).labelled("Invoice 2").in(Locale.UK), "English")));
        }
    }

    abstract static class Templates extends TemplateRepositoryContract {

        abstract TemplateRepository holding(DefaultMessage message);

        private static final DefaultMessage MESSAGE =
            DefaultMessage.of(DefaultMessageSlot.INVOICE, Locale.FRENCH, "Votre facture", MessageBody.text("Bonjour"));

        @Override
        protected TemplateRepository repository() {
            return holding(MESSAGE);
        }

        @Override
        protected DefaultMessage message() {
            return MESSAGE;
        }

        @Override
        protected Declared<LetterTemplate> letter() {
            return Declared.without("no letters yet");
        }

        @Override
        protected Declared<LetterTemplate> letterForAllTypes() {
            return Declared.without("no letters yet");
        }

        @Override
        protected Declared<Actor> foreigner() {
            return Declared.having(NAMESAKE);
        }
    }

    abstract static class Letters extends LetterContract {

        /** What its subject names, in its braces. */
        abstract String field();

        @Override
        protected LogisavMail library() {
            DefaultMessage message = DefaultMessage.of(DefaultMessageSlot.INVOICE, Locale.FRENCH, "Facture " + field(),
                MessageBody.html("<p>Bonjour</p>"));
            TemplateRepository templates =
                (slot, locale, context) -> Optional.of(message).filter(each -> each.slot().equals(slot) && each.locale().equals(locale));
            return LogisavMail.builder().type(SampleInvoice.recordType((id, context) -> Optional.empty())).templates(templates)
                .permissions(GrantedPermissions.all()).senders(new FixedSenders()).build();
        }

        @Override
        protected Actor administrator() {
            return SampleActors.secretary();
        }

        @Override
        protected List<Locale> locales() {
            return List.of(Locale.FRANCE);
        }

        @Override
        protected List<DefaultMessageSlot> slots() {
            return List.of(DefaultMessageSlot.INVOICE);
        }
    }

    abstract static class Transports extends MailTransportContract {

        abstract MailTransport over(MailTransport server);

        @Override
        protected MailTransport transport() {
            return over(new RecordingTransport(SettableClock.atRandomInstant()));
        }

        @Override
        protected Declared<Inbox> inbox() {
            return Declared.without("nobody looked");
        }

        @Override
        protected Declared<MailTransport> refusing() {
            return Declared.having(over((mail, context) -> {
                RecordingTransport server = new RecordingTransport(SettableClock.atRandomInstant());
                server.failNext(Fault.refusing(REFUSED, 550, "5.1.1 no such user"));
                return server.send(mail, context);
            }));
        }

        @Override
        protected Declared<MailTransport> unreachable() {
            return Declared.without("the network is always there");
        }

        @Override
        protected Declared<MailTransport> refusedAccount() {
            return Declared.without("the account is always right");
        }

        @Override
        protected Declared<MailTransport> losingReply() {
            return Declared.without("the network is always there");
        }
    }
}
