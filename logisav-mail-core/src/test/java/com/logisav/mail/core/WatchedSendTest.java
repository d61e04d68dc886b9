package com.logisav.mail.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.logisav.mail.about.MailContext;
import com.logisav.mail.message.OutgoingMail;
import com.logisav.mail.message.Review;
import com.logisav.mail.outcome.RecipientOutcome;
import com.logisav.mail.outcome.RecipientStatus;
import com.logisav.mail.outcome.SendProgress;
import com.logisav.mail.outcome.SendWatch;
import com.logisav.mail.outcome.SmtpPhase;
import com.logisav.mail.outcome.Transmission;
import com.logisav.mail.receipt.DeliveryReceipt;
import com.logisav.mail.spi.MailTransport;
import com.logisav.mail.spi.TransportDirectory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchedSendTest {

    @TempDir
    Path contents;

    private final HostWorld host = new HostWorld();
    private Composer composer;
    private Review review;

    @BeforeEach
    void review() {
        composer = host.mail(contents).as(HostWorld.secretary());
        review = composer.review(composer.draft(HostWorld.INVOICE_REF));
    }

    private static List<RecipientStatus> statuses(DeliveryReceipt receipt) {
        return receipt.transmission().outcomes().stream().map(RecipientOutcome::status).toList();
    }

    /** Reports once and takes what is not cancelled by then. */
    private static final class Watchable implements MailTransport.Watched {
        @Override
        public Transmission send(OutgoingMail mail, MailContext context) {
            return send(mail, context, SendWatch.silent());
        }

        @Override
        public Transmission send(OutgoingMail mail, MailContext context, SendWatch watch) {
            watch.report(SendProgress.of(SmtpPhase.BODY, 1, 2));
            RecipientStatus status = watch.commit() ? RecipientStatus.ACCEPTED : RecipientStatus.NOT_TRIED;
            return HostWorld.answering(mail, each -> status);
        }
    }

    @Test
    void a_watch_reaches_a_transport_that_can_be_watched() {
        host.transports = TransportDirectory.always(new Watchable());
        List<SendProgress> reports = new ArrayList<>();

        DeliveryReceipt receipt = composer.send(review.id(), review.digest(), SendWatch.reporting(reports::add));

        assertThat(statuses(receipt)).containsOnly(RecipientStatus.ACCEPTED);
        assertThat(reports).extracting(SendProgress::bytes).containsExactly(1L);
    }

    @Test
    void what_was_cancelled_on_its_way_is_not_tried_and_can_be_sent_after_all() {
        host.transports = TransportDirectory.always(new Watchable());
        List<SendWatch> self = new ArrayList<>();
        self.add(SendWatch.reporting(progress -> self.get(0).cancel()));

        assertThat(statuses(composer.send(review.id(), review.digest(), self.get(0)))).containsOnly(RecipientStatus.NOT_TRIED);

        assertThat(statuses(composer.retry(review.id(), SendWatch.silent()))).containsOnly(RecipientStatus.ACCEPTED);
    }

    @Test
    void another_transport_is_not_begun_with_what_was_cancelled_before() {
        SendWatch watch = SendWatch.silent();
        watch.cancel();

        assertThat(statuses(composer.send(review.id(), review.digest(), watch))).containsOnly(RecipientStatus.NOT_TRIED);
        assertThat(host.carried).isEmpty();
    }

    @Test
    void another_transport_cannot_be_stopped_once_it_has_begun_and_cancelling_says_so() {
        SendWatch watch = SendWatch.silent();
        List<Boolean> inTime = new ArrayList<>();
        host.transport = (mail, context) -> {
            inTime.add(watch.cancel());
            return HostWorld.answering(mail, each -> RecipientStatus.ACCEPTED);
        };

        assertThat(statuses(composer.send(review.id(), review.digest(), watch))).containsOnly(RecipientStatus.ACCEPTED);
        assertThat(inTime).containsExactly(false);
    }

    @Test
    void a_listener_that_fails_does_not_change_the_receipt() {
        host.transports = TransportDirectory.always(new Watchable());

        DeliveryReceipt receipt = composer.send(review.id(), review.digest(), SendWatch.reporting(progress -> {
            throw new IllegalStateException("no window");
        }));

        assertThat(statuses(receipt)).containsOnly(RecipientStatus.ACCEPTED);
    }
}
