package com.logisav.mail.testkit.assertion;

import com.logisav.mail.about.MailableRef;
import com.logisav.mail.testkit.internal.ContentIds;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Sentences about one mail. Each holds, or throws with what was there instead, what held before, and a table of all that was sent. */
public final class SentMail {

    private static final String ALTERNATIVES = "alternative(text/plain, ";

    private final ReceivedMail mail;
    private final Sentences sentences;

    SentMail(ReceivedMail mail, Sentences sentences) {
        this.mail = mail;
        this.sentences = sentences;
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

    /** This address is among those that the mail was taken for, whatever the headers show. */
    public SentMail takenFor(String address) {
        return that(mail.envelope().contains(address), "taken for " + address,
            "expected to be taken for " + address + ", but it was for " + mail.envelope());
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
        return same("header " + name, Optional.of(Spaces.plain(value)), mail.header(name).map(Spaces::plain));
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
        return new SentText("HTML", mail.html().orElseThrow(() -> missing("expected an HTML body, but there is none")), this);
    }

    /** There is no HTML body. */
    public SentMail noHtml() {
        return same("HTML", Optional.empty(), mail.html());
    }

    /** A plain text and its HTML stand side by side, the text first, so that each mail program shows one of them (RFC 2046, 5.1.4). */
    public SentMail alternatives() {
        return that(mail.structure().contains(ALTERNATIVES), "text and HTML are alternatives",
            "expected text and HTML as alternatives, but the mail is " + mail.structure());
    }

    /** So many images are part of the mail, and its HTML shows each of them. */
    public SentMail inlineImages(int expected) {
        String html = mail.html().orElse("");
        List<ReceivedPart> images = mail.inlineImages();
        List<String> unseen = images.stream().map(image -> image.contentId().orElse(""))
            .filter(id -> !ContentIds.in(html, id).find()).toList();
        that(unseen.isEmpty(), "every inline image is shown", "expected the HTML to show every inline image, but not " + unseen);
        return same("number of inline images", expected, images.size());
    }

    /**
     * The image inside the body at this place.
     *
     * @param number from 1
     */
    public SentFile inlineImage(int number) {
        List<ReceivedPart> images = mail.inlineImages();
        if (number < 1 || number > images.size()) {
            throw missing("expected an inline image number " + number + ", but there " + (images.size() == 1 ? "is 1" : "are " + images.size()));
        }
        return new SentFile(images.get(number - 1), "inline image " + number, this);
    }

    /** The attached file of this name. */
    public SentFile attachment(String name) {
        return new SentFile(found(name), "attachment \"" + name + "\"", this);
    }

    /** The attached PDF of this name, to be read; needs PDFBox 3 on the class path. */
    public SentPdf pdf(String name) {
        return SentPdf.read(attachment(name).type("application/pdf"));
    }

    private ReceivedPart found(String name) {
        return mail.attachment(name).orElseThrow(() -> missing("expected an attachment \"" + name + "\", but there " + present(names())));
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
        return that(Objects.equals(expected, actual), what + " is " + shown(expected),
            "expected " + what + " to be " + shown(expected) + ", but it was " + shown(actual));
    }

    private static String shown(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.map(SentMail::shown).orElse("missing");
        }
        return value instanceof String ? "\"" + value + "\"" : value.toString();
    }

    SentMail that(boolean holds, String sentence, String failure) {
        sentences.add(holds, sentence, failure);
        return this;
    }

    AssertionError missing(String failure) {
        return sentences.missing(failure);
    }
}
