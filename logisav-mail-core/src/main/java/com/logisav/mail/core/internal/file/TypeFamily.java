package com.logisav.mail.core.internal.file;

import java.util.List;
import java.util.Set;
import org.apache.tika.mime.MediaType;

/** Types that one program opens alike, so that the extension of one on the bytes of another deceives nobody. */
final class TypeFamily {

    /** Parts of the names of Office types, old and new: each list is one program. */
    private static final List<List<String>> DOCUMENTS = List.of(
        List.of("wordprocessingml", "msword", "ms-word", "application/rtf"),
        List.of("spreadsheetml", "ms-excel"),
        List.of("presentationml", "ms-powerpoint"),
        List.of("opendocument.text"), List.of("opendocument.spreadsheet"), List.of("opendocument.presentation"), List.of("visio"));
    private static final Set<String> FILM_AND_SOUND = Set.of("application/ogg", "application/mp4", "application/x-matroska");

    private TypeFamily() {}

    static boolean related(MediaType named, MediaType found) {
        return sameDocument(named.toString(), found.toString())
            || protectedDocument(named, found)
            || (both(named, found, "image/") && !found.toString().contains("+xml"))
            || (isFilmOrSound(named) && isFilmOrSound(found))
            || (named.toString().contains("pkcs7") && found.toString().contains("pkcs7"))
            || (MediaTypes.is(named, MediaTypes.XML) && MediaTypes.is(found, MediaTypes.XML));
    }

    /** Whether this is a document of an office program, and so may be a zip with a document inside. */
    static boolean isDocument(MediaType type) {
        return DOCUMENTS.stream().anyMatch(family -> isOf(type.toString(), family)) || type.toString().contains("opendocument.")
            || MediaTypes.is(type, MediaTypes.OOXML);
    }

    private static boolean sameDocument(String named, String found) {
        return DOCUMENTS.stream().anyMatch(family -> isOf(named, family) && isOf(found, family));
    }

    private static boolean isOf(String type, List<String> family) {
        return family.stream().anyMatch(type::contains);
    }

    /** A document with a password, and any document of before 2007, is an OLE2 container. */
    private static boolean protectedDocument(MediaType named, MediaType found) {
        return found.equals(MediaTypes.OLE2) && (MediaTypes.is(named, MediaTypes.OLE2) || MediaTypes.is(named, MediaTypes.OOXML));
    }

    private static boolean both(MediaType one, MediaType other, String start) {
        return one.toString().startsWith(start) && other.toString().startsWith(start);
    }

    private static boolean isFilmOrSound(MediaType type) {
        return type.getType().equals("audio") || type.getType().equals("video") || FILM_AND_SOUND.contains(type.toString());
    }
}
