package com.logisav.mail.documents.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.apache.xmlbeans.impl.schema.DocumentFactory;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CommentsDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.DocumentDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.EndnotesDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.FootnotesDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.FtrDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.HdrDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.SettingsDocument;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * The schema of WordprocessingML (ECMA-376, transitional), as POI's full jar has it, and what Word wants beyond it: rows in tables, paragraphs in
 * headers, footers, notes, text boxes and at the end of cells. What the schema does not know, it is not asked about: attributes and elements that a
 * part says may be ignored, and the choices of what others may show instead (part 3 of the standard).
 */
final class WordSchema {

    private static final String COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006";
    private static final Map<String, DocumentFactory<? extends XmlObject>> ROOTS = Map.of("document", DocumentDocument.Factory,
        "hdr", HdrDocument.Factory, "ftr", FtrDocument.Factory, "footnotes", FootnotesDocument.Factory, "endnotes", EndnotesDocument.Factory,
        "comments", CommentsDocument.Factory, "settings", SettingsDocument.Factory);

    private WordSchema() {}

    /** What is wrong with the parts of a document, by the name of the part; empty where nothing is. */
    static Map<String, List<String>> problems(byte[] document) {
        Map<String, List<String>> problems = new TreeMap<>();
        WordFile.unzip(document).forEach((name, bytes) -> {
            if (name.startsWith("word/") && name.endsWith(".xml")) {
                List<String> found = problemsOf(bytes);
                if (!found.isEmpty()) {
                    problems.put(name, found);
                }
            }
        });
        return problems;
    }

    private static List<String> problemsOf(byte[] part) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            Document parsed = factory.newDocumentBuilder().parse(new ByteArrayInputStream(part));
            Element root = parsed.getDocumentElement();
            DocumentFactory<? extends XmlObject> reader = ROOTS.get(root.getLocalName());
            if (reader == null) {
                return List.of();
            }
            understand(root, Set.of());
            List<XmlError> errors = new ArrayList<>();
            reader.parse(parsed).validate(new XmlOptions().setErrorListener(errors));
            List<String> found = new ArrayList<>(errors.stream().map(XmlError::getMessage).toList());
            demands(root, found);
            return found;
        } catch (ParserConfigurationException | SAXException | IOException | XmlException e) {
            throw new AssertionError(e);
        }
    }

    private static void demands(Element element, List<String> found) {
        List<String> names = new ArrayList<>();
        for (Node each = element.getFirstChild(); each != null; each = each.getNextSibling()) {
            if (each instanceof Element child) {
                names.add(child.getLocalName());
                demands(child, found);
            }
        }
        boolean right = switch (element.getLocalName()) {
            case "tbl" -> element.getElementsByTagNameNS(element.getNamespaceURI(), "tr").getLength() > 0;
            case "tc" -> !names.isEmpty() && names.get(names.size() - 1).equals("p");
            case "hdr", "ftr", "footnote", "endnote", "comment", "txbxContent" -> names.contains("p");
            default -> true;
        };
        if (!right) {
            found.add(element.getLocalName() + " holds " + names);
        }
    }

    /** What a program makes of a part that knows nothing but the standard. */
    private static void understand(Element element, Set<String> ignoredAround) {
        Set<String> ignored = ignored(element, ignoredAround);
        for (int i = element.getAttributes().getLength() - 1; i >= 0; i--) {
            Node attribute = element.getAttributes().item(i);
            String namespace = String.valueOf(attribute.getNamespaceURI());
            if (ignored.contains(namespace) || namespace.equals(COMPATIBILITY)) {
                element.removeAttributeNode((Attr) attribute);
            }
        }
        for (Node each = element.getFirstChild(); each != null;) {
            Node next = each.getNextSibling();
            if (each instanceof Element child) {
                if (ignored.contains(String.valueOf(child.getNamespaceURI()))) {
                    element.removeChild(child);
                } else if (COMPATIBILITY.equals(child.getNamespaceURI()) && child.getLocalName().equals("AlternateContent")) {
                    next = unwrap(element, child);
                } else {
                    understand(child, ignored);
                }
            }
            each = next;
        }
    }

    private static Set<String> ignored(Element element, Set<String> around) {
        String prefixes = element.getAttributeNS(COMPATIBILITY, "Ignorable");
        if (prefixes.isBlank()) {
            return around;
        }
        Set<String> all = new HashSet<>(around);
        for (String prefix : prefixes.strip().split("\\s+")) {
            all.add(element.lookupNamespaceURI(prefix));
        }
        return all;
    }

    /** Puts what others show in place of the choices; goes on with that. */
    private static Node unwrap(Element parent, Element alternate) {
        Node first = alternate.getNextSibling();
        Node fallback = alternate.getElementsByTagNameNS(COMPATIBILITY, "Fallback").item(0);
        Node anchor = first;
        if (fallback != null) {
            while (fallback.getLastChild() != null) {
                anchor = parent.insertBefore(fallback.getLastChild(), anchor);
            }
        }
        parent.removeChild(alternate);
        return anchor;
    }
}
