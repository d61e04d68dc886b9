package com.logisav.mail.template;

import com.logisav.mail.content.FieldCatalog;
import com.logisav.mail.content.MergeField;
import com.logisav.mail.content.MessageBody;
import com.logisav.mail.content.MessageText;
import java.text.Normalizer;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the <code>{{name}}</code> that are left in a message, after merging or after a person has edited it: what must not leave.
 *
 * <p>Reads what a reader of the mail would see: in HTML also through character references, through formatting that an editor put inside a
 * name, and in the addresses of links (where {@code %7B} is a brace); blanks and invisible characters inside the braces are ignored, and a
 * section's tag counts as well. It errs on the side of finding. A value that was merged is not found, since {@link
 * Templates} parts its braces, except for one that holds percent-encoded braces in an attribute.
 */
public final class Placeholders {

    /** Takes what stands between two pairs of braces. */
    @FunctionalInterface
    interface Sink {

        void found(int start, int end, String content);
    }

    private Placeholders() {}

    /**
     * The names of all placeholders left, whether such a field exists or not.
     *
     * @return unmodifiable, in the order of subject and body, in Unicode normalization form C
     */
    public static Set<String> in(MessageText text) {
        Set<String> names = new LinkedHashSet<>();
        collect(text.subject(), names);
        if (text.body().isHtml()) {
            collect(DecodedHtml.of(text.body().value()).text(), names);
            collect(DecodedHtml.of(VisibleHtml.of(text.body().value())).text(), names);
        } else {
            collect(text.body().value(), names);
        }
        return Collections.unmodifiableSet(names);
    }

    /**
     * The names of the placeholders left that are fields of this catalogue, or of its lists' elements.
     *
     * @return unmodifiable, in the order of subject and body, in Unicode normalization form C
     */
    public static Set<String> in(MessageText text, FieldCatalog catalog) {
        Set<String> names = new LinkedHashSet<>(in(text));
        names.removeIf(name -> !knows(catalog, name));
        return Collections.unmodifiableSet(names);
    }

    /**
     * The field that somebody may have meant by the name of a placeholder that is left.
     *
     * @return empty where the catalogue, or a list in it, has a field of this name, and where none is near
     */
    public static Optional<String> meant(String name, FieldCatalog catalog) {
        return knows(catalog, name) ? Optional.empty() : NearestField.to(name, allNames(catalog).toList());
    }

    private static Stream<String> allNames(FieldCatalog catalog) {
        return catalog.fields().stream().flatMap(field -> Stream.concat(Stream.of(field.name()), allNames(field.elements())));
    }

    /**
     * The first place that a template's author meant for a tag, and that no merge will ever fill: an expression between braces, a pair of
     * braces that is never closed. Looks where a reader looks, not into the addresses of links.
     *
     * <p>A pair that closes what was never opened is let through: many a line of program ends in one.
     *
     * @return as it is written, on one line, the beginning of a long one
     */
    public static Optional<String> unreadable(MessageText text) {
        MessageBody body = text.body();
        return unreadable(text.subject())
            .or(() -> unreadable(body.isHtml() ? DecodedHtml.of(VisibleHtml.of(body.value())).text() : body.value()));
    }

    private static Optional<String> unreadable(String text) {
        int at = Braces.nextPair(text, 0, '{');
        while (at < text.length()) {
            int open = Braces.runEnd(text, at, '{');
            int close = Braces.contentEnd(text, open);
            boolean closed = Braces.isPair(text, close, '}');
            if (!closed || !MergeField.isName(nameIn(text.substring(open, close)))) {
                return Optional.of(Source.snippet(text.substring(at, closed ? close + 2 : close)));
            }
            at = Braces.nextPair(text, close, '{');
        }
        return Optional.empty();
    }

    private static boolean knows(FieldCatalog catalog, String name) {
        return catalog.find(name).isPresent() || catalog.fields().stream().anyMatch(field -> knows(field.elements(), name));
    }

    private static void collect(String text, Set<String> names) {
        scan(text, (start, end, content) -> {
            String name = nameIn(content);
            if (MergeField.isName(name)) {
                names.add(Normalizer.normalize(name, Normalizer.Form.NFC));
            }
        });
    }

    /** The name that a tag of this content is about; not a name where it is about none. */
    static String nameIn(String content) {
        String tight = Braces.withoutSpaces(content);
        return tight.substring(Tag.Kind.of(tight).sigil().length());
    }

    static void scan(CharSequence text, Sink sink) {
        int at = Braces.nextPair(text, 0, '{');
        while (at < text.length()) {
            int open = Braces.runEnd(text, at, '{');
            int close = Braces.contentEnd(text, open);
            if (Braces.isPair(text, close, '}')) {
                sink.found(open - 2, close + 2, text.subSequence(open, close).toString());
            }
            at = Braces.nextPair(text, close, '{');
        }
    }
}
