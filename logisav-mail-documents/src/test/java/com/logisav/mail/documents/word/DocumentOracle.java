package com.logisav.mail.documents.word;

import static org.assertj.core.api.Assertions.assertThat;

import com.logisav.mail.attachment.Content;
import com.logisav.mail.content.FieldCatalog;
import com.logisav.mail.content.MergeFields;
import com.logisav.mail.documents.WordTemplate;
import com.logisav.mail.documents.WordTemplateRenderer;
import com.logisav.mail.documents.WordTemplateRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * A second opinion on a document, by the DOM, which shares nothing with the code that made it. It finds the merge fields of a template, gives each
 * name a value of its own, and says of a document whether it is the template with every field's runs replaced by one run: with the field's value,
 * and the attributes and properties of the first run of its earlier result. All else must be equal event by event, and files without a merge field
 * byte by byte. For templates whose fields are values; what stands between the ends of a text box's fields counts for the box alone.
 */
final class DocumentOracle {

    private static final Pattern MERGE_FIELD = Pattern.compile(
        "\\s*MERGEFIELD\\s+(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^\\s\\\\]+)).*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern SHOWN = Pattern.compile("(?i).*⟦(f[0-9]+)⟧.*", Pattern.DOTALL);

    private final Map<String, byte[]> template;
    private final byte[] file;
    private final Map<String, String> aliases = new LinkedHashMap<>();
    private final Map<String, List<String>> expected = new LinkedHashMap<>();
    private int fields;

    private DocumentOracle(byte[] file) {
        this.file = file;
        this.template = WordFile.unzip(file);
        template.forEach((name, bytes) -> {
            if (name.endsWith(".xml") && count(parse(bytes)) > 0) {
                fields += count(parse(bytes));
                expected.put(name, new TemplatePart(parse(bytes)).events());
            }
        });
    }

    static DocumentOracle of(byte[] file) {
        return new DocumentOracle(file);
    }

    /** The names of its merge fields, in their order. */
    List<String> names() {
        return List.copyOf(aliases.keySet());
    }

    /** How many merge fields there are, several of one name included. */
    int fields() {
        return fields;
    }

    /** The template with each field filled with words that stand nowhere else. */
    byte[] filled() {
        FieldCatalog.Builder catalog = FieldCatalog.builder();
        MergeFields.Builder values = MergeFields.builder();
        aliases.values().forEach(alias -> {
            catalog.text(alias, alias, alias, "");
            values.text(alias, "⟦" + alias + "⟧");
        });
        WordTemplateRendererBuilder builder = WordTemplateRenderer.builder("sample", catalog.build())
            .template(Locale.FRENCH, WordTemplate.of("Sample", Content.of(file)));
        aliases.forEach(builder::field);
        return Words.render(builder.build(), values.build());
    }

    /** That nothing but the fields has changed, and each of them as it should. */
    void check(byte[] document) {
        Map<String, byte[]> files = WordFile.unzip(document);
        assertThat(files.keySet()).containsExactlyElementsOf(template.keySet());
        template.forEach((name, bytes) -> {
            if (expected.containsKey(name)) {
                List<String> events = new DocumentPart(parse(files.get(name))).events();
                assertThat(firstDifference(expected.get(name), events)).as(name).isEmpty();
                assertThat(events.stream().filter(each -> each.startsWith("FIELD")).count()).as("values in " + name).isEqualTo(count(parse(bytes)));
            } else {
                assertThat(files.get(name)).as(name).isEqualTo(bytes);
            }
        });
    }

    private static String firstDifference(List<String> expected, List<String> events) {
        for (int i = 0; i < Math.max(expected.size(), events.size()); i++) {
            String wanted = i < expected.size() ? expected.get(i) : "the end";
            String found = i < events.size() ? events.get(i) : "the end";
            if (!wanted.equals(found)) {
                return "event " + i + ", behind " + (i == 0 ? "nothing" : events.get(i - 1)) + ": " + found + " in place of " + wanted;
            }
        }
        return "";
    }

    /** The plainest way there is: the word in all instructions of a part. */
    private static int count(Document part) {
        StringBuilder instructions = new StringBuilder();
        collect(part.getDocumentElement(), instructions);
        return (int) Pattern.compile("MERGEFIELD", Pattern.CASE_INSENSITIVE).matcher(instructions).results().count();
    }

    private static void collect(Node node, StringBuilder instructions) {
        if (node instanceof Element element) {
            if (is(element, "moveFrom")) {
                return;
            }
            instructions.append(is(element, "instrText") ? element.getTextContent() : is(element, "fldSimple") ? " " + attribute(element, "instr") : "");
            for (Node each = node.getFirstChild(); each != null; each = each.getNextSibling()) {
                collect(each, instructions);
            }
        }
    }

    private static Document parse(byte[] part) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(part));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean is(Node node, String name) {
        return node instanceof Element element && name.equals(element.getLocalName()) && element.getNamespaceURI().endsWith("wordprocessingml/2006/main");
    }

    private static String attribute(Element element, String name) {
        return element.getAttributeNS(element.getNamespaceURI(), name);
    }

    private static List<Element> children(Node node) {
        List<Element> found = new ArrayList<>();
        for (Node each = node.getFirstChild(); each != null; each = each.getNextSibling()) {
            if (each instanceof Element element) {
                found.add(element);
            }
        }
        return found;
    }

