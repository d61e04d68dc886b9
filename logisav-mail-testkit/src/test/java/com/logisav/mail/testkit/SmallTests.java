package com.logisav.mail.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.logisav.mail.about.MailableRef;
import com.logisav.mail.content.MessageBody;
import com.logisav.mail.draft.MailDraft;
import com.logisav.mail.message.Review;
import com.logisav.mail.testkit.sample.SampleFiles;
import com.logisav.mail.testkit.sample.SampleInvoice;
import java.util.Base64;
import java.util.Locale;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Test classes as hosts write them; run by {@link ExtensionLifecycleTest} alone. */
final class SmallTests {

    private SmallTests() {}

    private static void sendOne(LogisavMailExtension mail) {
        Review review = mail.composer().review(mail.composer().draft(mail.add(SampleInvoice.of("F-1"))));
        mail.composer().send(review.id(), review.digest());
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

        @RepeatedTest(2)
        void each_sends_one() {
            sendOne(mail);
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
            Review review = mail.composer().review(draft);
            mail.composer().send(review.id(), review.digest());
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

    static class TakesAStranger {
        @RegisterExtension
        final LogisavMailExtension mail = LogisavMailExtension.inMemory();

        @Test
        void in_vain(StringBuilder nobodyKnows) {
            sendOne(mail);
        }
    }
}
