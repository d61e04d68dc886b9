package com.logisav.mail.testkit.contract;

import com.logisav.mail.about.Actor;
import com.logisav.mail.about.MailableRef;
import com.logisav.mail.about.Tenant;
import com.logisav.mail.smtp.Secret;
import com.logisav.mail.smtp.SmtpSettings;
import com.logisav.mail.smtp.SmtpSettingsBuilder;
import com.logisav.mail.smtp.SmtpTransport;
import com.logisav.mail.spi.ContentStore;
import com.logisav.mail.spi.MailJournal;
import com.logisav.mail.spi.MailPermissions;
import com.logisav.mail.spi.MailTransport;
import com.logisav.mail.spi.SenderDirectory;
import com.logisav.mail.testkit.assertion.ReceivedMail;
import com.logisav.mail.testkit.fake.FixedSenders;
import com.logisav.mail.testkit.fake.SampleRenderer;
import com.logisav.mail.testkit.fault.FaultySmtpServer;
import com.logisav.mail.testkit.fault.FaultySmtpServerBuilder;
import com.logisav.mail.testkit.internal.GreenMailInbox;
import com.logisav.mail.testkit.sample.SampleInvoice;
import com.logisav.mail.testkit.sample.SampleSenders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

/** Every fake, and every implementation that the API brings, against the contract of its interface. */
class FakesKeepTheirContractsTest {

    @Nested
    class Linked_files_in_memory extends Contracts.LinkedFiles {}

    @Nested
    class Contents_in_memory extends Contracts.Contents {}

    @Nested
    class A_recording_journal extends Contracts.Journal {}

    @Nested
    class A_table_of_attempts extends WrongJournalTables.AsItShouldBe {}

    @Nested
    class Fixed_recipients extends Contracts.Recipients {}

    @Nested
    class Fixed_senders extends Contracts.Senders {

        @Override
        protected SenderDirectory directory() {
            return new FixedSenders().in(Contracts.ACTOR.tenant(), SampleSenders.company(), SampleSenders.person())
                .in(Contracts.NAMESAKE.tenant(), SampleSenders.anotherCompany());
        }

        @Override
        protected Declared<Actor> colleague() {
            return Declared.without("all actors of a tenant have the same");
        }
    }

    @Nested
    class Senders_for_each_person extends Contracts.Senders {}

    @Nested
    class Fixed_transports extends Contracts.Transports {}

    @Nested
    class Granted_permissions extends Contracts.Permissions {

        @Override
        protected MailPermissions permissions() {
            return granted();
        }

        @Override
        protected Declared<MailableRef> hidden() {
            return Declared.without("what is granted to an actor is granted about every record");
        }
    }

    @Nested
    class Permissions_of_a_program_with_one_user extends MailPermissionsContract {

        @Override
        protected MailPermissions permissions() {
            return MailPermissions.allowAll();
        }

        @Override
        protected MailableRef visible() {
            return SampleInvoice.ref("1");
        }

        @Override
        protected Declared<MailableRef> hidden() {
            return Declared.without("one user sees all");
        }

        @Override
        protected Declared<Actor> nobody() {
            return Declared.without("there is one user");
        }

        @Override
        protected Declared<Actor> foreigner() {
            return Declared.without("one company");
        }
    }

    @Nested
    class Mailables_in_memory extends Contracts.Sources {}

    @Nested
    class Sample_mailables extends Contracts.Mailables {}

    @Nested
    class Templates_in_memory extends Contracts.Templates {}

    @Nested
    class Sample_pdfs extends Contracts.Documents {}

    @Nested
    class Sample_word_files extends Contracts.Documents {

        @Override
        SampleRenderer renderers() {
            return SampleRenderer.docx("report");
        }
    }

    @Nested
    class A_recording_transport extends Contracts.MailTransports {}

    @Nested
    class A_recording_transport_that_is_watched extends Contracts.WatchedMailTransports {}

    @Nested
    class Smtp_to_a_server_that_takes_everything extends WatchedMailTransportContract {

        private final GreenMailInbox server = GreenMailInbox.start();
        private final List<FaultySmtpServer> faulty = new ArrayList<>();

        @AfterEach
        void stop() {
            server.stop();
            faulty.forEach(FaultySmtpServer::close);
        }

        private Declared<MailTransport> to(FaultySmtpServerBuilder wrong, UnaryOperator<SmtpSettingsBuilder> settings) {
            FaultySmtpServer started = wrong.start();
            faulty.add(started);
            return Declared.having(SmtpTransport.of(settings.apply(started.settings()).build()));
        }

        @Override
        protected MailTransport.Watched transport() {
            return SmtpTransport.of(SmtpSettings.plainOnLoopback(server.port()).build());
        }

        @Override
        protected Declared<Inbox> inbox() {
            return Declared.having(new Inbox() {
                @Override
                public byte[] last() {
                    return server.taken().get(server.taken().size() - 1).message().toArray();
                }

                @Override
                public Declared<List<ReceivedMail>> arrivals() {
                    return Declared.having(server.taken().stream()
                        .map(taken -> ReceivedMail.of(taken.message().toArray()).in(taken.sender(), List.copyOf(taken.recipients()))).toList());
                }
            });
        }

        @Override
        protected Declared<MailTransport> refusing() {
            return to(FaultySmtpServer.with().refusing(REFUSED, 550, "5.1.1 no such user"), settings -> settings);
        }

        @Override
        protected Declared<MailTransport> unreachable() {
            GreenMailInbox gone = GreenMailInbox.start();
            gone.stop();
            return Declared.having(SmtpTransport.of(SmtpSettings.plainOnLoopback(gone.port()).build()));
        }

        @Override
        protected Declared<MailTransport> refusedAccount() {
            return to(FaultySmtpServer.with().requiringPassword("camille", "good"),
                settings -> settings.credentials("camille", Secret.of("wrong")));
        }

        @Override
        protected Declared<MailTransport> losingReply() {
            return to(FaultySmtpServer.with().losingTheReply(), settings -> settings);
        }
    }

    @Nested
    class Contents_in_a_directory extends ContentStoreContract {

        @TempDir
        Path directory;

        @Override
        protected ContentStore store(Clock clock) {
            return ContentStore.inDirectory(directory.resolve("contents"), clock);
        }

        @Override
        protected Declared<Integer> held() throws IOException {
            try (Stream<Path> files = Files.walk(directory)) {
                return Declared.having((int) files.filter(Files::isRegularFile).count());
            }
        }
    }

    @Nested
    class The_journal_in_memory extends MailJournalContract {

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
            return Declared.having(Runnable::run);
        }

        @Override
        protected Declared<Actor> foreigner() {
            return Declared.having(Actor.of("contract-actor").in(Tenant.of("another-tenant")));
        }
    }
}
