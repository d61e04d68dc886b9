package com.logisav.mail.documents.internal.word.opc;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What relations mean, by the last word of their type, in lower case: transitional, strict and Microsoft's own types end alike. */
final class RelationTypes {

    static final String IMAGE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image";
    private static final String NAMESPACE = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final Set<String> MACROS = Set.of("vbaproject", "wordvbadata", "attachedtoolbars", "keymapcustomizations", "extensibility",
        "activexcontrolbinary", "webextension", "webextensiontaskpanes", "taskpanes");
    private static final Set<String> OBJECTS = Set.of("oleobject", "control", "activex");
    private static final Set<String> SIGNATURES = Set.of("origin", "signature");
    private static final Set<String> DATA_SOURCES = Set.of("mailmergesource", "mailmergeheadersource", "recipientdata");
    /** What a person reads before deciding to follow it; a file or a share is nothing that a recipient could open. */
    private static final Pattern FOLLOWED = Pattern.compile("(?i)(https?:|mailto:|tel:|ftp:|#).*");

    private RelationTypes() {}

    static boolean isMacro(String type) {
        return MACROS.contains(type);
    }

    static boolean isObject(String type) {
        return OBJECTS.contains(type);
    }

    static boolean isSignature(String type) {
        return SIGNATURES.contains(type);
    }

    static boolean isDataSource(String type) {
        return DATA_SOURCES.contains(type);
    }

    static boolean isFollowedByAPerson(String type, String target) {
        return type.equals("hyperlink") && FOLLOWED.matcher(target.strip().toLowerCase(Locale.ROOT)).matches();
    }

    /** A file with these relations. */
    static byte[] file(String relations) {
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Relationships xmlns=\"" + NAMESPACE + "\">" + relations
            + "</Relationships>").getBytes(StandardCharsets.UTF_8);
    }
}
