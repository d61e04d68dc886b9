package com.logisav.mail.documents.internal.word.opc;

import com.logisav.mail.documents.WordTemplateProblem.Code;
import com.logisav.mail.documents.internal.word.UnusableFileException;
import com.logisav.mail.documents.internal.word.opc.Relations.Relation;
import com.logisav.mail.documents.internal.word.xml.XmlAttribute;
import com.logisav.mail.documents.internal.word.xml.XmlElement;
import com.logisav.mail.documents.internal.word.xml.XmlPart;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Refuses what a template may not bring along, since every document made of it would: what runs, what loads something from elsewhere when it is
 * opened, what another program would have to open. Links that a person put in, to be clicked, are text.
 */
final class PartCheck {

    private static final Set<String> OBJECT_ELEMENTS = Set.of("object", "control", "OLEObject");
    /** A query alone leads nowhere, and stays: LibreOffice writes one into every document with merge fields. */
    private static final Set<String> SOURCES = Set.of("connectString", "dataSource", "headerSource", "odso");

    private PartCheck() {}

    /** By what a part says it is. */
    static void type(String name, String type) throws UnusableFileException {
        String lower = type.toLowerCase(Locale.ROOT);
        if (lower.contains("macroenabled") || lower.contains("vbaproject") || lower.contains("vbadata") || lower.contains("webextension")
                || lower.contains("activex")) {
            throw refused(Code.WORD_FILE_WITH_MACROS, name);
        }
        if (lower.contains("oleobject") || lower.contains("control+xml")) {
            throw refused(Code.WORD_FILE_WITH_OBJECT, name);
        }
        if (lower.contains("digital-signature")) {
            throw refused(Code.WORD_FILE_SIGNED, name);
        }
    }

    /** By what it refers to. */
    static void relations(Relations relations, ContentTypes types) throws UnusableFileException {
        String part = Relations.partOf(relations.name());
        for (Relation each : relations.all()) {
            String type = each.type();
            if (RelationTypes.isMacro(type)) {
                throw refused(Code.WORD_FILE_WITH_MACROS, part);
            } else if (RelationTypes.isDataSource(type)) {
                throw refused(Code.WORD_FILE_WITH_DATA_SOURCE, part);
            } else if (type.equals("afchunk")) {
                throw refused(Code.WORD_FILE_WITH_IMPORTED_FILE, part);
            } else if (RelationTypes.isSignature(type)) {
                throw refused(Code.WORD_FILE_SIGNED, part);
            } else if (each.external() || type.equals("attachedtemplate")) {
                outside(each, part);
            } else if (RelationTypes.isObject(type) || (type.equals("package") && !isChart(part, types))) {
                throw refused(Code.WORD_FILE_WITH_OBJECT, part);
            }
        }
    }

    /** What leads out of the file. A linked object is a link: whoever made the template can break it. */
    private static void outside(Relation relation, String part) throws UnusableFileException {
        String target = relation.target();
        if (relation.type().equals("attachedtemplate")) {
            if (!RelationTypes.isOnOwnDisk(target)) {
                throw leads(Code.WORD_FILE_WITH_ATTACHED_TEMPLATE, part, target);
            }
        } else if (!relation.type().equals("hyperlink")) {
            throw leads(Code.WORD_FILE_WITH_EXTERNAL_LINK, part, target);
        } else if (!RelationTypes.isFollowedByAPerson(target)) {
            throw leads(Code.WORD_FILE_WITH_LINK_TO_FILE, part, target);
        }
    }

    /** A chart has its numbers in a sheet of its own, and so has one of the kinds that came with Word 2016. */
    private static boolean isChart(String part, ContentTypes types) {
        String type = types.of(part);
        return type.contains(".drawingml.chart+xml") || type.contains("ms-office.chartex+xml");
    }

    /** By what it holds. */
    static void elements(XmlPart part) throws UnusableFileException {
        visit(part.name(), part.root());
    }

    private static void visit(String part, XmlElement element) throws UnusableFileException {
        if (element.isWord("altChunk") || element.isWord("subDoc")) {
            throw refused(Code.WORD_FILE_WITH_IMPORTED_FILE, part);
        }
        boolean word = element.vocabulary().isWord();
        if (OBJECT_ELEMENTS.contains(element.name()) && (word || element.name().equals("OLEObject"))) {
            throw refused(Code.WORD_FILE_WITH_OBJECT, part);
        }
        if (element.isWord("mailMerge") && element.children().stream().anyMatch(child -> SOURCES.contains(child.name()))) {
            throw refused(Code.WORD_FILE_WITH_DATA_SOURCE, part);
        }
        pictureSource(part, element);
        for (XmlElement child : element.children()) {
            visit(part, child);
        }
    }

    /** Old drawings may name a picture's address themselves, without a relation. */
    private static void pictureSource(String part, XmlElement element) throws UnusableFileException {
        if (!element.name().equals("imagedata") && !element.name().equals("fill") && !element.name().equals("stroke")) {
            return;
        }
        for (XmlAttribute each : element.attributes()) {
            boolean address = each.name().equals("src") || each.name().equals("althref");
            if (address && each.namespace().isEmpty() && (each.value().contains(":") || each.value().startsWith("\\\\"))) {
                throw leads(Code.WORD_FILE_WITH_EXTERNAL_LINK, part, each.value());
            }
        }
    }

    private static UnusableFileException refused(Code code, String part) {
        return UnusableFileException.of(code, Map.of("part", part));
    }

    private static UnusableFileException leads(Code code, String part, String target) {
        return UnusableFileException.of(code, Map.of("part", part, "target", target.length() > 200 ? target.substring(0, 199) + "…" : target));
    }
}
