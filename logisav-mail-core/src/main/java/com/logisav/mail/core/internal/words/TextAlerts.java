package com.logisav.mail.core.internal.words;

import com.logisav.mail.content.FieldCatalog;
import com.logisav.mail.content.MessageBody;
import com.logisav.mail.content.MessageText;
import com.logisav.mail.core.internal.html.PlainText;
import com.logisav.mail.draft.AlertCode;
import com.logisav.mail.draft.MailAlert;
import com.logisav.mail.draft.MailAlert.Field;
import com.logisav.mail.template.Placeholders;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is wrong with the words of a draft, from the words alone: needs no memory of how they came about. */
public final class TextAlerts {

    /** Looking for the nearest field takes time for each name, and a browser may post any number of them. */
    private static final int MAX_SUGGESTIONS = 100;

    /** Characters; a line of a mail has no more (RFC 5322, 2.1.1), and no mail program shows more of a subject. */
    private static final int MAX_SUBJECT = 998;

    private TextAlerts() {}

    /**
     * No subject or a very long one, no words, merge fields and failed attempts at one that still stand in the text.
     *
     * <p>Any placeholder counts, whether such a field exists or not: a template may have been saved before a field was taken away.
     *
     * @param fields the record's, to say which one a name that is none of them may have meant
     */
    public static List<MailAlert> of(MessageText text, FieldCatalog fields) {
        List<MailAlert> alerts = new ArrayList<>();
        if (showsNothing(text.subject())) {
            alerts.add(MailAlert.blocking(AlertCode.SUBJECT_EMPTY, Field.SUBJECT, Map.of()));
        }
        int length = text.subject().codePointCount(0, text.subject().length());
        if (length > MAX_SUBJECT) {
            alerts.add(MailAlert.blocking(AlertCode.SUBJECT_TOO_LONG, Field.SUBJECT, Map.of("value", length, "limit", MAX_SUBJECT)));
        }
        if (isWithoutWords(text.body())) {
            alerts.add(MailAlert.warning(AlertCode.BODY_EMPTY, Field.BODY, Map.of()));
        }
        leftOver(new MessageText(text.subject(), MessageBody.empty()), Field.SUBJECT, fields, alerts);
        leftOver(new MessageText("", text.body()), Field.BODY, fields, alerts);
        return alerts;
    }

    /** An editor's empty paragraph is no word; an image may well be what somebody wants to say. */
    private static boolean isWithoutWords(MessageBody body) {
        return body.isHtml() ? !body.value().contains("<img") && showsNothing(PlainText.of(body.value())) : showsNothing(body.value());
    }

    /** A no-break space or a zero-width one is no word either, and stands in what was pasted. */
    private static boolean showsNothing(String text) {
        return text.codePoints().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c)
            || Character.getType(c) == Character.FORMAT);
    }

    private static void leftOver(MessageText text, Field field, FieldCatalog fields, List<MailAlert> alerts) {
        for (String name : Placeholders.in(text)) {
            Map<String, Object> facts = new LinkedHashMap<>(Map.of("name", name));
            if (alerts.size() < MAX_SUGGESTIONS) {
                Placeholders.meant(name, fields).ifPresent(meant -> facts.put("suggestion", meant));
            }
            alerts.add(MailAlert.blocking(AlertCode.FIELD_WITHOUT_VALUE, field, facts));
        }
        Placeholders.unreadable(text)
            .ifPresent(tag -> alerts.add(MailAlert.blocking(AlertCode.TAG_UNREADABLE, field, Map.of("tag", tag))));
    }
}
