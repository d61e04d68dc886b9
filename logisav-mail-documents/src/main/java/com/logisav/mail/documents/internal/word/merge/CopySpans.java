package com.logisav.mail.documents.internal.word.merge;

import com.logisav.mail.documents.internal.word.field.Repeat;
import com.logisav.mail.documents.internal.word.merge.Span.Kind;
import com.logisav.mail.documents.internal.word.xml.Vocabulary;
import com.logisav.mail.documents.internal.word.xml.XmlElement;
import com.logisav.mail.documents.internal.word.xml.XmlPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what a document may have only once and a repeated part would bring again: bookmarks, comments, the numbers by which Word knows
 * paragraphs, content controls and drawings.
 */
final class CopySpans {

    private static final Set<String> UNIQUE =
        Set.of("bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd", "commentReference", "permStart", "permEnd");
    /** Attributes of Word 2010 and later (MS-DOCX, 2.2.4); they may be left out. */
    private static final Pattern PARAGRAPH_ID = Pattern.compile("\\s+[\\w.-]+:(?:paraId|textId)\\s*=\\s*(?:\"[^\"]*\"|'[^']*')");
    private static final Pattern ID = Pattern.compile("\\sid\\s*=\\s*[\"']([0-9]+)[\"']");

    private final XmlPart part;
    private final List<Span> spans = new ArrayList<>();

    private CopySpans(XmlPart part) {
        this.part = part;
    }

    static List<Span> in(XmlPart part, Repeat repeat) {
        CopySpans found = new CopySpans(part);
        repeat.units().forEach(found::visit);
        return found.spans;
    }

    private void visit(XmlElement element) {
        boolean controlId = element.isWord("id") && element.parent().filter(parent -> parent.isWord("sdtPr")).isPresent();
        if (controlId || UNIQUE.stream().anyMatch(element::isWord)) {
            spans.add(Span.of(Kind.ONCE, element.start(), element.end()));
            return;
        }
        if (element.isWord("p") || element.isWord("tr")) {
            attributes(PARAGRAPH_ID, 0, Kind.ONCE, element);
        } else if (element.vocabulary() == Vocabulary.DRAWING && element.name().equals("docPr")) {
            attributes(ID, 1, Kind.DRAWING_NUMBER, element);
        }
        element.children().forEach(this::visit);
    }

    private void attributes(Pattern pattern, int group, Kind kind, XmlElement element) {
        Matcher matcher = pattern.matcher(part.source()).region(element.start(), element.openEnd());
        while (matcher.find()) {
            spans.add(Span.of(kind, matcher.start(group), matcher.end(group)));
        }
    }
}
