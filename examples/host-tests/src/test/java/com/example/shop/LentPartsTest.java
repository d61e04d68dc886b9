package com.example.shop;

import com.logisav.mail.about.Actor;
import com.logisav.mail.about.MailableRef;
import com.logisav.mail.about.Tenant;
import com.logisav.mail.content.DefaultMessage;
import com.logisav.mail.content.DefaultMessageSlot;
import com.logisav.mail.content.LetterTemplate;
import com.logisav.mail.content.MessageBody;
import com.logisav.mail.smtp.Secret;
import com.logisav.mail.smtp.SmtpSettings;
import com.logisav.mail.smtp.SmtpTransport;
import com.logisav.mail.smtp.SmtpTransports;
import com.logisav.mail.spi.ContentStore;
import com.logisav.mail.spi.LinkedFileStore;
import com.logisav.mail.spi.MailJournal;
import com.logisav.mail.spi.MailTransport;
import com.logisav.mail.spi.TemplateRepository;
import com.logisav.mail.spi.TransportDirectory;
import com.logisav.mail.testkit.assertion.ReceivedMail;
import com.logisav.mail.testkit.contract.ContentStoreContract;
import com.logisav.mail.testkit.contract.Declared;
import com.logisav.mail.testkit.contract.EditableTemplateRepositoryContract;
import com.logisav.mail.testkit.contract.LinkedFileStoreContract;
import com.logisav.mail.testkit.contract.MailJournalContract;
import com.logisav.mail.testkit.contract.MailTransportContract;
import com.logisav.mail.testkit.contract.TransportDirectoryContract;
import com.logisav.mail.testkit.contract.WatchedMailTransportContract;
import com.logisav.mail.testkit.fake.InMemoryLinkedFiles;
import com.logisav.mail.testkit.fake.InMemoryTemplateRepository;
import com.logisav.mail.testkit.fault.FaultySmtpServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the shop did not write itself, or has not written yet, keeps the rules: contents and transports are the library's, files and edited
 * words the test kit's until the shop has tables for them. Its own will stand in the same places.
 */
class LentPartsTest {

    private static final Tenant PARIS = Tenant.of("paris");
    private static final Tenant LYON = Tenant.of("lyon");
    private static final Actor ZOE = Actor.of("zoe").in(PARIS);
    private static final Actor ZOE_IN_LYON = ZOE.in(LYON);

    @Nested
    class Stored_files extends LinkedFileStoreContract {

        private final InMemoryLinkedFiles files = new InMemoryLinkedFiles();

        @Override
        protected Actor actor() {
            return ZOE;
        }

        @Override
        protected LinkedFileStore store() {
            return files;
        }

        @Override
        protected String plant(Actor owner, MailableRef about, String name, byte[] bytes) {
            return files.add(owner.tenant(), about, name, bytes).id();
        }

        @Override
        protected Declared<Tie> tie() {
            return Declared.having((fileId, about) -> files.tie(PARIS, fileId, record(), about));
        }

        @Override
        protected Declared<Actor> foreigner() {
            return Declared.having(ZOE_IN_LYON);
        }
    }

    @Nested
    class Uploads extends ContentStoreContract {

        @TempDir
        private Path directory;

        @Override
        protected ContentStore store(Clock clock) {
            return ContentStore.inDirectory(directory.resolve("uploads"), clock);
        }

        @Override
        protected Declared<Integer> held() throws IOException {
            try (Stream<Path> files = Files.walk(directory)) {
                return Declared.having((int) files.filter(Files::isRegularFile).count());
            }
        }
    }

    @Nested
    class History extends MailJournalContract {

        @Override
        protected MailJournal journal() {
            return MailJournal.inMemory();
        }

        @Override
        protected Declared<MailJournal> anotherNode() {
            return Declared.without("in memory: one process is all");
        }

        @Override
        protected Declared<RollingBack> rollingBack() {
            return Declared.without("no transactions in memory");
        }

        @Override
        protected Declared<Actor> foreigner() {
            return Declared.having(actor().in(LYON));
        }
    }

    @Nested
    class Words_that_people_edit extends EditableTemplateRepositoryContract {

        private final DefaultMessage message =
            DefaultMessage.of(DefaultMessageSlot.INVOICE, Locale.FRENCH, "Votre facture", MessageBody.text("Bonjour"));

        @Override
        protected Actor actor() {
            return ZOE;
        }

