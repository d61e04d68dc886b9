package com.logisav.mail.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.logisav.mail.about.MailContext;
import com.logisav.mail.about.MailableRef;
import com.logisav.mail.access.Decision;
import com.logisav.mail.access.Permission;
import com.logisav.mail.address.ProposedRecipient;
import com.logisav.mail.content.MessageBody;
import com.logisav.mail.core.Composer;
import com.logisav.mail.core.LogisavMail;
import com.logisav.mail.draft.MailAlert;
import com.logisav.mail.draft.MailDraft;
import com.logisav.mail.message.Review;
import com.logisav.mail.spi.MailTransport;
import com.logisav.mail.spi.TransportDirectory;
import com.logisav.mail.testkit.fake.GrantedPermissions;
import com.logisav.mail.testkit.fake.InMemoryRecords;
import com.logisav.mail.testkit.fake.RecordingTransport;
import com.logisav.mail.testkit.fake.SettableClock;
import com.logisav.mail.testkit.fault.Fault;
import com.logisav.mail.testkit.sample.SampleActors;
import com.logisav.mail.testkit.sample.SampleFiles;
import com.logisav.mail.testkit.sample.SampleInvoice;
import com.logisav.mail.testkit.sample.SampleMail;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.extension.TestWatcher;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Test classes as hosts write them; run by {@link ExtensionLifecycleTest} alone. */
final class SmallTests {

    private SmallTests() {}

    private static void sendOne(LogisavMailExtension mail) {
        mail.send(mail.add(SampleInvoice.of("F-1")));
    }

    static class TwoInARow {
        @RegisterExtension
        static final LogisavMailExtension MAIL = LogisavMailExtension.inMemory();

        @RepeatedTest(2)
        void each_sends_one() {
            sendOne(MAIL);
            MAIL.assertSent().exactlyOne();
        }
    }

    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    static class OneInstanceForAll {
        @RegisterExtension
        final LogisavMailExtension mail = LogisavMailExtension.overSmtp();
        private final Composer composer = mail.composer();
        private final MailableRef invoice = mail.add(SampleInvoice.of("F-1"));

        @RepeatedTest(2)
        void each_sends_one() {
            Review review = composer.review(composer.draft(invoice));
            composer.send(review.id(), review.digest());
            mail.assertSent().exactlyOne();
        }
    }

    static class WhatWasPreparedBefore {
        @RegisterExtension
        final LogisavMailExtension mail = LogisavMailExtension.inMemory();
        private final MailableRef invoice = mail.add(SampleInvoice.of("F-1"));

        @Nested
        class Inside {
            @Test
            void is_there() {
                assertThat(mail.composer().draft(invoice).recipients().size()).isOne();
            }
        }
    }

    static class TwoForTheGallery {
        @RegisterExtension
        final LogisavMailExtension mail = LogisavMailExtension.inMemory();

        @Test
        void in_french() {
            sendOne(mail);
        }

        @Test
        void in_english_with_a_picture() {
            MailDraft draft = mail.composer().draft(mail.add(SampleInvoice.of("F-2").in(Locale.UK)));
            String picture = Base64.getEncoder().encodeToString(SampleFiles.png());
            draft = draft.bcc("archive@client.example").withBody(MessageBody.html(
                "<p>Dear <b>client</b> &amp; friends <img src=\"data:image/png;base64," + picture + "\" alt=\"logo\"></p>"));
            mail.send(draft);
        }
    }

    static class WritesByItself {
        static Path directory = Path.of("target");

        @RegisterExtension
        final LogisavMailExtension mail = LogisavMailExtension.inMemory().writingTo(directory);

        @Test
        void sends_one() {
            sendOne(mail);
        }
    }

    static class LongNames {
        @RegisterExtension
        final LogisavMailExtension mail = LogisavMailExtension.inMemory();

        @Test
        void this_name_goes_on_and_on_and_on_and_on_and_on_and_on_and_on_and_on_and_on_and_on_and_on_and_on_until_it_ends() {
            sendOne(mail);
        }

        @Test
        void this_name_goes_on_and_on_and_on_and_on_and_on_and_on_and_on_and_on_and_on_and_on_and_on_and_on_until_another_end() {
            sendOne(mail);
        }
    }

    static class OddNames {
        @RegisterExtension
        final LogisavMailExtension mail = LogisavMailExtension.inMemory();

        @Test
        void reminder_of$may() {
            sendOne(mail);
        }

        @Test
        void reminder_of_may() {
            sendOne(mail);
        }

