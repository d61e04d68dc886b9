package com.logisav.mail.specification;

import static com.logisav.mail.specification.host.MaintenanceDupont.CAMILLE;
import static com.logisav.mail.specification.host.Records.INVOICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.logisav.mail.HostDefectException;
import com.logisav.mail.MailErrorCode;
import com.logisav.mail.message.Review;
import com.logisav.mail.receipt.AlreadyAttemptedException;
import com.logisav.mail.receipt.DeliveryReceipt;
import com.logisav.mail.receipt.JournalEntry;
import com.logisav.mail.specification.host.MaintenanceDupont;
import com.logisav.mail.spi.PageRequest;
import com.logisav.mail.spi.TransportDirectory;
import com.logisav.mail.testkit.fake.RecordingJournal;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The journal is asked before the first byte and told after the last; a mail does not leave without its claim. */
class JournalTest {

    private final MaintenanceDupont host = new MaintenanceDupont();
    private final Review review = host.review(host.draft(INVOICE));

    private DeliveryReceipt send() {
        return host.as(CAMILLE).send(review.id(), review.digest());
    }

    @Nested
    class A_journal_that_works {

        @Test
        void has_granted_the_claim_before_the_first_byte() {
            int[] claims = new int[1];
            host.with(host.builder().transports(TransportDirectory.always((mail, context) -> {
                claims[0] = host.journal.claims().size();
                return host.postbox.send(mail, context);
            })));

            send();

            assertThat(claims[0]).isEqualTo(1);
        }

        @Test
        void is_told_what_became_of_each_recipient() {
            DeliveryReceipt receipt = send();

            assertThat(host.journal.ends()).singleElement().satisfies(end -> {
                assertThat(end.attempt()).isEqualTo(receipt.attempt());
                assertThat(end.transmission().orElseThrow().outcomes()).isEqualTo(receipt.transmission().outcomes());
            });
        }
    }

    @Nested
    class A_journal_that_fails_to_claim {

        @Test
        void keeps_the_mail_from_leaving_and_is_named() {
            host.journal.failClaims(new IllegalStateException("database is down"));

            HostDefectException failure = catchThrowableOfType(HostDefectException.class, JournalTest.this::send);

            assertThat(failure.errorCode()).isEqualTo(MailErrorCode.SPI_THREW);
            assertThat(failure.hostClass()).isEqualTo(RecordingJournal.class.getName());
            assertThat(host.postbox.received()).isEmpty();
        }

        @Test
        void leaves_the_review_to_be_sent_later() {
            host.journal.failClaims(new IllegalStateException("database is down"));
            assertThatThrownBy(JournalTest.this::send).isInstanceOf(HostDefectException.class);
            host.with(host.builder().journal(new RecordingJournal()));

            DeliveryReceipt receipt = send();

            assertThat(receipt.isAccepted()).isTrue();
        }
    }

    @Nested
    class A_journal_that_fails_to_remember_the_end {

        @Test
        void leaves_the_outcome_as_it_is_and_hangs_the_failure_on_the_receipt() {
            IllegalStateException down = new IllegalStateException("database is down");
            host.journal.failEnds(down);

            DeliveryReceipt receipt = send();

            assertThat(receipt.isAccepted()).isTrue();
            assertThat(receipt.journalFailure()).get().extracting(Throwable::getCause).isSameAs(down);
        }

        @Test
        void shows_the_attempt_as_one_without_an_end() {
            host.journal.failEnds(new IllegalStateException("database is down"));

            send();

            assertThat(host.as(CAMILLE).history(INVOICE, PageRequest.first(1)).items()).extracting(JournalEntry::hasEnded).containsExactly(false);
        }

        @Test
        void does_not_let_the_mail_leave_twice() {
            host.journal.failEnds(new IllegalStateException("database is down"));
            send();

            AlreadyAttemptedException refusal = catchThrowableOfType(AlreadyAttemptedException.class, JournalTest.this::send);

            assertThat(refusal.code()).isEqualTo("ALREADY_ATTEMPTED_NO_END");
            assertThat(refusal.text(Locale.FRANCE)).startsWith("Ce mail est en cours d’envoi par Camille Moreau");
            assertThat(host.postbox.received()).hasSize(1);
        }

        @Test
        void keeps_the_frozen_mail_for_somebody_to_look_at() {
            host.journal.failEnds(new IllegalStateException("database is down"));

            send();

            assertThat(host.as(CAMILLE).frozen(review.id()).manifest().messageId()).isEqualTo(review.manifest().messageId());
        }
    }
}
