package com.logisav.mail.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.logisav.mail.address.EmailAddress;
import com.logisav.mail.message.Review;
import com.logisav.mail.outcome.RecipientOutcome;
import com.logisav.mail.outcome.RecipientStatus;
import com.logisav.mail.outcome.Transmission;
import com.logisav.mail.receipt.DeliveryReceipt;
import com.logisav.mail.receipt.NothingToRetryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A transport that breaks its contract leaves everybody in doubt: nobody knows how far it came. */
class TransportDefectsTest {

    @TempDir
    Path contents;

    private final HostWorld host = new HostWorld();
    private Composer composer;

    @BeforeEach
    void put_together() {
        composer = host.mail(contents).as(HostWorld.secretary());
    }

    private DeliveryReceipt sent() {
        Review review = composer.review(composer.draft(HostWorld.INVOICE_REF).cc("chef@client.fr"));
        return composer.send(review.id(), review.digest());
    }

    private void everybodyIsInDoubt(DeliveryReceipt receipt) {
        assertThat(receipt.transmission().outcomes()).extracting(outcome -> outcome.address().readable(), RecipientOutcome::status)
            .containsExactly(tuple("compta@client.fr", RecipientStatus.IN_DOUBT), tuple("chef@client.fr", RecipientStatus.IN_DOUBT));
    }

    @Test
    void by_throwing_leaves_everybody_in_doubt() {
        host.transport = (mail, context) -> {
            throw new IllegalStateException("bug");
        };

        everybodyIsInDoubt(sent());
    }

    @Test
    void by_throwing_an_exception_of_ours_leaves_everybody_in_doubt() {
        host.transport = (mail, context) -> {
            throw NothingToRetryException.create();
        };

        everybodyIsInDoubt(sent());
    }

    @Test
    void by_missing_a_class_leaves_everybody_in_doubt() {
        host.transport = (mail, context) -> {
            throw new NoClassDefFoundError("jakarta/mail/Session");
        };

        everybodyIsInDoubt(sent());
    }

    @Test
    void by_answering_null_leaves_everybody_in_doubt() {
        host.transport = (mail, context) -> null;

        everybodyIsInDoubt(sent());
    }

    @Test
    void by_answering_for_some_leaves_everybody_in_doubt() {
        host.transport = (mail, context) -> HostWorld.answering(mail.onlyTo(List.of(EmailAddress.of("chef@client.fr"))),
            RecipientStatus.REFUSED);

        everybodyIsInDoubt(sent());
    }

    @Test
    void by_answering_in_another_order_leaves_everybody_in_doubt() {
        host.transport = (mail, context) -> {
            List<RecipientOutcome> outcomes = new ArrayList<>(HostWorld.answering(mail, RecipientStatus.ACCEPTED).outcomes());
            Collections.reverse(outcomes);
            return Transmission.of(outcomes, List.of());
        };

        everybodyIsInDoubt(sent());
    }
}
