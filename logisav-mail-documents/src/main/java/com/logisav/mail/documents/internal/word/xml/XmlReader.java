package com.logisav.mail.documents.internal.word.xml;

import com.logisav.mail.documents.WordTemplateProblem.Code;
import com.logisav.mail.documents.internal.word.Limits;
import com.logisav.mail.documents.internal.word.UnusableFileException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Builds the elements of one part. The JDK's parser and {@link TagCursor} walk side by side and must agree on every tag. */
final class XmlReader {

    private final String part;
    private final String source;
    private final TagCursor cursor;
    private @Nullable XmlElement current;
    private @Nullable XmlElement root;
    private int depth;
    private int elements;

    XmlReader(String part, String source) {
        this.part = part;
        this.source = source;
        this.cursor = new TagCursor(source);
    }

    XmlElement read() throws UnusableFileException {
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(new StringReader(source.startsWith("\uFEFF") ? source.substring(1) : source));
            while (reader.hasNext()) {
                event(reader, reader.next());
            }
            reader.close();
        } catch (XMLStreamException | RuntimeException e) {
            // The JDK's parser throws unchecked exceptions for some broken input, too.
            throw hasDoctype() ? withEntities() : UnusableFileException.damaged(part, e);
        }
        if (root == null) {
            throw UnusableFileException.damaged(part, null);
        }
        return root;
    }

    /** The JDK's own, whatever else is on the class path; knows no document types, loads nothing. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        // Newer JDKs have a limit of their own, of the same depth, and call what exceeds it damaged: ours speaks first.
        factory.setProperty("jdk.xml.maxElementDepth", String.valueOf(Limits.DEPTH + 1));
        return factory;
    }

    private void event(XMLStreamReader reader, int event) throws UnusableFileException {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> open(reader);
            case XMLStreamConstants.END_ELEMENT -> close(reader);
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                if (current != null) {
                    current.addText(reader.getText());
                }
            }
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw withEntities();
            default -> { }
        }
    }

    private void open(XMLStreamReader reader) throws UnusableFileException {
        advance(reader);
        if (++depth > Limits.DEPTH) {
            throw UnusableFileException.tooLarge(part, Limits.DEPTH);
        }
        if (++elements > Limits.ELEMENTS) {
            throw UnusableFileException.tooLarge(part, Limits.ELEMENTS);
        }
        XmlName name = new XmlName(Vocabulary.of(notNull(reader.getNamespaceURI())), prefix(reader), reader.getLocalName());
        current = new XmlElement(current, name, attributes(reader), cursor.start(), cursor.end());
        root = root == null ? current : root;
    }

    private void close(XMLStreamReader reader) throws UnusableFileException {
        if (current == null) {
            throw UnusableFileException.damaged(part, null);
        }
        depth--;
        if (!(cursor.isEmptyElement() && cursor.start() == current.start())) {
            advance(reader);
            current.close(cursor.start(), cursor.end());
        }
        current = current.parent().orElse(null);
    }

    private void advance(XMLStreamReader reader) throws UnusableFileException {
        if (!cursor.next() || !cursor.isOf(prefix(reader) + reader.getLocalName())) {
            throw hasDoctype() ? withEntities() : UnusableFileException.damaged(part, null);
        }
    }

    private static List<XmlAttribute> attributes(XMLStreamReader reader) {
        int count = reader.getAttributeCount();
        List<XmlAttribute> attributes = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            attributes.add(new XmlAttribute(
                notNull(reader.getAttributeNamespace(i)), reader.getAttributeLocalName(i), reader.getAttributeValue(i)));
        }
        return attributes;
    }

    private static String prefix(XMLStreamReader reader) {
        String prefix = notNull(reader.getPrefix());
        return prefix.isEmpty() ? "" : prefix + ":";
    }

    private static String notNull(@Nullable String text) {
        return text == null ? "" : text;
    }

    private boolean hasDoctype() {
        return source.contains("<!DOCTYPE");
    }

    private UnusableFileException withEntities() {
        return UnusableFileException.of(Code.WORD_FILE_WITH_ENTITIES, Map.of("part", part));
    }
}
