package com.logisav.mail.specification;

import static org.assertj.core.api.Assertions.assertThat;

import com.logisav.mail.draft.AlertCode;
import com.logisav.mail.draft.MailAlert;
import com.logisav.mail.draft.MailAlert.Field;
import com.logisav.mail.draft.MailAlert.Severity;
import com.logisav.mail.message.Review;
import java.util.List;
import java.util.Locale;

/** The one alert of a kind that a review raised, and sentences about it. */
final class Raised {

    private final Review review;
    private final MailAlert alert;

    private Raised(Review review, MailAlert alert) {
        this.review = review;
        this.alert = alert;
    }

    static Raised by(Review review, AlertCode code) {
        List<MailAlert> alerts = review.alerts().stream().filter(alert -> alert.alertCode() == code).toList();
        assertThat(alerts).as("alerts %s among %s", code, review.alerts()).hasSize(1);
        return new Raised(review, alerts.get(0));
    }

    /** It blocks, and concerns this field; nothing was frozen. */
    Raised blocking(Field field) {
        assertThat(alert.severity()).isEqualTo(Severity.BLOCKING);
        assertThat(alert.field()).isEqualTo(field);
        assertThat(review.isReady()).isFalse();
        return this;
    }

    /** It warns, and concerns this field; the mail can be sent all the same. */
    Raised warning(Field field) {
        assertThat(alert.severity()).isEqualTo(Severity.WARNING);
        assertThat(alert.field()).isEqualTo(field);
        assertThat(review.isReady()).isTrue();
        return this;
    }

    /** Its code is this one: the refusal's own, where a file was refused. */
    Raised coded(String code) {
        assertThat(alert.code()).isEqualTo(code);
        return this;
    }

    /** One of the facts that its sentence is made of. */
    Raised argument(String name, Object value) {
        assertThat(alert.arguments()).containsEntry(name, value);
        return this;
    }

    /** What a person reads begins like this in French, with no-break spaces read as spaces. */
    Raised french(String beginning) {
        assertThat(alert.text(Locale.FRANCE).replace('\u00A0', ' ').replace('\u202F', ' ')).startsWith(beginning).doesNotContain("{");
        return this;
    }

    /** What a person reads begins like this in English. */
    Raised english(String beginning) {
        assertThat(alert.text(Locale.UK).replace('\u00A0', ' ')).startsWith(beginning).doesNotContain("{");
        return this;
    }
}
