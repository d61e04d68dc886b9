package com.logisav.mail.testkit.contract;

import com.logisav.mail.about.Actor;
import com.logisav.mail.about.Tenant;
import com.logisav.mail.spi.ContentStore;
import com.logisav.mail.spi.MailJournal;
import com.logisav.mail.testkit.fake.SampleRenderer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.stream.Stream;
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
    class Fixed_recipients extends Contracts.Recipients {}

    @Nested
    class Fixed_senders extends Contracts.Senders {}

    @Nested
    class Fixed_transports extends Contracts.Transports {}

    @Nested
    class Granted_permissions extends Contracts.Permissions {}

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