        @Test
        void この請求書は顧客に送られ会計係にも写しが届きそして督促状は二週間後に再び送られ領収書は支払いの翌日に発行されすべての書類は十年間保存される() {
            sendOne(mail);
        }
    }

    static class HeldForAGallery {
        static Thread sending = new Thread();

        @RegisterExtension
        final LogisavMailExtension mail = LogisavMailExtension.inMemory();

        @Test
        void sends_two_and_does_not_wait_for_the_second() {
            sendOne(mail);
            Fault held = Fault.held();
            mail.failNext(held);
            sending = new Thread(() -> sendOne(mail));
            sending.start();
            held.awaitMail();
        }
    }

    static class Meeting {
        static final CyclicBarrier BOTH = new CyclicBarrier(2);
    }

    @Execution(ExecutionMode.CONCURRENT)
    static class TwoAtOnce {
        @RegisterExtension
        final LogisavMailExtension mail = LogisavMailExtension.inMemory();

        @Test
        void one() throws Exception {
            sendAndMeet();
        }

        @Test
        void other() throws Exception {
            sendAndMeet();
        }

        private void sendAndMeet() throws Exception {
            sendOne(mail);
            Meeting.BOTH.await(30, TimeUnit.SECONDS);
            mail.assertSent().exactlyOne();
        }
    }

    @Execution(ExecutionMode.CONCURRENT)
    static class TwoServersAtOnce {
        @RegisterExtension
        final LogisavMailExtension mail = LogisavMailExtension.overSmtp();

        private static final CyclicBarrier BOTH = new CyclicBarrier(2);

        @Test
        void one() throws Exception {
            meetAndSend();
        }

        @Test
        void other() throws Exception {
            meetAndSend();
        }

        private void meetAndSend() throws Exception {
            BOTH.await(30, TimeUnit.SECONDS);
            sendOne(mail);
            BOTH.await(30, TimeUnit.SECONDS);
            mail.assertSent().exactlyOne();
        }
    }

    /** A host whose wiring is made once and kept over tests and classes, as Spring keeps a context. */
    abstract static class OwnWiring {

        private final LogisavMailExtension mail;
        private final MailTransport transport;
        private final Composer composer;

        OwnWiring(LogisavMailExtension mail) {
            this.mail = mail;
            this.transport = mail.transport();
            LogisavMail host = LogisavMail.builder().type(SampleInvoice.recordType((number, context) -> Optional.of(SampleInvoice.of(number))))
                .senders(mail.senders()).permissions(mail.permissions()).transports(TransportDirectory.always(transport))
                .contents(mail.contents()).journal(mail.journal()).clock(mail.clock()).build();
            this.composer = host.as(SampleActors.secretary());
        }

        /** Twice the same record: what was sent before must not stand in the way. */
        void sendsOne() {
            mail.assertNothingSent();
            assertThat(mail.journal().claims()).isEmpty();
            Review review = composer.review(composer.draft(SampleInvoice.ref("F-1")).to("a@client.example").withSubject("Facture"));
            assertThat(review.alerts()).extracting(MailAlert::code).doesNotContain("ALREADY_SENT");
            composer.send(review.id(), review.digest());
            mail.assertSent().exactlyOne().to("a@client.example");
            transport.send(SampleMail.create().to("b@client.example").build(), MailContext.of(SampleActors.secretary()));
            mail.assertSent().exactly(2);
            assertThat(mail.transport()).isSameAs(transport);
        }
    }

    static class WiredOnce {
        @RegisterExtension
        static final LogisavMailExtension MAIL = LogisavMailExtension.inMemory();
        private static final OwnWiring WIRING = new OwnWiring(MAIL) {};

        @RepeatedTest(2)
        void sends_one() {
            WIRING.sendsOne();
        }
    }

    /** As where a context is kept over classes. */
    static class WiredTogether {
        @RegisterExtension
        static final LogisavMailExtension SAME = WiredOnce.MAIL;

        @RepeatedTest(2)
        void sends_one() {
            WiredOnce.WIRING.sendsOne();
        }
    }

    static class WiredOnceOverSmtp {
        @RegisterExtension
        static final LogisavMailExtension MAIL = LogisavMailExtension.overSmtp();
        private static final OwnWiring WIRING = new OwnWiring(MAIL) {};

