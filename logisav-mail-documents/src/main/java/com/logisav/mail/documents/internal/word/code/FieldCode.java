package com.logisav.mail.documents.internal.word.code;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The instructions of a field: {@code MERGEFIELD invoice.total \# "# ##0,00" \* MERGEFORMAT}. Immutable.
 *
 * @param keyword  what kind of field, in upper case; empty where nothing was written
 * @param argument the first words behind it, joined by spaces: the name, for a merge field
 * @param switches in their order
 */
public record FieldCode(String keyword, String argument, List<Switch> switches) {

    private static final Set<String> OF_MAIL_MERGE =
        Set.of("ADDRESSBLOCK", "GREETINGLINE", "NEXT", "NEXTIF", "SKIPIF", "MERGEREC", "MERGESEQ", "MERGEBARCODE");
    private static final Set<String> LOADING =
        Set.of("INCLUDETEXT", "INCLUDEPICTURE", "INCLUDE", "IMPORT", "LINK", "DDE", "DDEAUTO", "DATABASE", "RD");

    /** Copies the switches. */
    public FieldCode {
        switches = List.copyOf(switches);
    }

    /** Takes instructions apart; never fails. */
    public static FieldCode parse(String instructions) {
        return new FieldCodeParser(instructions).parse();
    }

    static FieldCode of(String keyword, String argument, List<Switch> switches) {
        return new FieldCode(keyword.toUpperCase(Locale.ROOT), argument, switches);
    }

    /** Whether a value of the record stands here. */
    public boolean isMergeField() {
        return keyword.equals("MERGEFIELD");
    }

    /** Whether what it shows depends on a comparison. */
    public boolean isCondition() {
        return keyword.equals("IF");
    }

    /** Whether only Word's own mail merge can fill it. */
    public boolean isOfMailMerge() {
        return OF_MAIL_MERGE.contains(keyword);
    }

    /** Whether it loads something from elsewhere. */
    public boolean isLoading() {
        return LOADING.contains(keyword);
    }

    /** As Word shows it: {@code «invoice.total»} for a merge field, {@code { IF }} for another. */
    public String tag() {
        return isMergeField() ? "«" + argument + "»" : "{ " + keyword + " }";
    }
}
