package com.logisav.mail.testkit.assertion;

import com.logisav.mail.about.MailableRef;
import com.logisav.mail.testkit.internal.Bytes;
import com.logisav.mail.testkit.internal.MimeReader;
import com.logisav.mail.testkit.sample.Hashes;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A mail as it arrived: read from its bytes, with the envelope apart from the headers. Immutable.
 *
 * <p>No mail library is needed to look at it. What the headers do not show, the Bcc recipients, is in {@link #envelope()} alone.
 */
public final class ReceivedMail {

    private static final Set<String> OF_THE_SENDER = Set.of("from", "sender", "reply-to", "return-path");

    private final Bytes source;
    private final MimeReader.Message message;
    private final Optional<String> envelopeSender;
    private final List<String> envelope;
    private final Optional<MailableRef> about;

    private ReceivedMail(Bytes source, MimeReader.Message message, Optional<String> envelopeSender, List<String> envelope,
        Optional<MailableRef> about) {
        this.source = source;
        this.message = message;
        this.envelopeSender = envelopeSender;
        this.envelope = List.copyOf(envelope);
        this.about = about;
    }

    /**
     * The mail in these bytes, without an envelope.
     *
     * @throws IllegalArgumentException where they are no message
     */
    public static ReceivedMail of(byte[] message) {
        return new ReceivedMail(Bytes.of(message), MimeReader.read(message), Optional.empty(), List.of(), Optional.empty());
    }

    /** The same mail with what was said in MAIL FROM and RCPT TO. */
    public ReceivedMail in(String newSender, List<String> newRecipients) {
        return new ReceivedMail(source, message, Optional.of(newSender), newRecipients, about);
    }

    /** The same mail with the record that it is about, which no header says. */
    public ReceivedMail about(MailableRef ref) {
        return new ReceivedMail(source, message, envelopeSender, envelope, Optional.of(ref));
    }

    /** The record that it is about, where that is known. */
    public Optional<MailableRef> about() {
        return about;
    }

    /** Where bounces go (MAIL FROM), where that is known. */
    public Optional<String> envelopeSender() {
        return envelopeSender;
    }

    /** Whom the server took it for (RCPT TO), Bcc included, in the order of the recipients. */
    public List<String> envelope() {
        return envelope;
    }

    /** The addresses in From. */
    public List<String> from() {
        return addresses("From");
    }

    /** The addresses in To. */
    public List<String> to() {
        return addresses("To");
    }

    /** The addresses in Cc. */
    public List<String> cc() {
        return addresses("Cc");
    }

    /** Whom it was taken for and no header shows, whatever its name; those that say who sent the mail show no recipient. */
    public List<String> bcc() {
        return envelope.stream().filter(address -> !isShown(address)).toList();
    }

    private boolean isShown(String address) {
        // No part of a longer address: neither bd@x.example nor d@x.example.org shows d@x.example.
        Pattern shown = Pattern.compile("(?<![\\w.!#$%&'*+/=?^`{|}~-])" + Pattern.quote(address) + "(?![\\w-]|\\.\\w)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        return message.headers().stream().filter(header -> !OF_THE_SENDER.contains(header.getKey().toLowerCase(Locale.ROOT)))
            .anyMatch(header -> shown.matcher(header.getValue()).find());
    }

    /** The addresses in Reply-To. */
    public List<String> replyTo() {
        return addresses("Reply-To");
    }

    private List<String> addresses(String name) {
        return headers(name).stream().flatMap(header -> MimeReader.addresses(header).stream()).toList();
    }

    /** The subject, decoded; empty where there is none. */
    public String subject() {
        return header("Subject").orElse("");
    }

    /** The first header of this name, decoded and unfolded. */
    public Optional<String> header(String name) {
        return headers(name).stream().findFirst();
    }

    /** All headers of this name, decoded and unfolded, in order. */
    public List<String> headers(String name) {
        return message.headers().stream().filter(header -> header.getKey().equalsIgnoreCase(name)).map(Map.Entry::getValue).toList();
    }

    /** The names of all headers, in order. */
    public List<String> headerNames() {
        return message.headers().stream().map(Map.Entry::getKey).toList();
    }

    /** The plain-text body; empty where there is none. */
    public String text() {
        return body("text/plain").orElse("");
    }

    /** The HTML body. */
    public Optional<String> html() {
        return body("text/html");
    }

    private Optional<String> body(String type) {
        return parts().stream().filter(part -> part.isBody(type)).findFirst().map(ReceivedPart::text);
    }

    /** All parts that hold something, bodies included, in order. */
    public List<ReceivedPart> parts() {
        return message.parts().stream().map(ReceivedPart::new).toList();
    }

    /** The media types of its parts as they are nested: {@code mixed(alternative(text/plain, text/html), application/pdf)}. */
    public String structure() {
        return message.structure();
    }

    /** The attached files, in order. */
    public List<ReceivedPart> attachments() {
        return parts().stream().filter(ReceivedPart::isAttachment).toList();
    }

    /** The attached file of this name. */
    public Optional<ReceivedPart> attachment(String name) {
        return attachments().stream().filter(part -> part.name().equals(Optional.of(name))).findFirst();
    }

    /** The images that the HTML shows by {@code cid:}, in order. */
    public List<ReceivedPart> inlineImages() {
        return parts().stream().filter(part -> part.contentId().isPresent() && !part.isAttachment()).toList();
    }

    /** The bytes of the message, as an {@code .eml} file holds them; a copy. */
    public byte[] source() {
        return source.toArray();
    }

    /** SHA-256 of the bytes of the message, in lower-case hex. */
    public String sha256() {
        return Hashes.sha256(source());
    }

    /** For logs: counts. */
    @Override
    public String toString() {
        return "ReceivedMail[envelope=" + envelope.size() + ", parts=" + message.parts().size() + ", " + source + "]";
    }
}
