package com.logisav.mail.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import com.logisav.mail.address.EmailAddress;
import com.logisav.mail.address.RecipientRole;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecipientOutcomeTest {

    private static final EmailAddress MARIE = EmailAddress.of("marie@client.fr");
    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");

    @Test
    void in_another_field_is_the_same_but_for_that() {
        RecipientOutcome tooLarge = RecipientOutcome.tooLarge(MARIE, RecipientRole.TO, 31_000_000, 25_000_000, NOW);

        RecipientOutcome moved = tooLarge.inRole(RecipientRole.CC);

        assertThat(moved.role()).isEqualTo(RecipientRole.CC);
        assertThat(moved.code()).isEqualTo("RECIPIENT_MAIL_OVER_SERVER_LIMIT");
        assertThat(moved.arguments()).isEqualTo(tooLarge.arguments());
        assertThat(moved.inRole(RecipientRole.TO)).isEqualTo(tooLarge);
    }

    @Test
    void in_another_field_keeps_reply_and_advice() {
        RecipientOutcome refused = RecipientOutcome.of(MARIE, RecipientRole.TO, RecipientStatus.REFUSED, NOW)
            .replied(ServerReply.of(550, "5.1.1 unknown")).advising(RetryAdvice.SAFE);

        assertThat(refused.inRole(RecipientRole.BCC).inRole(RecipientRole.TO)).isEqualTo(refused);
        assertThat(refused.inRole(RecipientRole.BCC).retryAdvice()).isEqualTo(RetryAdvice.SAFE);
    }

    @Nested
    class A_refusal {

        @ParameterizedTest
        @CsvSource({"554, 5.7.1 <marie@client.fr>: Relay access denied, RECIPIENT_RELAY_DENIED", "550, 5.7.1 RELAYING denied, RECIPIENT_RELAY_DENIED",
            "550, 5.7.54 SMTP; Unable to relay, RECIPIENT_RELAY_DENIED", "550, 5.7.54 no, RECIPIENT_RELAY_DENIED",
            "554, 5.7.1 looks like spam, RECIPIENT_REFUSED_BY_POLICY", "550, 5.7.23 relayed mail fails SPF, RECIPIENT_REFUSED_BY_POLICY",
            "550, relay not permitted, RECIPIENT_RELAY_DENIED", "550, Relaying denied, RECIPIENT_RELAY_DENIED",
            "554, '5.7.1 Client host blocked, open relay, see a list', RECIPIENT_REFUSED_BY_POLICY", "550, an open relay, RECIPIENT_REFUSED",
            "550, 5.1.1 relay access denied, RECIPIENT_UNKNOWN", "550, 5.1.1 no relay, RECIPIENT_UNKNOWN"})
        void to_relay_is_told_from_rules_against_unwanted_mail(int code, String text, String expected) {
            RecipientOutcome outcome = RecipientOutcome.of(MARIE, RecipientRole.TO, RecipientStatus.REFUSED, NOW)
                .replied(ServerReply.of(code, text));

            assertThat(outcome.code()).isEqualTo(expected);
        }

        @Test
        void to_relay_blames_no_domain_of_the_sender() {
            RecipientOutcome outcome = RecipientOutcome.of(MARIE, RecipientRole.TO, RecipientStatus.REFUSED, NOW)
                .replied(ServerReply.of(554, "5.7.1 Relay access denied"));

            assertThat(outcome.text(Locale.UK)).contains("passes on no mail").doesNotContain("unwanted", "your domain");
            assertThat(outcome.text(Locale.FRANCE)).contains("ne transmet aucun mail").doesNotContain("indésirable", "votre domaine");
        }
    }

    /** It is also said where a mail was cancelled, had to wait too long, or has a file that cannot be read. */
    @Test
    void one_who_was_not_tried_is_no_word_on_an_account() {
        RecipientOutcome outcome = RecipientOutcome.of(MARIE, RecipientRole.TO, RecipientStatus.NOT_TRIED, NOW);

        assertThat(outcome.text(Locale.UK)).contains("try again").doesNotContain("account");
        assertThat(outcome.text(Locale.FRANCE)).contains("réessayez").doesNotContain("compte");
    }
}
