package com.example.shop;

import static com.logisav.mail.testkit.fault.Fault.account;
import static com.logisav.mail.testkit.fault.Fault.deferring;
import static com.logisav.mail.testkit.fault.Fault.held;
import static com.logisav.mail.testkit.fault.Fault.inDoubt;
import static com.logisav.mail.testkit.fault.Fault.refusing;
import static com.logisav.mail.testkit.fault.Fault.throwing;
import static com.logisav.mail.testkit.fault.Fault.unavailable;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.logisav.mail.MailException;
import com.logisav.mail.access.NotPermittedException;
import com.logisav.mail.access.Permission;
import com.logisav.mail.message.Review;
import com.logisav.mail.outcome.AccountProblem;
import com.logisav.mail.outcome.RecipientStatus;
import com.logisav.mail.outcome.Transmission;
import com.logisav.mail.receipt.DeliveryReceipt;
import com.logisav.mail.testkit.LogisavMailExtension;
import com.logisav.mail.testkit.fault.Fault;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every fault in one line, in memory and on the wire. */
class WhatCanGoWrongTest {

    abstract static class Faults extends ShopTest {

        // docs/testing.md: faults start
        @Test
        void one_recipient_is_refused_and_the_other_gets_the_mail() {
            mail().failNext(refusing("chef@client.fr", 550, "5.1.1 no such user"));

            DeliveryReceipt receipt = mail().send(draft().cc("chef@client.fr"));

            assertEquals(1, receipt.transmission().outcomes(RecipientStatus.REFUSED).size());
            mail().assertSent().exactlyOne().envelope(CUSTOMER);
        }

        @Test
        void a_mail_that_is_put_off_leaves_with_the_retry() {
            mail().failNext(deferring(451));
            Review review = mail().composer().review(draft());
            mail().composer().send(review.id(), review.digest());
            mail().assertNothingSent();

            mail().composer().retry(review.id());

            mail().assertSent().exactlyOne().header("Message-ID", review.manifest().messageId().wire());
        }

        @Test
        void a_lost_reply_leaves_the_mail_in_doubt() {
            mail().failNext(inDoubt());

            assertEquals(1, mail().send(draft()).transmission().outcomes(RecipientStatus.IN_DOUBT).size());
        }

        @Test
        void an_outage_is_an_outcome() {
            mail().failNext(unavailable());

            assertEquals(1, mail().send(draft()).transmission().outcomes(RecipientStatus.NOT_TRIED).size());
        }

        @Test
        void a_second_click_while_the_first_is_under_way_sends_nothing_twice() throws Exception {
            Fault held = held();
            mail().failNext(held);
            Review review = mail().composer().review(draft());
            CompletableFuture<DeliveryReceipt> first =
                CompletableFuture.supplyAsync(() -> mail().composer().send(review.id(), review.digest()));
            held.awaitMail();

            assertThrows(MailException.class, () -> mail().composer().send(review.id(), review.digest()));

            held.release();
            first.get(30, TimeUnit.SECONDS);
            mail().assertSent().exactlyOne();
        }
        // docs/testing.md: faults end

        @Test
        void each_recipient_can_have_a_fate_of_its_own() {
            mail().failNext(refusing("chef@client.fr", 550, "5.1.1 no such user").and(deferring(CUSTOMER, 450, "4.2.0 greylisted")));

            Transmission transmission = mail().send(draft().cc("chef@client.fr")).transmission();

            assertEquals(1, transmission.outcomes(RecipientStatus.REFUSED).size());
            assertEquals(1, transmission.outcomes(RecipientStatus.DEFERRED).size());
        }

        @Test
        void a_mail_can_be_refused_as_a_whole() {
            mail().failNext(refusing(554, "5.7.1 looks like spam"));

            assertEquals(1, mail().send(draft()).transmission().outcomes(RecipientStatus.REFUSED).size());
        }

        @Test
        void a_problem_of_the_account_concerns_nobody_s_address() {
            mail().failNext(account(AccountProblem.Kind.ACCOUNT_SENDER_REFUSED));

            Transmission transmission = mail().send(draft()).transmission();

            assertEquals("ACCOUNT_SENDER_REFUSED", transmission.accountProblem().orElseThrow().code());
            mail().assertNothingSent();
        }

        @Test
        void a_defect_leaves_the_mail_in_doubt() {
            mail().failNext(throwing(new IllegalStateException("a defect")));

            assertEquals(1, mail().send(draft()).transmission().outcomes(RecipientStatus.IN_DOUBT).size());
        }
    }

    @Nested
    class In_memory extends Faults {

        @RegisterExtension
        final LogisavMailExtension mail = LogisavMailExtension.inMemory().host(new ShopMail(bills)::describe);

        @Override
        LogisavMailExtension mail() {
            return mail;
        }

        // docs/testing.md: clock start
        @Test
        void a_right_that_is_taken_away_between_review_and_send_counts() {
            Review review = mail.composer().review(draft());

            mail.permissions().revoke(Permission.SEND);

            assertThrows(NotPermittedException.class, () -> mail.composer().send(review.id(), review.digest()));
            mail.assertNothingSent();
        }

        @Test
        void a_review_that_is_too_old_is_not_sent() {
            Review review = mail.composer().review(draft());

            mail.clock().set(review.expiresAt().orElseThrow());

            MailException refusal = assertThrows(MailException.class, () -> mail.composer().send(review.id(), review.digest()));
            assertEquals("REVIEW_NOT_FOUND", refusal.code());
        }
        // docs/testing.md: clock end

        @Test
        void a_right_that_is_given_counts_at_once() {
            mail.permissions().revoke(Permission.SEND);
            mail.permissions().grant(Permission.SEND);

            mail().send(draft());

            mail.assertSent().exactlyOne();
        }
    }

    @Nested
    class Over_smtp extends Faults {

        @RegisterExtension
        final LogisavMailExtension mail = LogisavMailExtension.overSmtp().host(new ShopMail(bills)::describe);

        @Override
        LogisavMailExtension mail() {
            return mail;
        }
    }
}