        @Override
        protected TemplateRepository.Editable repository() {
            InMemoryTemplateRepository templates = new InMemoryTemplateRepository(Clock.systemUTC());
            templates.put(PARIS, message);
            return templates;
        }

        @Override
        protected DefaultMessage message() {
            return message;
        }

        @Override
        protected Declared<LetterTemplate> letter() {
            return Declared.without("the shop's letters are not edited yet");
        }

        @Override
        protected Declared<Actor> foreigner() {
            return Declared.having(ZOE_IN_LYON);
        }
    }

    @Nested
    class Accounts_of_the_branches extends TransportDirectoryContract {

        private final Map<Tenant, SmtpSettings> accounts = Map.of(PARIS, SmtpSettings.submission("smtp.paris.example").build(),
            LYON, SmtpSettings.submission("smtp.lyon.example").build());

        @Override
        protected Actor actor() {
            return ZOE;
        }

        @Override
        protected TransportDirectory directory() {
            return SmtpTransports.perTenant(tenant -> Optional.ofNullable(accounts.get(tenant)));
        }

        @Override
        protected Object accountOf(MailTransport transport) {
            return transport.toString();
        }

        @Override
        protected Declared<Actor> foreigner() {
            return Declared.having(ZOE_IN_LYON);
        }
    }

    /** What both contracts of transports are told: servers that the shop's transport would meet. */
    private static final class Servers implements MailTransportContract.Inbox {

        final FaultySmtpServer right = FaultySmtpServer.with().start();
        final FaultySmtpServer refusing = FaultySmtpServer.with().refusing("refused@client.example", 550, "5.1.1 no such user").start();
        final FaultySmtpServer locked = FaultySmtpServer.with().requiringPassword("shop", "good").start();
        final FaultySmtpServer losing = FaultySmtpServer.with().losingTheReply().start();
        final FaultySmtpServer gone = FaultySmtpServer.with().start();

        Servers() {
            gone.close();
        }

        static SmtpTransport to(FaultySmtpServer server) {
            return SmtpTransport.of(server.settings().build());
        }

        SmtpTransport withAWrongPassword() {
            return SmtpTransport.of(locked.settings().credentials("shop", Secret.of("bad")).build());
        }

        @Override
        public byte[] last() {
            return right.received().get(right.received().size() - 1).source();
        }

        @Override
        public Declared<List<ReceivedMail>> arrivals() {
            return Declared.having(right.received());
        }

        void stop() {
            Stream.of(right, refusing, locked, losing).forEach(FaultySmtpServer::close);
        }
    }

    @Nested
    class A_transport extends MailTransportContract {

        private Servers servers;

        @BeforeEach
        void start() {
            servers = new Servers();
        }

        @AfterEach
        void stop() {
            servers.stop();
        }

        /** As one of a host that cannot be watched. */
        @Override
        protected MailTransport transport() {
            return Servers.to(servers.right)::send;
        }

        @Override
        protected Declared<Inbox> inbox() {
            return Declared.having(servers);
        }

        @Override
        protected Declared<MailTransport> refusing() {
            return Declared.having(Servers.to(servers.refusing));
        }

        @Override
        protected Declared<MailTransport> unreachable() {
            return Declared.having(Servers.to(servers.gone));
        }

        @Override
        protected Declared<MailTransport> refusedAccount() {
            return Declared.having(servers.withAWrongPassword());
        }

        @Override
        protected Declared<MailTransport> losingReply() {
            return Declared.having(Servers.to(servers.losing));
        }
    }

    @Nested
    class A_transport_that_is_watched extends WatchedMailTransportContract {

        private static final String ELSEWHERE = "the rules of every transport are tried above";
        private Servers servers;

        @BeforeEach
        void start() {
            servers = new Servers();
        }

        @AfterEach
        void stop() {
            servers.stop();
        }

        @Override
        protected MailTransport.Watched transport() {
            return Servers.to(servers.right);
        }

        @Override
        protected Declared<Inbox> inbox() {
            return Declared.having(servers);
        }

        @Override
        protected Declared<MailTransport> refusing() {
            return Declared.without(ELSEWHERE);
        }

        @Override
        protected Declared<MailTransport> unreachable() {
            return Declared.without(ELSEWHERE);
        }

        @Override
        protected Declared<MailTransport> refusedAccount() {
            return Declared.without(ELSEWHERE);
        }

        @Override
        protected Declared<MailTransport> losingReply() {
            return Declared.without(ELSEWHERE);
        }
    }
}
