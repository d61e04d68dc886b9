package com.logisav.mail.testkit.assertion;

import com.logisav.mail.about.MailableRef;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Sentences about one mail. Each holds, or throws with what was there instead and a table of all that was sent. */
public final class SentMail {

    private final ReceivedMail mail;
    private final SentMails all;

    SentMail(ReceivedMail mail, SentMails all) {
        this.mail = mail;
        this.all = all;
    }

    /** The mail itself. */
    public ReceivedMail received() {
        return mail;
    }

    /** It is about this record. */
    public SentMail about(MailableRef ref) {
        return same("record", Optional.of(ref), mail.about());
    }

    /** These addresses, in this order, and no others are in To. */
    public SentMail to(String... addresses) {
        return same("To", List.of(addresses), mail.to());
    }

    /** These addresses, in this order, and no others are in Cc. */
    public SentMail cc(String... addresses) {
        return same("Cc", List.of(addresses), mail.cc());
    }

    /** The mail was taken for these addresses, in this order, and for no others, without a header that shows them. */
    public SentMail bcc(String... addresses) {
        return same("Bcc", List.of(addresses), mail.bcc());
    }

    /** The mail was taken for these addresses, in this order, and for no others, whatever the headers show. */
    public SentMail envelope(String... addresses) {
        return same("envelope", List.of(addresses), mail.envelope());
    }

    /** Bounces go to this address. */
    public SentMail envelopeSender(String address) {
        return same("envelope sender", Optional.of(address), mail.envelopeSender());
    }

    /** This address, and no other, is in From. */
    public SentMail from(String address) {
        return same("From", List.of(address), mail.from());
    }

    /** This address, and no other, is in Reply-To. */
    public SentMail replyTo(String address) {
        return same("Reply-To", List.of(address), mail.replyTo());
    }

    /** This is the subject. */
    public SentMail subject(String subject) {
        return same("subject", Spaces.plain(subject), Spaces.plain(mail.subject()));
    }

    /** The first header of this name has this value, decoded. */
    public SentMail header(String name, String value) {
        return same("header " + name, Optional.of(value), mail.header(name));
    }

    /** There is no header of this name. */
    public SentMail noHeader(String name) {
        return same("header " + name, Optional.empty(), mail.header(name));
    }

    /** The plain-text body. */
    public SentText text() {
        return new SentText("text", mail.text(), this);
    }

    /** The HTML body, as HTML. */
    public SentText html() {
        return new SentText("HTML", mail.html().orElseThrow(() -> failure("expected an HTML body, but there is none")), this);
    }

    /** There is no HTML body. */
    public SentMail noHtml() {
        return same("HTML", Optional.empty(), mail.html());
    }

    /** The attached file of this name. */
    public SentFile attachment(String name) {
        return new SentFile(mail.attachment(name)
            .orElseThrow(() -> failure("expected an attachment \"" + name + "\", but there " + present(names()))), this);
    }

    /** Files of these names, in this order, and no others are attached. */
    public SentMail attachments(String... names) {
        return same("attachments", List.of(names), names());
    }

    /** No file is attached. */
    public SentMail noAttachments() {
        return same("attachments", List.of(), names());
    }

    private List<String> names() {
        return mail.attachments().stream().map(part -> part.name().orElse("")).toList();
    }

    private static String present(List<String> names) {
        return names.isEmpty() ? "is none" : (names.size() == 1 ? "is " : "are ") + names;
    }

    private SentMail same(String what, Object expected, Object actual) {
        if (!Objects.equals(expected, actual)) {
            throw failure("expected " + what + " to be " + shown(expected) + ", but it was " + shown(actual));
        }
        return this;
    }

    private static String shown(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.map(SentMail::shown).orElse("missing");
        }
        return value instanceof List<?> || value instanceof MailableRef ? value.toString() : "\"" + value + "\"";
    }

    AssertionError failure(String what) {
        return all.failure(what);
    }
}
