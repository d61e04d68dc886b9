package com.logisav.mail.testkit.assertion;

import java.io.Serial;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A sentence that says nothing of any mail: the test is wrong, and ends, where mails are being compared, too. */
final class MistakenSentence extends IllegalArgumentException {

    @Serial
    private static final long serialVersionUID = 1L;
    private static final Pattern HEADER = Pattern.compile("[!-9;-~]+");
    private static final Pattern MEDIA_TYPE = Pattern.compile("[\\w!#$&^.+-]+/[\\w!#$&^.+-]+");

    MistakenSentence(String mistake) {
        super(mistake);
    }

    static <T> T unlessGiven(String sentence, @Nullable T argument) {
        if (argument == null) {
            throw new MistakenSentence(sentence + ": null says nothing");
        }
        return argument;
    }

    /** The words given; what is nothing once spaces are made alike is part of every text. */
    static String unlessEmpty(String sentence, String given, String compared) {
        if (compared.isEmpty()) {
            throw new MistakenSentence(sentence + ": \"" + given + "\" is part of every text");
        }
        return compared;
    }

    /** The name of a header, printable ASCII without a colon (RFC 5322, 2.2); no mail has one of any other name. */
    static String unlessHeader(String sentence, String name) {
        if (!HEADER.matcher(unlessGiven(sentence, name)).matches()) {
            throw new MistakenSentence(sentence + ": \"" + name + "\" cannot be the name of a header");
        }
        return name;
    }

    /** A media type in lower case, as {@link ReceivedPart#mediaType} has it. */
    static String unlessMediaType(String sentence, String type) {
        if (!MEDIA_TYPE.matcher(unlessGiven(sentence, type)).matches()) {
            throw new MistakenSentence(sentence + ": \"" + type + "\" is no media type, such as application/pdf, without parameters");
        }
        return type.toLowerCase(Locale.ROOT);
    }

    static int unlessCount(String sentence, int count) {
        if (count < 0) {
            throw new MistakenSentence(sentence + ": there are never " + count);
        }
        return count;
    }

    static int unlessPlace(String sentence, int number) {
        if (number < 1) {
            throw new MistakenSentence(sentence + ": there is never a number " + number + ", the first is 1");
        }
        return number;
    }
}
