package com.logisav.mail.documents.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** What a part shows and which fields it has, read by the DOM, which shares nothing with the code that fills them. */
final class FieldsByDom {

    private static final String FIELD = "\uE000";

    private final List<String> mergeFields = new ArrayList<>();
    private final List<String> words = new ArrayList<>();
    private Deque<Open> open = new ArrayDeque<>();
    private boolean deleted;
    private boolean conditions;

    /** A field between its ends. */
    private static final class Open {

        private final StringBuilder code = new StringBuilder();
        private boolean result;
        private boolean holdsMergeField;

        boolean is(String keyword) {
            return code.toString().strip().toUpperCase(Locale.ROOT).startsWith(keyword);
        }
    }

    private FieldsByDom() {}

    static FieldsByDom of(byte[] part) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            FieldsByDom fields = new FieldsByDom();
            fields.visit(factory.newDocumentBuilder().parse(new ByteArrayInputStream(part)).getDocumentElement());
            return fields;
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The instructions of the merge fields, in the order of their ends; those in tracked deletions and in the results of others are none. */
    List<String> mergeFields() {
        return mergeFields;
    }

    /** Whether a merge field stands in the instructions of another field. */
    boolean hasConditions() {
        return conditions;
    }

    /** What is seen, paragraph by paragraph. */
    String words() {
        return String.join("", words);
    }

    /** Whether these words are what is seen where its fields are filled. */
    boolean isFilledIn(String filled) {
        List<String> between = List.of(String.join("", words).split(FIELD, -1));
        int at = 0;
        for (int i = 0; i < between.size(); i++) {
            int found = i == between.size() - 1 ? filled.length() - between.get(i).length() : filled.indexOf(between.get(i), at);
            if (found < at || (i == 0 && found > 0) || !filled.startsWith(between.get(i), found)) {
                return false;
            }
            at = found + between.get(i).length();
        }
        return true;
    }

    private void visit(Node node) {
        if (!(node instanceof Element element)) {
            return;
        }
        boolean word = String.valueOf(element.getNamespaceURI()).matches("http://(schemas.openxmlformats.org/|purl.oclc.org/ooxml/)wordprocessingml/.*main");
        switch (word ? element.getLocalName() : "") {
            case "del", "moveFrom" -> {
                boolean around = deleted;
                deleted = true;
                children(element);
                deleted = around;
            }
            case "txbxContent" -> {
                Deque<Open> around = open;
                open = new ArrayDeque<>();
                children(element);
                open = around;
            }
            case "fldSimple" -> {
                Open field = new Open();
                field.code.append(element.getAttributeNS(element.getNamespaceURI(), "instr"));
                field.result = true;
                open.push(field);
                children(element);
                close();
            }
            case "fldChar" -> character(element.getAttributeNS(element.getNamespaceURI(), "fldCharType"));
            case "instrText" -> {
                if (!open.isEmpty() && !open.element().result) {
                    open.element().code.append(element.getTextContent());
                }
            }
            case "t" -> show(element.getTextContent());
            case "p" -> {
                children(element);
                show("\n");
            }
            default -> children(element);
        }
    }

    private void children(Element element) {
        for (Node each = element.getFirstChild(); each != null; each = each.getNextSibling()) {
            visit(each);
        }
    }

    private void character(String type) {
        if (type.equals("begin")) {
            open.push(new Open());
        } else if (type.equals("separate") && !open.isEmpty()) {
            open.element().result = true;
        } else if (type.equals("end") && !open.isEmpty()) {
            close();
        }
    }

    private void close() {
        Open field = open.pop();
        if (deleted || open.stream().anyMatch(outer -> outer.result && (outer.is("MERGEFIELD") || outer.holdsMergeField))) {
            return;
        }
        if (field.is("MERGEFIELD")) {
            mergeFields.add(field.code.toString());
            conditions |= !open.isEmpty() && !open.element().result;
            open.stream().filter(outer -> !outer.result).forEach(outer -> outer.holdsMergeField = true);
            show(FIELD);
        }
    }

    private void show(String shown) {
        if (open.stream().allMatch(field -> field.result && !field.is("MERGEFIELD"))) {
            words.add(shown);
        }
    }
}
