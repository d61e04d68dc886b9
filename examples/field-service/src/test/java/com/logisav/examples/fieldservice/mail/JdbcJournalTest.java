package com.logisav.examples.fieldservice.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import com.logisav.examples.fieldservice.data.DemoData;
import com.logisav.examples.fieldservice.data.DemoSql;
import com.logisav.mail.HostDefectException;
import com.logisav.mail.about.Actor;
import com.logisav.mail.about.MailContext;
import com.logisav.mail.attachment.Content;
import com.logisav.mail.core.Composer;
import com.logisav.mail.message.OutgoingMail;
import com.logisav.mail.message.Review;
import com.logisav.mail.message.ReviewId;
import com.logisav.mail.receipt.AlreadyAttemptedException;
import com.logisav.mail.receipt.AttemptId;
import com.logisav.mail.receipt.DeliveryReceipt;
import com.logisav.mail.receipt.JournalEntry;
import com.logisav.mail.smtp.SmtpSettings;
import com.logisav.mail.spi.MailJournal;
import com.logisav.mail.spi.PageRequest;
import com.logisav.mail.testkit.contract.Declared;
import com.logisav.mail.testkit.contract.MailJournalContract;
import com.logisav.mail.testkit.sample.SampleMail;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A table that all nodes use lets a mail leave once. */
class JdbcJournalTest {

    private static final int THREADS = 16;

    @RegisterExtension
    static final GreenMailExtension SERVER = new GreenMailExtension(ServerSetup.SMTP.dynamicPort());

    private final DemoSql sql = DemoSql.with(JdbcJournal.TABLE, "CREATE TABLE host (line VARCHAR(20))");

    @AfterEach
    void close() {
        sql.close();
    }

    @Nested
    class The_journal extends MailJournalContract {

        @Override
        protected MailJournal journal() {
            return new JdbcJournal(sql.source());
        }

        @Override
        protected Declared<MailJournal> anotherNode() {
            return Declared.having(new JdbcJournal(sql.source()));
        }

