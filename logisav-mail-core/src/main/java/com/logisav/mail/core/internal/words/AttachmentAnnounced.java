package com.logisav.mail.core.internal.words;

import com.logisav.mail.core.internal.html.PlainText;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Whether a text says that something is attached, in French or English: "ci-joint", "en pièce jointe", "veuillez trouver", "vous
 * trouverez", "je vous joins", "attached", "enclosed", "please find". For a warning when nothing is: it may be wrong now and then, so it
 * never blocks.
 */
public final class AttachmentAnnounced {

    private static final Pattern ANNOUNCED = Pattern.compile("\\b("
        + "ci[- ]?(joint|joints|jointe|jointes|annexe|annexee|annexes|annexees)"
        + "|pieces?[- ]jointes?|en p\\.?j"
        + "|veuillez (donc |bien )?trouver|vous trouverez|je (vous |te )?joins"
        + "|joint(e|s|es)? (a|au) (ce|cet|cette|present|presente|mail|message|courriel)"
        + "|attached|enclosed|please find"
        + ")\\b|\\bp\\.?j\\.? ?:");
    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern DASHES = Pattern.compile("\\p{Pd}");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    private AttachmentAnnounced() {}

    /**
     * Looks through a text, also across line ends; lines quoted with {@code >} are somebody else's words and are passed over.
     *
     * @param text plain text; of HTML, {@link PlainText#of}
     */
    public static boolean in(String text) {
        String own = text.lines().filter(line -> !line.stripLeading().startsWith(">")).collect(Collectors.joining(" "));
        return ANNOUNCED.matcher(folded(own)).find();
    }

    /**
     * By NFD, whose forms are a few letters at most; those of NFKD have up to eighteen. Marks go first: a run of them would be put in order,
     * which takes time by its square.
     */
    private static String folded(String text) {
        String bare = MARKS.matcher(Normalizer.normalize(MARKS.matcher(text).replaceAll(""), Normalizer.Form.NFD)).replaceAll("");
        return BLANKS.matcher(DASHES.matcher(bare).replaceAll("-")).replaceAll(" ").toLowerCase(Locale.ROOT);
    }
}
