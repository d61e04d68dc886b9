package com.logisav.mail.core;

import com.logisav.mail.draft.MailAlert;
import com.logisav.mail.draft.MailDraft;
import com.logisav.mail.message.Review;
import java.util.List;

/** Reads alerts as their codes, the blocking ones in capitals as they are and warnings with a question mark. */
final class Alerts {

    private Alerts() {}

    static List<String> of(Review review) {
        return of(review.alerts());
    }

    static List<String> of(MailDraft draft) {
        return of(draft.alerts());
    }

    private static List<String> of(List<MailAlert> alerts) {
        return alerts.stream().map(alert -> alert.code() + (alert.isBlocking() ? "" : "?")).toList();
    }
}
