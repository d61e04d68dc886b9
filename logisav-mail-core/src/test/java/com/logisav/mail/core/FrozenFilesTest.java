package com.logisav.mail.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;

import com.logisav.mail.about.Actor;
import com.logisav.mail.about.Tenant;
import com.logisav.mail.message.Review;
import com.logisav.mail.message.ReviewException;
import com.logisav.mail.outcome.RecipientStatus;
import com.logisav.mail.spi.ContentStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How long a frozen mail stays: until everybody is settled, until it is discarded, until its end; never a moment less. */
class FrozenFilesTest {

    @TempDir
    Path contents;

    private final HostWorld host = new HostWorld();
    private Composer composer;

    @BeforeEach
    void put_together() {
        composer = host.mail(contents).as(HostWorld.secretary());
    }

    private Review review() {
        return composer.review(composer.draft(HostWorld.INVOICE_REF));
    }

    private List<String> filesLeft() throws IOException {
        try (Stream<Path> all = Files.walk(contents)) {
            return all.filter(Files::isRegularFile).map(Path::toString).toList();
        }
    }

    @Nested
    class The_frozen_files {

        private Review sentAnswering(RecipientStatus status) {
            host.answering(status);
            Review review = review();
            composer.send(review.id(), review.digest());
            return review;
        }

        @Test
        void go_when_everybody_is_settled() throws IOException {
            sentAnswering(RecipientStatus.ACCEPTED);
            sentAnswering(RecipientStatus.REFUSED);
            sentAnswering(RecipientStatus.SUPPRESSED);

            assertThat(filesLeft()).isEmpty();
        }

        @ParameterizedTest
        @EnumSource(names = {"DEFERRED", "IN_DOUBT", "NOT_TRIED"})
        void stay_long_after_the_reviews_end_while_somebody_is_not(RecipientStatus status) {
            Review review = sentAnswering(status);
            host.clock.advance(Duration.ofDays(400));

            assertThat(HostWorld.bytes(composer.frozen(review.id()).content(review.manifest().files().get(0)))).isEqualTo(HostWorld.PDF);
        }

        @Test
        void stay_for_a_while_after_that_where_the_host_says_so() {
            composer = host.builder(contents).keepSentMails(Duration.ofHours(2)).build().as(HostWorld.secretary());
            Review review = sentAnswering(RecipientStatus.ACCEPTED);
            host.clock.advance(Duration.ofHours(1));
            assertThat(composer.frozen(review.id()).manifest().messageId()).isEqualTo(review.manifest().messageId());
            host.clock.advance(Duration.ofHours(1));

            assertThatThrownBy(() -> composer.frozen(review.id())).isInstanceOf(ReviewException.class);
        }

        @Test
        void that_cannot_be_removed_do_not_make_a_sent_mail_look_unsent() throws IOException {
            Review review = review();
            host.contentStore = mock(delegatesTo(ContentStore.inDirectory(contents, host.clock)));
            doThrow(new IOException("read only")).when(host.contentStore).remove(any(), any());

            assertThat(composer.send(review.id(), review.digest()).isAccepted()).isTrue();
        }
    }

    @Nested
    class Discarding {

        @Test
        void removes_a_review_that_was_not_sent() throws IOException {
            Review review = review();

            assertThat(composer.discard(review.id())).isTrue();
            assertThat(filesLeft()).isEmpty();
        }

        @ParameterizedTest
        @EnumSource(names = {"DEFERRED", "IN_DOUBT"})
        void leaves_one_that_is_not_settled(RecipientStatus status) {
            host.answering(status);
            Review review = review();
            composer.send(review.id(), review.digest());

            assertThat(composer.discard(review.id())).isFalse();
            assertThat(composer.frozen(review.id()).manifest().about()).isEqualTo(HostWorld.INVOICE_REF);
        }

        @Test
        void removes_one_that_was_put_off_once_the_same_came_in_another_mail() throws IOException {
            Review putOff = review();
            Review other = review();
            host.answering(RecipientStatus.DEFERRED);
            composer.send(putOff.id(), putOff.digest());
            host.answering(RecipientStatus.ACCEPTED);
            composer.send(other.id(), other.digest());

            assertThat(composer.discard(putOff.id())).isTrue();
            assertThat(filesLeft()).isEmpty();
        }

        @Test
        void leaves_one_that_was_put_off_while_the_other_mail_is_in_doubt() {
            Review putOff = review();
            Review other = review();
            host.answering(RecipientStatus.DEFERRED);
            composer.send(putOff.id(), putOff.digest());
            host.answering(RecipientStatus.IN_DOUBT);
            composer.send(other.id(), other.digest());

            assertThat(composer.discard(putOff.id())).isFalse();
        }

        @Test
        void removes_one_that_was_not_tried_since_nothing_is_lost_but_the_will_to_send_it() throws IOException {
            host.answering(RecipientStatus.NOT_TRIED);
            Review review = review();
            composer.send(review.id(), review.digest());

            assertThat(composer.discard(review.id())).isTrue();
            assertThat(filesLeft()).isEmpty();
        }

        @Test
        void leaves_one_that_is_under_way() {
            Review review = review();
            AtomicBoolean discarded = new AtomicBoolean(true);
            host.transport = (mail, context) -> {
                discarded.set(composer.discard(review.id()));
                return HostWorld.answering(mail, RecipientStatus.ACCEPTED);
            };

            composer.send(review.id(), review.digest());

            assertThat(discarded).isFalse();
        }

        @Test
        void removes_one_that_the_host_keeps_after_it_was_sent() throws IOException {
            composer = host.builder(contents).keepSentMails(Duration.ofDays(30)).build().as(HostWorld.secretary());
            Review review = review();
            composer.send(review.id(), review.digest());

            assertThat(composer.discard(review.id())).isTrue();
            assertThat(filesLeft()).isEmpty();
        }

        @Test
        void is_for_who_reviewed_alone() {
            Review review = review();

            assertThatThrownBy(() -> host.mail(contents).as(Actor.of("boss").in(Tenant.of("acme"))).discard(review.id()))
                .isInstanceOf(ReviewException.class);
        }
    }
}
