package com.logisav.mail.testkit.assertion;

import com.logisav.mail.about.MailableRef;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Sentences about one mail. Each holds, or throws with what was there instead, what held before, a table of all that was sent, and what the
 * table does not show of this mail, where more may be wrong. Not safe for concurrent use.
 *
 * <p>Addresses are compared as the library compares them: in whatever case, and domains readable or as A-labels. Of names, subjects and
 * headers every kind of space counts as a space, and a letter with an accent as the same however it is written (NFC); where two texts look
 * alike all the same, the failure says by which character they differ. A text that is no address, a null, words that are part of every
 * text, such as "", and a question about the envelope where none is known are mistakes of the test, and are refused with an {@link
 * IllegalArgumentException}.
 */
public final class SentMail {

    /** The HTML stands beside the text, alone or as the first part of what belongs to it: {@code related(text/html, image/png)}. */
    private static final Pattern ALTERNATIVES =
        Pattern.compile("(?<![^( ])alternative\\(text/plain, ([^(),]+, )*([^(), ]+\\()*text/html[,)]");

    private static final String MISSING = "missing";

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
        Optional<MailableRef> about = mail.about();
        String expected = MistakenSentence.unlessGiven("about", ref).toString();
        return that(about.equals(Optional.of(ref)), "record is " + expected, () -> "expected record to be " + expected + ", but it was "
            + about.map(actual -> actual + Alike.whole(expected, actual.toString())).orElse(MISSING));
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
            () -> "expected to be taken for " + wanted + ", but it was for " + Shown.near(Addresses.readable(envelope()), wanted));
    }

    /** This address is not among those that the mail was taken for. */
    public SentMail notTakenFor(String address) {
        String unwanted = Addresses.said("notTakenFor", address);
        return that(!isTakenFor(address), "not taken for " + unwanted,
            () -> "expected not to be taken for " + unwanted + ", but it was for " + Shown.near(Addresses.readable(envelope()), unwanted));
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
        return that(names.equals(List.of(expected)), who + " is named " + Shown.quoted(expected),
            () -> "expected " + who + " to be named " + Shown.quoted(expected) + ", but "
                + (names.isEmpty() ? "no header shows it" : "it was " + quoted(names)) + Alike.lists(List.of(expected), names));
    }

    private static String quoted(List<String> names) {
        return names.stream().map(name -> name.isEmpty() ? "without a name" : Shown.quoted(name)).collect(Collectors.joining(" and "));
    }

    /** This is the subject. */
    public SentMail subject(String subject) {
        return same("subject", Optional.of(Spaces.plain(MistakenSentence.unlessGiven("subject", subject))),
            Optional.of(Spaces.plain(mail.subject())));
    }

    /** This is part of the subject. */
    public SentMail subjectContains(String part) {
        String subject = Spaces.plain(mail.subject());
        String words = Spaces.part("subjectContains", part);
        return that(subject.contains(words), "subject contains " + Shown.quoted(part),
            () -> "expected subject to contain " + Shown.quoted(part) + ", but it was " + Shown.quoted(subject)
                + Alike.part(words, subject));
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
            () -> "expected text and HTML as alternatives, but the mail is " + Shown.words(mail.structure()));
    }

    /** So many images are part of the mail, and its HTML shows each of them. */
    public SentMail inlineImages(int expected) {
        String html = mail.html().orElse("");
        List<ReceivedPart> images = mail.inlineImages();
        List<String> unseen = images.stream().filter(image -> !image.isShownBy(html)).map(image -> image.contentId().orElse("")).toList();
        MistakenSentence.unlessCount("inlineImages", expected);
        that(unseen.isEmpty(), "every inline image is shown",
            () -> "expected the HTML to show every inline image, but not " + Shown.list(unseen));
        return that(expected == images.size(), "number of inline images is " + expected,
            () -> "expected number of inline images to be " + expected + ", but it was " + images.size());
    }

    /**
     * The image inside the body at this place.
     *
     * @param number from 1
     */
    public SentFile inlineImage(int number) {
        List<ReceivedPart> images = mail.inlineImages();
        if (MistakenSentence.unlessPlace("inlineImage", number) > images.size()) {
            throw missing("expected an inline image number " + number + ", but there "
                + (images.size() == 1 ? "is 1" : "are " + images.size()));
        }
        return new SentFile(images.get(number - 1), "inline image " + number, this);
    }

    /** The attached file of this name, where no other has it; with an empty name, the one without a name. */
    public SentFile attachment(String name) {
        return new SentFile(found(MistakenSentence.unlessGiven("attachment", name)), "attachment " + Shown.quoted(name), this);
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
        List<ReceivedPart> found = mail.attachments(name);
        if (found.isEmpty()) {
            throw missing("expected an attachment " + Shown.quoted(name) + ", but there " + present(names(), name)
                + Alike.anyOf(Spaces.plain(name), names()));
        } else if (found.size() > 1) {
            throw missing("expected one attachment " + Shown.quoted(name) + ", but there are " + found.size()
                + " of this name; received().attachments() has each of them");
        }
        return found.get(0);
    }

    /** Files of these names, in this order, and no others are attached. */
    public SentMail attachments(String... names) {
        return same("attachments", Stream.of(MistakenSentence.unlessGiven("attachments", names))
            .map(name -> Spaces.plain(MistakenSentence.unlessGiven("attachments", name))).toList());
    }

    /** No file is attached. */
    public SentMail noAttachments() {
        return same("attachments", List.of());
    }

    private List<String> names() {
        return mail.attachments().stream().map(part -> Spaces.plain(part.name().orElse(""))).toList();
    }

    private static String present(List<String> names, String missing) {
        return names.isEmpty() ? "is none" : (names.size() == 1 ? "is " : "are ") + Shown.near(names, missing);
    }

    private SentMail same(String what, List<String> expectedNames) {
        return same(what, expectedNames, names(), expectedNames.equals(names()), "");
    }

    private SentMail same(String what, String[] addresses, List<String> actual, String why) {
        List<String> expected = Stream.of(MistakenSentence.unlessGiven(what, addresses))
            .map(address -> Addresses.said(what, address)).toList();
        return same(what, expected, Addresses.readable(actual), Addresses.same(expected, actual), why);
    }

    private SentMail same(String what, List<String> expected, List<String> actual, boolean isSame, String why) {
        return that(isSame, what + " is " + Shown.list(expected), () -> "expected " + what + " to be " + Shown.list(expected, actual)
            + ", but it was " + Shown.list(actual, expected) + why + Alike.lists(expected, actual));
    }

    private SentMail same(String what, Optional<String> expected, Optional<String> actual) {
        return that(expected.equals(actual), what + " is " + expected.map(Shown::quoted).orElse(MISSING),
            () -> "expected " + what + " to be " + quoted(expected, actual) + ", but it was " + quoted(actual, expected)
                + expected.flatMap(text -> actual.map(other -> Alike.whole(text, other))).orElse(""));
    }

    private static String quoted(Optional<String> text, Optional<String> other) {
        return text.map(words -> Shown.quoted(words, other.orElse(words))).orElse(MISSING);
    }

    SentMail that(boolean holds, String sentence, Supplier<String> failure) {
        sentences.add(holds, sentence, failure);
        return this;
    }

    AssertionError missing(String failure) {
        return sentences.missing(failure);
    }
}
