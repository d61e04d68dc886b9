package com.logisav.mail.documents.internal.word.opc;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;

/** What relations mean, by the last word of their type, in lower case: transitional, strict and Microsoft's own types end alike. */
final class RelationTypes {

    static final String IMAGE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image";
    private static final String NAMESPACE = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final Set<String> MACROS = Set.of("vbaproject", "wordvbadata", "attachedtoolbars", "extensibility",
        "activexcontrolbinary", "webextension", "webextensiontaskpanes", "taskpanes");
    private static final Set<String> OBJECTS = Set.of("oleobject", "control", "activex");
    private static final Set<String> SIGNATURES = Set.of("origin", "signature");
    private static final Set<String> DATA_SOURCES = Set.of("mailmergesource", "mailmergeheadersource", "recipientdata");
    /** What a person reads before deciding to follow it, or leads nowhere; a file or a share is nothing that a recipient could open. */
    private static final Pattern FOLLOWED = Pattern.compile("(?is)(?:https?:|mailto:|tel:|ftp:|#|(?![\\\\/]|%5c|%2f)[^:]*$).*");
    /** On a disk of whoever opens the document. Word writes where the template lay, and goes without it where there is none. */
    private static final Pattern ON_OWN_DISK =
        Pattern.compile("(?is)(?:file:///)?[a-z]:[\\\\/](?![\\\\/]).*|Macintosh(?: |%20)HD:.*|[^:\\\\/%]+");

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

    static boolean isFollowedByAPerson(String target) {
        return FOLLOWED.matcher(target.strip()).matches();
    }

    static boolean isOnOwnDisk(String target) {
        return ON_OWN_DISK.matcher(target.strip()).matches();
    }

    /** A file with these relations. */
    static byte[] file(String relations) {
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Relationships xmlns=\"" + NAMESPACE + "\">" + relations
            + "</Relationships>").getBytes(StandardCharsets.UTF_8);
    }
}
