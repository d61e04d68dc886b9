package com.logisav.mail.core.internal;

import com.logisav.mail.HostDefectException;
import com.logisav.mail.Worded;
import com.logisav.mail.attachment.DocumentException;
import com.logisav.mail.draft.AlertCode;
import com.logisav.mail.draft.MailAlert;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** Says to whoever writes the mail why a document of the record is not there, whether describing or rendering it failed. */
public final class DocumentAlerts {

    private DocumentAlerts() {}

    /**
     * One alert for each field without a value where that is the reason; otherwise one that gives the reason, if it was made for users.
     *
     * @param document the name of its file or, where nobody could say that, what the record is called
     */
    public static List<MailAlert> of(String document, Throwable failure, Locale locale) {
        List<MailAlert> missing = causes(failure, DocumentException.class).findFirst().stream()
            .flatMap(cause -> cause.fields().stream()).map(field -> MailAlert.withoutValue(document, field)).toList();
        return missing.isEmpty() ? List.of(failed(document, reason(failure, locale))) : missing;
    }

    /**
     * That it failed.
     *
     * @param reason a sentence, or empty
     */
    public static MailAlert failed(String document, String reason) {
        return MailAlert.blocking(AlertCode.DOCUMENT_FAILED, MailAlert.Field.ATTACHMENTS, Map.of("file", document, "reason", reason));
    }

    private static String reason(Throwable failure, Locale locale) {
        if (causes(failure, TimeoutException.class).findAny().isPresent()) {
            return RenderingTimedOut.INSTANCE.text(locale);
        }
        return causes(failure, Worded.class).filter(cause -> !(cause instanceof HostDefectException))
            .findFirst().map(cause -> cause.text(locale)).orElse("");
    }

    private static <T> Stream<T> causes(Throwable failure, Class<T> type) {
        return Causes.of(failure).filter(type::isInstance).map(type::cast);
    }
}
