package com.logisav.mail.core.internal.freeze;

import com.logisav.mail.content.MessageBody;
import com.logisav.mail.content.SenderIdentity;
import com.logisav.mail.content.Signature;
import com.logisav.mail.core.internal.html.HtmlCleaner;
import com.logisav.mail.core.internal.html.PlainText;
import com.logisav.mail.draft.MailDraft;
import java.util.Optional;

/** The words as they leave: with the signature, which is added here and nowhere else, and in plain text beside HTML. */
final class Words {

    /**
     * What leaves.
     *
     * @param text the plain-text part
     * @param html the HTML part, its images still in place; empty where the mail is plain text
     */
    record Completed(String text, Optional<String> html) {}

    private Words() {}

    /** Text stays text and HTML stays HTML, each with its signature; the text beside HTML is made from it. */
    static Completed complete(MailDraft draft, SenderIdentity sender) {
        MessageBody body = draft.body();
        Signature signature = sender.signature();
        if (!body.isHtml()) {
            return new Completed(joined(body.value().strip(), text(signature), "\n\n"), Optional.empty());
        }
        String text = joined(PlainText.of(body.value()).strip(), text(signature), "\n\n");
        return new Completed(text, Optional.of(joined(body.value(), html(signature), "\n<br>\n")));
    }

    private static String text(Signature signature) {
        return signature.text().isBlank() ? PlainText.of(html(signature)).strip() : signature.text().strip();
    }

    private static String html(Signature signature) {
        return signature.html().isBlank() ? PlainText.toHtml(signature.text().strip()) : HtmlCleaner.clean(signature.html()).html();
    }

    private static String joined(String body, String signature, String between) {
        if (signature.isBlank()) {
            return body;
        }
        return body.isBlank() ? signature : body + between + signature;
    }
}
