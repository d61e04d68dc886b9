package com.logisav.mail.testkit.assertion;

import com.logisav.mail.about.MailableRef;
import com.logisav.mail.testkit.internal.Bytes;
import com.logisav.mail.testkit.internal.Hashes;
import com.logisav.mail.testkit.internal.MimeReader;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A mail as it arrived: read from its bytes, with the envelope apart from the headers. Immutable.
 *
 * <p>No mail library is needed to look at it. What the headers do not show, the Bcc recipients, is in {@link #envelope()} alone. A header
 * that cannot be read as addresses is shown whole in the place of an address; words in a charset that this JVM does not know, as they were
 * written.
 */
public final class ReceivedMail {

    private static final List<String> ADDRESSED = List.of("From", "Sender", "Reply-To", "To", "Cc");
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
     * @param message any text is a message as mail programs read it, one without a header at least
     * @throws IllegalArgumentException where its parts cannot be told apart: a multipart without a boundary, say
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

    /** Whom the server took it for (RCPT TO), Bcc included, in the order of the recipients; empty also where that is not known. */
    public List<String> envelope() {
        return envelope;
    }

    boolean hasEnvelope() {
        return envelopeSender.isPresent();
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
        return envelope.stream().filter(address -> showing(address).isEmpty()).toList();
    }

    /** The name of a header by which other recipients learn of this one. */
    Optional<String> showing(String address) {
        // No part of a longer address: neither bd@x.example nor d@x.example.org shows d@x.example.
        Pattern shown = Pattern.compile("(?<![\\w.!#$%&'*+/=?^`{|}~-])(" + Pattern.quote(address) + "|"
            + Pattern.quote(Addresses.readable(address)) + ")(?![\\w-]|\\.\\w)", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        return message.headers().stream().filter(header -> !OF_THE_SENDER.contains(header.name().toLowerCase(Locale.ROOT)))
            .filter(header -> shown.matcher(header.value()).find()).map(MimeReader.Field::name).findFirst();
    }

    /** The addresses in Reply-To. */
    public List<String> replyTo() {
        return addresses("Reply-To");
    }

    private List<String> addresses(String name) {
        return boxes(name).map(MimeReader.Box::address).toList();
    }

    /** The names that people see for this address, once for each time that it stands in a header of addresses; empty where it has none. */
    List<String> names(String address) {
        return ADDRESSED.stream().flatMap(this::boxes).filter(box -> Addresses.same(box.address(), address))
            .map(MimeReader.Box::name).toList();
    }

    private Stream<MimeReader.Box> boxes(String name) {
        return fields(name).flatMap(header -> MimeReader.boxes(header).stream());
    }

    private Stream<MimeReader.Field> fields(String name) {
        return message.headers().stream().filter(header -> header.name().equalsIgnoreCase(name));
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
        return fields(name).map(MimeReader.Field::value).toList();
    }

    /** The names of all headers, in order. */
    public List<String> headerNames() {
        return message.headers().stream().map(MimeReader.Field::name).toList();
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

    /** The attached file of this name, however its spaces and accents are written; the first, where several have it. */
    public Optional<ReceivedPart> attachment(String name) {
        return attachments(name).stream().findFirst();
    }

    /** Those of just this name; where there is none, those whose name only its spaces and accents tell from it. */
    List<ReceivedPart> attachments(String name) {
        List<ReceivedPart> found = attachments().stream().filter(part -> part.name().orElse("").equals(name)).toList();
        String plain = Spaces.plain(name);
        return found.isEmpty() ? attachments().stream().filter(part -> Spaces.plain(part.name().orElse("")).equals(plain)).toList() : found;
    }

    /**
     * The images inside the body, in order: what the HTML shows by {@code cid:}, also where the mail calls it an attachment, and each other
     * image that has a Content-ID and is no attachment, which no mail program shows there.
     */
    public List<ReceivedPart> inlineImages() {
        String html = html().orElse("");
        return parts().stream().filter(part -> part.isShownBy(html) || part.isMeantToBeShown()).toList();
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