        @RepeatedTest(2)
        void sends_one() {
            WIRING.sendsOne();
        }
    }

    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    static class KeepsWhatItTook {
        @RegisterExtension
        static final LogisavMailExtension MAIL = LogisavMailExtension.inMemory();
        private final Composer composer;
        private final MailableRef invoice = MAIL.add(SampleInvoice.of("F-1"));
        private SettableClock clock;
        private Instant start;

        KeepsWhatItTook(Composer composer) {
            this.composer = composer;
        }

        @BeforeAll
        void take(SettableClock given, GrantedPermissions permissions) {
            clock = given;
            start = given.instant();
            permissions.revoke(Permission.UPLOAD);
        }

        @RepeatedTest(2)
        void is_good_in_each_test() {
            assertThat(clock).isSameAs(MAIL.clock());
            assertThat(clock.instant()).isEqualTo(start);
            assertThat(MAIL.linkedFiles().add(invoice, "plan.png", SampleFiles.png()).id()).isEqualTo("1");
            assertThat(MAIL.templates().allLetters(MailContext.of(SampleActors.secretary()))).hasSize(1);
            assertThat(composer.allowed(invoice).get(Permission.SEND)).isEqualTo(Decision.allowed());
            assertThat(composer.allowed(invoice).get(Permission.UPLOAD)).isNotEqualTo(Decision.allowed());
            MAIL.recipients().about(invoice, ProposedRecipient.cc("chef@client.example"));
            Review review = composer.review(composer.draft(invoice));
            composer.send(review.id(), review.digest());
            MAIL.assertSent().exactlyOne().cc("chef@client.example");
            clock.advance(Duration.ofDays(1));
            MAIL.permissions().revoke(Permission.SEND);
            MAIL.templates().remove("reminder", MAIL.templates().letter("reminder", MailContext.of(SampleActors.secretary()))
                .orElseThrow().version().orElseThrow(), MailContext.of(SampleActors.secretary()));
        }
    }

    @Execution(ExecutionMode.CONCURRENT)
    static class TwoAtOnceInOne {
        private static final CountDownLatch INSIDE = new CountDownLatch(1);
        private static final CountDownLatch REFUSED = new CountDownLatch(1);

        /** The other does not come before the one is inside. */
        @RegisterExtension
        @Order(1)
        static final BeforeEachCallback DOOR = context -> {
            if (context.getRequiredTestMethod().getName().equals("other")) {
                assertThat(INSIDE.await(30, TimeUnit.SECONDS)).isTrue();
            }
        };

        @RegisterExtension
        @Order(2)
        static final LogisavMailExtension MAIL = LogisavMailExtension.overSmtp();

        @RegisterExtension
        static final TestWatcher WATCHER = new TestWatcher() {
            @Override
            public void testFailed(ExtensionContext context, Throwable cause) {
                REFUSED.countDown();
            }
        };

        @Test
        void one() throws Exception {
            INSIDE.countDown();
            assertThat(REFUSED.await(30, TimeUnit.SECONDS)).isTrue();
            sendOne(MAIL);
            MAIL.assertSent().exactlyOne();
        }

        @Test
        void other() {
            MAIL.assertNothingSent();
        }
    }

    /** As a base class and its child may, each for itself. */
    static class RegisteredTwice {
        @RegisterExtension
        static final LogisavMailExtension MAIL = LogisavMailExtension.overSmtp();

        @Nested
        class Inside {
            @RegisterExtension
            final LogisavMailExtension again = MAIL;

            @RepeatedTest(2)
            void sends_one() {
                sendOne(again);
                MAIL.assertSent().exactlyOne();
            }
        }
    }

    /** One after the other over the same extension, as where a context is kept: each prepares in every place where a test can. */
    abstract static class PreparesInEachPlace {
        @RegisterExtension
        static final LogisavMailExtension MAIL = LogisavMailExtension.inMemory();
        static final InMemoryRecords<SampleInvoice> OWN = new InMemoryRecords<>(SampleInvoice::number);

        static {
            MAIL.restoring(OWN);
        }

        static String fileOfTheClass = "";
        final MailableRef ofTheInstance = MAIL.add(SampleInvoice.of("F-instance"));
        final String fileOfTheInstance = MAIL.linkedFiles().add(ofTheInstance, "plan.png", SampleFiles.png()).id();

        @BeforeAll
        static void prepare() {
            fileOfTheClass = MAIL.linkedFiles().add(MAIL.add(SampleInvoice.of("F-class")), "plan.png", SampleFiles.png()).id();
        }

