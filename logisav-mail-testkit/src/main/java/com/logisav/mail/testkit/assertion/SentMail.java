package com.logisav.mail.testkit.assertion;

import com.logisav.mail.about.MailableRef;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Sentences about one mail. Each holds, or throws with what was there instead, what held before, a table of all that was sent, and what the
 * table does not show of this mail, where more may be wrong. Not safe for concurrent use.
 *
 * <p>Addresses are compared as the library compares them: in whatever case, and domains readable or as A-labels. A text that is no address, a
 * null, words that are part of every text, such as "", and a question about the envelope where none is known are mistakes of the test, and
 * are refused with an {@link IllegalArgumentException}.
 */
public final class SentMail {

    /** The HTML stands beside the text, alone or as the first part of what belongs to it: {@code related(text/html, image/png)}. */
    private static final Pattern ALTERNATIVES =
        Pattern.compile("(?<![^( ])alternative\\(text/plain, ([^(),]+, )*([^(), ]+\\()*text/html[,)]");

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
        return same("record", Optional.of(MistakenSentence.unlessGiven("about", ref)), mail.about());
    }

    /** These addresses, in this order, and no others are in To. */
    public SentMail to(String... addresses) {
        return same("To", addresses, mail.to(), "");
    }

    /** These addresses, in this order, and no others are in Cc. */
    public SentMail cc(String... addresses) {
        return same("Cc", addresses, mail.cc(), "");
    }

    /** The mail was taken for these addresses, in this order, and for no others, without a header that shows them. */
    public SentMail bcc(String... addresses) {
        List<String> envelope = envelope();
        String shown = Stream.of(MistakenSentence.unlessGiven("Bcc", addresses)).map(address -> Addresses.said("Bcc", address))
            .filter(address -> envelope.stream().anyMatch(taken -> Addresses.same(taken, address)))
            .flatMap(address -> mail.showing(address).map(header -> "; header " + header + " shows " + address).stream())
            .collect(Collectors.joining());
        return same("Bcc", addresses, mail.bcc(), shown);
    }

    /** The mail was taken for these addresses, in this order, and for no others, whatever the headers show. */
    public SentMail envelope(String... addresses) {
        return same("envelope", addresses, envelope(), "");
    }

    /** This address is among those that the mail was taken for, whatever the headers show. */
    public SentMail takenFor(String address) {
        String wanted = Addresses.said("takenFor", address);
        return that(isTakenFor(address), "taken for " + wanted,
            "expected to be taken for " + wanted + ", but it was for " + Addresses.readable(envelope()));
    }

    /** This address is not among those that the mail was taken for. */
    public SentMail notTakenFor(String address) {
        String unwanted = Addresses.said("notTakenFor", address);
        return that(!isTakenFor(address), "not taken for " + unwanted,
            "expected not to be taken for " + unwanted + ", but it was for " + Addresses.readable(envelope()));
    }

    private boolean isTakenFor(String address) {
        return envelope().stream().anyMatch(taken -> Addresses.same(taken, address));
    }

    private List<String> envelope() {
        if (!mail.hasEnvelope()) {
            throw new MistakenSentence("whom this mail was taken for is not known: say it with ReceivedMail.in(sender, recipients)");
        }
        return mail.envelope();
    }

    /** Bounces go to this address. */
    public SentMail envelopeSender(String address) {
        return same("envelope sender", new String[] {address}, mail.envelopeSender().stream().toList(), "");
    }

    /** This address, and no other, is in From. */
    public SentMail from(String address) {
        return same("From", new String[] {address}, mail.from(), "");
    }

    /** This address, and no other, is in Reply-To. */
    public SentMail replyTo(String address) {
        return same("Reply-To", new String[] {address}, mail.replyTo(), "");
    }

    /** In From, Sender, Reply-To, To and Cc this address stands under this name, and at least in one of them. */
    public SentMail named(String address, String name) {
        String who = Addresses.said("named", address);
        String expected = Spaces.plain(MistakenSentence.unlessGiven("named", name));
        List<String> names = mail.names(address).stream().map(Spaces::plain).distinct().toList();
        return that(names.equals(List.of(expected)), who + " is named \"" + expected + "\"",
            "expected " + who + " to be named \"" + expected + "\", but "
                + (names.isEmpty() ? "no header shows it" : "it was " + quoted(names)));
    }

    private static String quoted(List<String> names) {
        return names.stream().map(name -> name.isEmpty() ? "without a name" : "\"" + name + "\"").collect(Collectors.joining(" and "));
    }

    /** This is the subject. */
    public SentMail subject(String subject) {
        return same("subject", Spaces.plain(MistakenSentence.unlessGiven("subject", subject)), Spaces.plain(mail.subject()));
    }

    /** This is part of the subject. */
    public SentMail subjectContains(String part) {
        String subject = Spaces.plain(mail.subject());
        return that(subject.contains(Spaces.part("subjectContains", part)), "subject contains \"" + part + "\"",
            "expected subject to contain \"" + part + "\", but it was \"" + subject + "\"");
    }

    /** The first header of this name has this value, decoded. */
    public SentMail header(String name, String value) {
        return same("header " + MistakenSentence.unlessHeader("header", name),
            Optional.of(Spaces.plain(MistakenSentence.unlessGiven("header", value))), mail.header(name).map(Spaces::plain));
    }

    /** There is no header of this name. */
    public SentMail noHeader(String name) {
        return same("header " + MistakenSentence.unlessHeader("noHeader", name), Optional.empty(), mail.header(name));
    }

    /** The plain-text body. */
    public SentText text() {
        return new SentText("text", mail.text(), this);
    }

    /** The HTML body. */
    public SentHtml html() {
        return new SentHtml(mail.html().orElseThrow(() -> missing("expected an HTML body, but there is none")), this);
    }

    /** There is no HTML body. */
    public SentMail noHtml() {
        return same("HTML", Optional.empty(), mail.html());
    }

    /** A plain text and its HTML stand side by side, the text first, so that each mail program shows one of them (RFC 2046, 5.1.4). */
    public SentMail alternatives() {
        return that(ALTERNATIVES.matcher(mail.structure()).find(), "text and HTML are alternatives",
            "expected text and HTML as alternatives, but the mail is " + mail.structure());
    }

    /** So many images are part of the mail, and its HTML shows each of them. */
    public SentMail inlineImages(int expected) {
        String html = mail.html().orElse("");
        List<ReceivedPart> images = mail.inlineImages();
        List<String> unseen = images.stream().filter(image -> !image.isShownBy(html)).map(image -> image.contentId().orElse("")).toList();
        that(unseen.isEmpty(), "every inline image is shown", "expected the HTML to show every inline image, but not " + unseen);
        return same("number of inline images", MistakenSentence.unlessCount("inlineImages", expected), images.size());
    }

    /**
     * The image inside the body at this place.
     *
     * @param number from 1
     */
    public SentFile inlineImage(int number) {
        List<ReceivedPart> images = mail.inlineImages();
        if (MistakenSentence.unlessPlace("inlineImage", number) > images.size()) {
            throw missing("expected an inline image number " + number + ", but there " + (images.size() == 1 ? "is 1" : "are " + images.size()));
        }
        return new SentFile(images.get(number - 1), "inline image " + number, this);
    }

    /** The attached file of this name. */
    public SentFile attachment(String name) {
        return new SentFile(found(MistakenSentence.unlessGiven("attachment", name)), "attachment \"" + name + "\"", this);
    }

    /** The attached PDF of this name, to be read; needs PDFBox 3 on the class path. */
    public SentPdf pdf(String name) {
        return SentPdf.read(attachment(name).type("application/pdf"));
    }

    /** The attached Word file of this name, to be read. */
    public SentDocx docx(String name) {
        return SentDocx.read(attachment(name).type("application/vnd.openxmlformats-officedocument.wordprocessingml.document"));
    }

    private ReceivedPart found(String name) {
        return mail.attachment(name).orElseThrow(() -> missing("expected an attachment \"" + name + "\", but there " + present(names())));
    }

    /** Files of these names, in this order, and no others are attached. */
    public SentMail attachments(String... names) {
        return same("attachments",
            Stream.of(MistakenSentence.unlessGiven("attachments", names)).map(name -> MistakenSentence.unlessGiven("attachments", name)).toList(),
            names());
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

    private SentMail same(String what, String[] addresses, List<String> actual, String why) {
        List<String> expected = Stream.of(MistakenSentence.unlessGiven(what, addresses)).map(address -> Addresses.said(what, address)).toList();
        return that(Addresses.same(expected, actual), what + " is " + expected,
            "expected " + what + " to be " + expected + ", but it was " + Addresses.readable(actual) + why);
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
