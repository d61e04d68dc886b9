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
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/**
 * A Word file of which nothing is known beforehand: a record that has all its fields, found by the DOM, and what must be true of a document made
 * of it. Numbers and dates are told by the switches, lists by their begins and ends.
 */
final class StrangersFile {

    /** How other programs write what they repeat. */
    private static final Map<String, String> MARKS = Map.of("TableStart:", "TableEnd:", "BeginGroup:", "EndGroup:", "GroupStart:", "GroupEnd:");
    private static final Pattern NAME = Pattern.compile("\\s*MERGEFIELD\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^\"].*?))\\s*(\\\\[*@#a-zA-Z].*)?",
        Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern PICTURE = Pattern.compile("(?i)Image:\\s*(.*)");
    /** What is other than in the template where it was one, or was tied to a list of recipients. */
    private static final Set<String> OF_THE_PACKAGE =
        Set.of("[Content_Types].xml", "word/settings.xml", "word/_rels/settings.xml.rels", "word/recipientData.xml");

    private final byte[] file;
    private final Map<String, byte[]> parts;
    private final Map<String, FieldsByDom> before = new LinkedHashMap<>();
    private final Map<String, String> aliases = new LinkedHashMap<>();
    private final Scope record = new Scope(new LinkedHashMap<>(), new LinkedHashMap<>());
    private final Map<String, Set<String>> texts = new HashMap<>();
    private boolean pictures;

    /** The names that a record or an element has, with the switches behind them, and its lists. */
    private record Scope(Map<String, String> values, Map<String, Scope> lists) {}

    StrangersFile(byte[] file) {
        this.file = file;
        this.parts = WordFile.unzip(file);
        parts.forEach((name, bytes) -> {
            if (name.endsWith(".xml") && !name.startsWith("customXml/")) {
                FieldsByDom fields = FieldsByDom.of(bytes);
                before.put(name, fields);
                read(fields, texts.computeIfAbsent(name, any -> new HashSet<>()));
            }
        });
    }

    private void read(FieldsByDom fields, Set<String> words) {
        Deque<Scope> around = new ArrayDeque<>(List.of(record));
        for (String code : fields.mergeFields()) {
            Matcher said = NAME.matcher(code);
            String name = !said.matches() ? "" : said.group(1) != null ? said.group(1).replaceAll("\\\\(.)", "$1") : said.group(2).replaceAll("\\s+", " ").strip();
            String switches = said.matches() && said.group(3) != null ? said.group(3) : "";
            if (MARKS.keySet().stream().anyMatch(name::startsWith)) {
                around.push(around.element().lists().computeIfAbsent(alias(name.substring(name.indexOf(':') + 1)), any -> new Scope(new LinkedHashMap<>(),
                    new LinkedHashMap<>())));
            } else if (MARKS.values().stream().anyMatch(name::startsWith)) {
                if (around.size() > 1) {
                    around.pop();
                }
            } else if (!name.isEmpty()) {
                Matcher picture = PICTURE.matcher(name);
                pictures |= picture.matches();
                String alias = alias(picture.matches() ? picture.group(1) : name);
                around.element().values().merge(alias, switches, String::concat);
                words.add(shown(alias));
            }
        }
    }

    private String alias(String name) {
        return aliases.computeIfAbsent(name, any -> "f" + (aliases.size() + 1));
    }

    /** Whether it is only values that its fields stand for. */
    boolean isPlain() {
        return record.lists().isEmpty() && !pictures && before.values().stream().noneMatch(FieldsByDom::hasConditions);
    }

    /** A renderer that knows all its fields. */
    WordTemplateRendererBuilder builder() {
        WordTemplateRendererBuilder builder = WordTemplateRenderer.builder("stranger", catalog(record))
            .template(Locale.FRENCH, WordTemplate.of("Stranger", Content.of(file)));
        aliases.forEach(builder::field);
        aliases.values().forEach(alias -> builder.picture(shown(alias), Content.of(SchemaOfWordTest.PIXEL)));
        MARKS.forEach((start, end) -> builder.repeat(start + "{list}", end + "{list}"));
        return builder;
    }

    private static FieldCatalog catalog(Scope scope) {
        FieldCatalog.Builder catalog = FieldCatalog.builder();
        scope.values().forEach((name, switches) -> {
            if (switches.contains("\\#") && switches.contains("\\@") || scope.lists().containsKey(name)) {
                return;
            } else if (switches.contains("\\#")) {
                catalog.number(name, name, name, BigDecimal.ONE);
            } else if (switches.contains("\\@")) {
                catalog.dateTime(name, name, name, Instant.EPOCH);
            } else {
                catalog.text(name, name, name, "");
            }
        });
        scope.lists().forEach((name, element) -> catalog.list(name, name, name, catalog(element)));
        return catalog.build();
    }

    private static MergeFields values(Scope scope) {
        MergeFields.Builder values = MergeFields.builder();
        scope.values().forEach((name, switches) -> {
            if (scope.lists().containsKey(name)) {
                return;
            } else if (switches.contains("\\#")) {
                values.number(name, new BigDecimal("1234.5"));
            } else if (switches.contains("\\@")) {
                values.dateTime(name, Instant.parse("2026-03-09T07:05:00Z"));
            } else {
                values.text(name, shown(name));
            }
        });
        scope.lists().forEach((name, element) -> values.list(name, List.of(values(element), values(element))));
        return values.build();
    }

    private static String shown(String alias) {
        return "⟦" + alias + "⟧";
    }

    byte[] filled(WordTemplateRenderer renderer) {
        return Words.render(renderer, values(record));
    }

    /** That every field is filled and nothing else has changed. */
    void check(byte[] document) throws IOException {
        Map<String, byte[]> after = WordFile.unzip(document);
        Set<String> gone = new HashSet<>(parts.keySet());
        gone.removeAll(after.keySet());
        assertThat(OF_THE_PACKAGE).containsAll(gone);
        parts.forEach((name, bytes) -> {
            if (!after.containsKey(name) || OF_THE_PACKAGE.contains(name) || (pictures && name.endsWith(".rels"))) {
                return;
            } else if (before.containsKey(name) && !before.get(name).mergeFields().isEmpty()) {
                part(name, FieldsByDom.of(after.get(name)));
            } else {
                assertThat(after.get(name)).as(name).isEqualTo(bytes);
            }
        });
        if (opens(file)) {
            assertThat(opens(document)).as("POI opens it").isTrue();
        }
        if (!aliases.isEmpty()) {
            Map<String, List<String>> known = WordSchema.problems(file);
            WordSchema.problems(document).forEach((name, problems) ->
                assertThat(new HashSet<>(known.getOrDefault(name, List.of()))).as(name).containsAll(new HashSet<>(problems)));
        }
    }

    private void part(String name, FieldsByDom fields) {
        assertThat(fields.mergeFields()).as(name).isEmpty();
        if (isPlain()) {
            assertThat(fields.words().toLowerCase(Locale.ROOT)).as(name).contains(texts.get(name).stream().filter(this::isText).toList());
            assertThat(before.get(name).isFilledIn(fields.words())).as(name + " says what it said: " + fields.words()).isTrue();
        }
    }

    private boolean isText(String words) {
        return record.values().entrySet().stream().anyMatch(each -> shown(each.getKey()).equals(words) && !each.getValue().matches("(?s).*\\\\[@#].*"));
    }

    private static boolean opens(byte[] document) throws IOException {
        try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(document))) {
            return read.getDocument() != null;
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }
}