    /** A part as a list of events: tags with their attributes, text, comments. */
    private abstract static class Part {

        private final Document part;
        private final List<String> events = new ArrayList<>();

        Part(Document part) {
            this.part = part;
        }

        List<String> events() {
            emit(part.getDocumentElement());
            return events;
        }

        /** What stands for this element, where it does not stand for itself. */
        abstract boolean replaced(Element element);

        void add(String event) {
            events.add(event);
        }

        void emit(Node node) {
            if (node instanceof Element element) {
                if (!replaced(element)) {
                    add(tag(element));
                    emitChildren(element);
                    add("/" + element.getNodeName());
                }
            } else {
                add(node.getNodeType() + " " + node.getNodeName() + " " + node.getNodeValue());
            }
        }

        void emitChildren(Node node) {
            for (Node each = node.getFirstChild(); each != null; each = each.getNextSibling()) {
                emit(each);
            }
        }

        static String tag(Element element) {
            Map<String, String> attributes = new TreeMap<>();
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                attributes.put(element.getAttributes().item(i).getNodeName(), element.getAttributes().item(i).getNodeValue());
            }
            return element.getNodeName() + attributes;
        }

        /** How a value is written: the run's own attributes and properties. */
        static String formatting(Element run) {
            StringBuilder found = new StringBuilder(tag(run));
            children(run).stream().filter(each -> is(each, "rPr")).forEach(each -> append(each, found));
            return found.toString();
        }

        private static void append(Element element, StringBuilder found) {
            found.append(' ').append(tag(element));
            children(element).forEach(each -> append(each, found));
            found.append(" /").append(element.getNodeName());
        }
    }

    /** A document's part: runs that show a value stand for themselves no more. */
    private static final class DocumentPart extends Part {

        DocumentPart(Document part) {
            super(part);
        }

        @Override
        boolean replaced(Element element) {
            List<Element> inside = children(element).stream().filter(each -> !is(each, "rPr")).toList();
            Matcher shown = SHOWN.matcher(inside.size() == 1 && is(inside.get(0), "t") ? inside.get(0).getTextContent() : "");
            if (!is(element, "r") || !shown.matches()) {
                return false;
            }
            add("FIELD " + shown.group(1).toLowerCase(Locale.ROOT) + " " + formatting(element));
            return true;
        }
    }

    /** A template's part: what belongs to a merge field is told beforehand. */
    private final class TemplatePart extends Part {

        private final Map<Element, String> instead = new HashMap<>();

        TemplatePart(Document part) {
            super(part);
            find(part.getDocumentElement(), new ArrayDeque<>());
        }

        @Override
        boolean replaced(Element element) {
            String event = instead.get(element);
            if (event == null) {
                return false;
            }
            if (!event.isEmpty()) {
                add(event);
            }
            if (is(element, "fldSimple")) {
                emitChildren(element);
            }
            return true;
        }

        private void find(Node node, Deque<Field> open) {
            if (is(node, "moveFrom")) {
                return;
            }
            Deque<Field> inside = is(node, "txbxContent") ? new ArrayDeque<>() : open;
            for (Element each : children(node)) {
                if (is(each, "r")) {
                    run(each, inside);
                } else if (is(each, "fldSimple")) {
                    Field field = new Field();
                    field.simple = each;
                    field.inResult = true;
                    field.instructions.append(attribute(each, "instr"));
                    inside.push(field);
                    find(each, inside);
                    close(inside.pop());
                } else {
                    find(each, inside);
                }
            }
        }

        private void run(Element run, Deque<Field> open) {
            for (Element item : children(run)) {
                String type = is(item, "fldChar") ? attribute(item, "fldCharType") : "";
                if (type.equals("begin")) {
                    open.push(new Field());
                }
                boolean shown = type.isEmpty() && !is(item, "rPr") && !is(run.getParentNode(), "del");
                open.forEach(field -> field.take(run, item, shown));
                if (type.equals("separate")) {
                    open.element().inResult = true;
                } else if (type.equals("end")) {
                    close(open.pop());
                } else {
                    find(item, new ArrayDeque<>());
                }
            }
        }

        private void close(Field field) {
            Matcher code = MERGE_FIELD.matcher(field.instructions);
            if (!code.matches()) {
                return;
            }
            String name = code.group(1) != null ? code.group(1).replaceAll("\\\\(.)", "$1") : code.group(2);
            String alias = aliases.computeIfAbsent(name, any -> "f" + (aliases.size() + 1));
            Element host = field.result != null ? field.result : field.code;
            for (Element run : field.runs) {
                instead.put(run, run == host ? "FIELD " + alias + " " + formatting(run) : "");
            }
            if (field.simple != null) {
                instead.put(field.simple, "");
            }
        }
    }

    /** A field between its ends. */
    private static final class Field {

        private final StringBuilder instructions = new StringBuilder();
        private final List<Element> runs = new ArrayList<>();
        private Element simple;
        private Element code;
        private Element result;
        private boolean inResult;

        void take(Element run, Element item, boolean shown) {
            runs.add(run);
            if (is(item, "instrText") && !inResult) {
                instructions.append(item.getTextContent());
                code = code == null ? run : code;
            } else if (shown && inResult && result == null) {
                result = run;
            }
        }
    }
}