        @Override
        protected Declared<RollingBack> rollingBack() {
            return Declared.having(work -> {
                try (Connection callers = sql.source().getConnection(); Statement statement = callers.createStatement()) {
                    callers.setAutoCommit(false);
                    statement.executeUpdate("INSERT INTO host VALUES ('taken back')");
                    work.run();
                    callers.rollback();
                    try (ResultSet rows = statement.executeQuery("SELECT * FROM host")) {
                        assertThat(rows.next()).isFalse();
                    }
                }
            });
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
    class Beyond_the_contract {

        private final JdbcJournal journal = new JdbcJournal(sql.source());
        private final MailContext context = MailContext.of(Known.here());

        private JournalEntry attempt(int number) {
            AttemptId id = new AttemptId(ReviewId.of("review"), number);
            return JournalEntry.started(id, number, Known.here(), SampleMail.create().build(), Clock.systemUTC().instant());
        }

        @Test
        void a_second_claim_of_a_retry_gets_the_retry_and_not_what_came_before() {
            JournalEntry retry = attempt(2);
            journal.attempted(attempt(1), context);
            journal.attempted(retry, context);

            assertThat(journal.attempted(attempt(2), context)).contains(retry);
        }

        @Test
        void an_end_of_what_was_never_claimed_is_not_lost_in_silence() {
            assertThatThrownBy(() -> journal.finished(attempt(1), context)).isInstanceOf(IllegalStateException.class);
        }

        @Test
        void a_claim_that_cannot_be_stored_for_another_reason_is_not_granted() throws SQLException {
            try (Connection connection = sql.source().getConnection(); Statement statement = connection.createStatement()) {
                statement.execute("ALTER TABLE mail_journal ADD CONSTRAINT full_up CHECK (attempt > 99)");
            }

            assertThatThrownBy(() -> journal.attempted(attempt(1), context)).isInstanceOf(IllegalStateException.class);
        }
    }

    @Nested
    class Two_nodes {

        private Composer one;
        private Composer other;
        private Review review;

        @BeforeEach
        void review(@TempDir Path directory) {
            one = node(directory);
            other = node(directory);
            review = one.review(one.draft(Known.INVOICE_OF_BOTH));
        }

        /** With nothing in common but the directory and the table. */
        private Composer node(Path directory) {
            SharedParts parts = SharedParts.of(DemoData.fill(), sql.source(), directory, Clock.systemUTC());
            parts.settings().enter(DemoData.THERMALIS, SmtpSettings.plainOnLoopback(SERVER.getSmtp().getPort()).build());
            return FieldServiceMail.node(parts).as(Known.here());
        }

        private Object send(Composer composer, Review what) {
            try {
                return composer.send(what.id(), what.digest());
            } catch (AlreadyAttemptedException e) {
                return e;
            }
        }

        private List<Object> sendTogether(Review reviewOfOne, Review reviewOfOther) throws Exception {
            ExecutorService threads = Executors.newFixedThreadPool(THREADS);
            CyclicBarrier start = new CyclicBarrier(THREADS);
            List<Future<Object>> running = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                boolean first = i % 2 == 0;
                running.add(threads.submit(() -> {
                    start.await();
                    return first ? send(one, reviewOfOne) : send(other, reviewOfOther);
                }));
            }
            List<Object> answers = new ArrayList<>();
            for (Future<Object> each : running) {
                answers.add(each.get());
            }
            threads.shutdown();
            return answers;
        }

        @RepeatedTest(3)
        void send_one_mail_however_many_clicks_reach_them_at_once() throws Exception {
            assertOneIsAccepted(sendTogether(review, review));
        }

        @RepeatedTest(3)
        void send_one_mail_of_two_reviews_of_the_same() throws Exception {
            assertOneIsAccepted(sendTogether(review, other.review(other.draft(Known.INVOICE_OF_BOTH))));
        }

        private void assertOneIsAccepted(List<Object> answers) {
            assertThat(answers).filteredOn(DeliveryReceipt.class::isInstance).singleElement()
                .satisfies(receipt -> assertThat(((DeliveryReceipt) receipt).isAccepted()).isTrue());
            assertThat(answers).filteredOn(AlreadyAttemptedException.class::isInstance).hasSize(THREADS - 1);
            assertThat(SERVER.getReceivedMessages()).hasSameSizeAs(review.manifest().recipients().all());
        }

        @Test
        void tell_the_same_history() {
            one.send(review.id(), review.digest());

            List<JournalEntry> history = other.history(Known.INVOICE_OF_BOTH, PageRequest.first(5)).items();

            assertThat(history).singleElement().usingRecursiveComparison()
                .isEqualTo(one.history(Known.INVOICE_OF_BOTH, PageRequest.first(5)).items().get(0));
            assertThat(history.get(0).transmission().orElseThrow().transactions()).isNotEmpty();
        }

        @Test
        void send_nothing_that_a_node_had_begun_before_it_died() {
            OutgoingMail mail = OutgoingMail.of(review.manifest(),
                review.manifest().files().stream().map(file -> Content.of(new byte[0])).toList());
            JournalEntry begun = JournalEntry.started(new AttemptId(review.id(), 1), 1, Known.here(), mail, Clock.systemUTC().instant());
            new JdbcJournal(sql.source()).attempted(begun, MailContext.of(Known.here()));

            assertThatThrownBy(() -> other.send(review.id(), review.digest())).isInstanceOfSatisfying(AlreadyAttemptedException.class,
                e -> assertThat(e.first()).usingRecursiveComparison().isEqualTo(begun));
            assertThat(SERVER.getReceivedMessages()).isEmpty();
        }

        @Test
        void send_nothing_without_the_table() throws SQLException {
            try (Connection connection = sql.source().getConnection(); Statement statement = connection.createStatement()) {
                statement.execute("DROP TABLE mail_journal");
            }

            assertThatThrownBy(() -> one.send(review.id(), review.digest())).isInstanceOf(HostDefectException.class)
                .hasMessageContaining(JdbcJournal.class.getName());
            assertThat(SERVER.getReceivedMessages()).isEmpty();
        }
    }
}