        void findsWhatItPreparedAndNothingElse() {
            assertThat(fileOfTheClass).isEqualTo("1");
            assertThat(fileOfTheInstance).isEqualTo("2");
            assertThat(OWN.find("F-own", MailContext.of(SampleActors.secretary()))).isEmpty();
            OWN.put(SampleInvoice.of("F-own"));
            MAIL.send(SampleInvoice.ref("F-class"));
            MAIL.send(ofTheInstance);
            MAIL.assertSent().exactly(2);
        }
    }

    static class FirstToPrepare extends PreparesInEachPlace {
        @RepeatedTest(2)
        void finds_it() {
            findsWhatItPreparedAndNothingElse();
        }
    }

    static class NextToPrepare extends PreparesInEachPlace {
        @RepeatedTest(2)
        void finds_it() {
            findsWhatItPreparedAndNothingElse();
        }

        @Nested
        class Inside {
            @BeforeEach
            void prepare_more() {
                assertThat(MAIL.linkedFiles().add(ofTheInstance, "autre.png", SampleFiles.png()).id()).isEqualTo("3");
            }

            @RepeatedTest(2)
            void finds_it_too() {
                findsWhatItPreparedAndNothingElse();
            }
        }
    }

    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    static class PreparesInItsOneInstance {
        @RegisterExtension
        static final LogisavMailExtension MAIL = PreparesInEachPlace.MAIL;
        private final MailableRef invoice = MAIL.add(SampleInvoice.of("F-instance"));
        private final String file = MAIL.linkedFiles().add(invoice, "plan.png", SampleFiles.png()).id();

        @RepeatedTest(2)
        void finds_it() {
            assertThat(file).isEqualTo("1");
            assertThat(MAIL.linkedFiles().add(invoice, "autre.png", SampleFiles.png()).id()).isEqualTo("2");
            MAIL.send(invoice);
            MAIL.assertSent().exactlyOne();
        }
    }

    static class Fails {
        static volatile Instant start = Instant.EPOCH;
        @RegisterExtension
        final LogisavMailExtension mail = LogisavMailExtension.inMemory();

        @BeforeEach
        void the_clock_goes_on() {
            mail.clock().advance(Duration.ofDays(1));
        }

        {
            start = mail.clock().instant();
        }

        @Test
        void in_the_end() {
            mail.assertSent().exactlyOne();
        }
    }

    static class FailsAtATimeOfItsOwn {
        @RegisterExtension
        final LogisavMailExtension mail = LogisavMailExtension.inMemory();

        {
            mail.clock().set(Instant.parse("2031-02-03T04:05:06Z"));
        }

        @Test
        void in_the_end() {
            mail.assertSent().exactlyOne();
        }
    }

    static class TakesARecordingTransportOverSmtp {
        @RegisterExtension
        final LogisavMailExtension mail = LogisavMailExtension.overSmtp();

        @Test
        void in_vain(RecordingTransport recording) {
            sendOne(mail);
        }
    }

    abstract static class LeavesFaults {
        private final LogisavMailExtension mail;

        LeavesFaults(LogisavMailExtension mail) {
            this.mail = mail;
        }

        @Test
        void unmet() {
            mail.failNext(Fault.refusing("chef@clientt.example", 550, "5.1.1 no")
                .and(Fault.deferring("compta@boulangerie-lefevre.example", 450, "4.2.0 later")));
            mail.failNext(Fault.refusing(554, "5.7.1 no"));
            sendOne(mail);
            sendOne(mail);
            mail.failNext(Fault.unavailable());
            mail.failNext(Fault.held());
        }

        @Test
        void unmet_and_fails() {
            mail.failNext(Fault.unavailable());
            mail.assertSent().exactlyOne();
        }

        @Test
        void met() {
            mail.failNext(Fault.unavailable());
            sendOne(mail);
        }
    }

    static class LeavesFaultsInMemory extends LeavesFaults {
        @RegisterExtension
        static final LogisavMailExtension MAIL = LogisavMailExtension.inMemory();

        LeavesFaultsInMemory() {
            super(MAIL);
        }
    }

    static class LeavesFaultsOverSmtp extends LeavesFaults {
        @RegisterExtension
        static final LogisavMailExtension MAIL = LogisavMailExtension.overSmtp();

        LeavesFaultsOverSmtp() {
            super(MAIL);
        }
    }

    static class TakesAStranger {
        @RegisterExtension
        final LogisavMailExtension mail = LogisavMailExtension.inMemory();

        @Test
        void in_vain(StringBuilder nobodyKnows) {
            sendOne(mail);
        }
    }
}
