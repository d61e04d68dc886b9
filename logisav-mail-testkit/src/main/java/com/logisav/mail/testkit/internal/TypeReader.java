package com.logisav.mail.testkit.internal;

import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.tika.Tika;

/** Says what bytes are, with Apache Tika. */
public final class TypeReader {

    private static final Set<String> ZIPS = Set.of("application/zip", "application/x-tika-ooxml");
    /** What the main part of an Office document is, by which the document is told (ISO/IEC 29500-2, 9.1.2). */
    private static final Pattern MAIN = Pattern.compile("ContentType\\s*=\\s*[\"'](application/[\\w.-]+)\\.main\\+xml[\"']");

    private TypeReader() {}

    /** The media type of these bytes, without asking what they are called. */
    public static String of(byte[] bytes) {
        String type = new Tika().detect(bytes);
        return ZIPS.contains(type) ? office(bytes, type) : type;
    }

    private static String office(byte[] zip, String otherwise) {
        try {
            Matcher main = MAIN.matcher(DocxReader.contentTypes(zip));
            // The types of documents with macros are registered with a version (12), which the main part's leaves out.
            return main.find() ? main.group(1).toLowerCase(Locale.ROOT).replaceFirst("\\.macroenabled$", "$0.12") : otherwise;
        } catch (IOException e) {
            return otherwise;
        }
    }
}
