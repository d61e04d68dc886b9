package com.logisav.mail.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.logisav.mail.access.NotPermittedException;
import com.logisav.mail.access.Permission;
import com.logisav.mail.address.EmailAddress;
import com.logisav.mail.address.Mailbox;
import com.logisav.mail.address.Recipient;
import com.logisav.mail.content.SenderIdentity;
import com.logisav.mail.message.Review;
import com.logisav.mail.outcome.RecipientStatus;
import com.logisav.mail.receipt.NothingToRetryException;
import com.logisav.mail.spi.MailableSource;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SendAgainTest {

    private static final EmailAddress COMPTA = EmailAddress.of("compta@client.fr");

    @TempDir
    Path contents;

    private final HostWorld host = new HostWorld();
    private Composer composer;

    @BeforeEach
    void put_together() {
        composer = host.mail(contents).as(HostWorld.secretary());
    }

    /** A mail to both, of which the server said this. */
    private Review sent(RecipientStatus compta, RecipientStatus chef) {
        host.transport = (mail, context) -> HostWorld.answering(mail, each -> each.address().equals(COMPTA) ? compta : chef);
        Review review = composer.review(composer.draft(HostWorld.INVOICE_REF).cc("chef@client.fr"));
        composer.send(review.id(), review.digest());
        host.answering(RecipientStatus.ACCEPTED);
        return review;
    }

    @Test
    void is_a_new_mail_with_the_same_words_and_files() {
        Review first = sent(RecipientStatus.IN_DOUBT, RecipientStatus.ACCEPTED);
        host.clock.advance(Duration.ofHours(1));

        Review again = composer.sendAgain(first.id());
        composer.send(again.id(), again.digest());

        assertThat(again.id()).isNotEqualTo(first.id());
        assertThat(again.manifest().messageId()).isNotEqualTo(first.manifest().messageId());
        assertThat(again.manifest().date()).isEqualTo(first.manifest().date().plusHours(1));
        assertThat(again.manifest().subject()).isEqualTo(first.manifest().subject());
        assertThat(again.manifest().files()).isEqualTo(first.manifest().files());
        assertThat(host.carried.get(0)).containsExactly(HostWorld.PDF);
    }

    @Test
    void goes_to_those_that_no_server_is_known_to_have_taken_or_refused_it_for() {
        Review again = composer.sendAgain(sent(RecipientStatus.IN_DOUBT, RecipientStatus.DEFERRED).id());
        assertThat(again.manifest().recipients().size()).isEqualTo(2);

        Review onlyOne = composer.sendAgain(sent(RecipientStatus.IN_DOUBT, RecipientStatus.REFUSED).id());
        assertThat(onlyOne.manifest().recipients().all()).extracting(Recipient::address).containsExactly(COMPTA);
    }

    @Test
    void warns_of_what_is_in_doubt() {
        Review again = composer.sendAgain(sent(RecipientStatus.IN_DOUBT, RecipientStatus.ACCEPTED).id());

        assertThat(Alerts.of(again)).containsExactly("ATTEMPT_IN_DOUBT?");
    }

    @Test
    void is_refused_where_everybody_is_settled() {
        composer = host.builder(contents).keepSentMails(Duration.ofDays(1)).build().as(HostWorld.secretary());
        Review first = sent(RecipientStatus.ACCEPTED, RecipientStatus.REFUSED);

        assertThatThrownBy(() -> composer.sendAgain(first.id())).isInstanceOf(NothingToRetryException.class);
    }

    @Test
    void is_refused_for_a_review_that_was_never_sent() {
        Review review = composer.review(composer.draft(HostWorld.INVOICE_REF));

        assertThatThrownBy(() -> composer.sendAgain(review.id())).isInstanceOf(NothingToRetryException.class);
    }

    @Test
    void needs_its_permission_when_it_is_asked_for() {
        Review first = sent(RecipientStatus.IN_DOUBT, RecipientStatus.ACCEPTED);
        host.denied.add(Permission.SEND_AGAIN);
        host.calls.clear();

        assertThatThrownBy(() -> composer.sendAgain(first.id())).isInstanceOfSatisfying(NotPermittedException.class,
            e -> assertThat(e.permission()).contains(Permission.SEND_AGAIN));
        assertThat(host.calls.of(MailableSource.class)).isEmpty();
    }

    @Test
    void needs_its_permission_again_when_it_is_sent() {
        Review again = composer.sendAgain(sent(RecipientStatus.DEFERRED, RecipientStatus.ACCEPTED).id());
        host.denied.add(Permission.SEND_AGAIN);

        assertThatThrownBy(() -> composer.send(again.id(), again.digest())).isInstanceOf(NotPermittedException.class);
        assertThat(host.sent).isEmpty();
    }

    @Test
    void needs_the_permissions_that_the_first_relied_on() {
        host.transport = (mail, context) -> HostWorld.answering(mail, RecipientStatus.IN_DOUBT);
        Review first = composer.review(composer.attachLinkedFile(composer.draft(HostWorld.INVOICE_REF), "plan"));
        composer.send(first.id(), first.digest());
        host.denied.add(Permission.ATTACH_LINKED_FILE);

        assertThatThrownBy(() -> composer.sendAgain(first.id())).isInstanceOf(NotPermittedException.class);
    }

    @Test
    void is_blocked_under_a_sender_that_is_no_longer_the_actors() {
        Review first = sent(RecipientStatus.IN_DOUBT, RecipientStatus.ACCEPTED);
        host.senders.set(0, SenderIdentity.of("company", Mailbox.of("compta@logisav.fr")));

        Review again = composer.sendAgain(first.id());

        assertThat(again.isReady()).isFalse();
        assertThat(Alerts.of(again)).containsExactly("SENDER_NOT_AVAILABLE");
    }

    @Test
    void leaves_the_first_and_its_claim_as_they_were() {
        Review first = sent(RecipientStatus.DEFERRED, RecipientStatus.ACCEPTED);

        composer.sendAgain(first.id());

        assertThat(composer.retry(first.id()).attempt().number()).isEqualTo(2);
    }
}
