package com.logisav.mail.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SendWatchTest {

    private final SendWatch watch = SendWatch.silent();
    private final SendWatch limited = watch.within(Duration.ofMinutes(2));
    private final List<String> stopped = new ArrayList<>();

    @Test
    void is_cancelled_by_the_one_that_a_limit_was_given_to() {
        limited.onCancel(() -> stopped.add("connection"));

        assertThat(watch.cancel()).isTrue();

        assertThat(limited.isCancelled()).isTrue();
        assertThat(limited.commit()).isFalse();
        assertThat(stopped).containsExactly("connection");
    }

    @Test
    void is_cancelled_by_the_one_with_the_limit() {
        assertThat(limited.cancel()).isTrue();

        assertThat(watch.commit()).isFalse();
    }

    @Test
    void says_that_it_is_too_late_once_the_mail_is_the_servers() {
        limited.onCancel(() -> stopped.add("connection"));
        assertThat(limited.commit()).isTrue();

        assertThat(watch.cancel()).isFalse();

        assertThat(watch.isCancelled()).isFalse();
        assertThat(stopped).isEmpty();
    }

    @Test
    void has_a_limit_only_where_it_was_given_one() {
        assertThat(watch.limit()).isEmpty();
        assertThat(limited.limit()).contains(Duration.ofMinutes(2));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1})
    void takes_no_limit_that_has_passed_already(long seconds) {
        assertThatThrownBy(() -> watch.within(Duration.ofSeconds(seconds))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void asks_a_listener_that_threw_no_more_and_keeps_what_it_threw() {
        IllegalStateException failure = new IllegalStateException("no window");
        List<SendProgress> heard = new ArrayList<>();
        SendWatch failing = SendWatch.reporting(progress -> {
            heard.add(progress);
            throw failure;
        });
        SendProgress progress = SendProgress.of(SmtpPhase.BODY, 1, 2);

        failing.within(Duration.ofSeconds(1)).report(progress);
        failing.report(progress);

        assertThat(heard).hasSize(1);
        assertThat(failing.listenerFailure()).contains(failure);
    }
}
