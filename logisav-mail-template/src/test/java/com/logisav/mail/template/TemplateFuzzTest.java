package com.logisav.mail.template;

import static com.logisav.mail.template.Samples.INVOICE;
import static com.logisav.mail.template.Samples.merge;
import static org.assertj.core.api.Assertions.assertThat;

import com.logisav.mail.about.MailableType;
import com.logisav.mail.content.MergeField;
import com.logisav.mail.content.MergeFields;
import com.logisav.mail.content.MessageBody;
import com.logisav.mail.content.MessageText;
import com.logisav.mail.content.TemplateProblem;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for any text as template and any text as value. */
class TemplateFuzzTest {

    @Property
    void any_text_can_be_parsed_checked_merged_and_searched(@ForAll("mixes") String text, @ForAll Escaping context) {
        MergeResult merged = merge(text, context, Samples.RECORD);
        MessageText message = new MessageText(text, context == Escaping.HTML ? MessageBody.html(text) : MessageBody.text(text));

        assertThat(Templates.caching(0).check(message, Map.of(MailableType.INVOICE, INVOICE))).doesNotContainNull();
        assertThat(Placeholders.in(message)).allMatch(MergeField::isName);
        assertThat(merged.text()).isNotNull();
    }

    @Property
    void each_problem_lies_inside_the_text(@ForAll("mixes") String text) {
        String[] lines = text.split("\r\n|\r|\n", -1);

        assertThat(Samples.template(text, Escaping.HTML).problems()).allSatisfy(problem -> {
            assertThat(problem.line()).isBetween(1, lines.length);
            assertThat(problem.column()).isBetween(1, lines[problem.line() - 1].length() + 1);
        });
    }

    @Property
    void a_text_without_double_braces_stays_as_it_is(@ForAll("mixes") String text) {
        String plain = text.replaceAll("\\{+", "{").replaceAll("}+", "}");

        assertThat(merge(plain, Escaping.TEXT, Samples.RECORD).text()).isEqualTo(plain);
        assertThat(merge(plain, Escaping.HTML, Samples.RECORD).text()).isEqualTo(plain);
    }

    @Property
    void a_value_is_never_interpreted(@ForAll("values") String value) {
        String merged = merge("a{{client.name}}b", Escaping.TEXT, Samples.with("client.name", value)).text();

        assertThat(merged.replace("\u2060", "")).isEqualTo("a" + value.replace("\u2060", "") + "b");
    }

    @Property
    void no_value_looks_like_a_placeholder(@ForAll("values") String one, @ForAll("values") String other, @ForAll Escaping context) {
        MergeFields record = MergeFields.builder().text("client.name", one).text("invoice.number", other).build();

        String merged = merge("x{{client.name}}{{invoice.number}}y", context, record).text();

        MessageText message = context == Escaping.SUBJECT ? new MessageText(merged, MessageBody.empty())
            : new MessageText("", context == Escaping.HTML ? MessageBody.html(merged) : MessageBody.text(merged));
        assertThat(Placeholders.in(message)).isEmpty();
    }

    @Property
    void no_value_brings_markup(@ForAll("values") String value) {
        String merged = merge("{{client.name}}", Escaping.HTML, Samples.with("client.name", value)).text();

        assertThat(merged.replace("<br>", "")).doesNotContain("<", ">", "\"", "'", "`", "=");
    }

    @Property
    void a_subject_is_one_line_whatever_template_and_value_hold(@ForAll("mixes") String text, @ForAll("values") String value) {
        String merged = merge(text + "{{client.name}}", Escaping.SUBJECT, Samples.with("client.name", value)).text();

        assertThat(merged.chars()).noneMatch(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029);
    }

    @Property
    void a_name_is_a_name_for_the_parser_and_for_the_catalogue_alike(@ForAll("names") String name) {
        boolean parsed = Samples.template("{{" + name + "}}", Escaping.TEXT).problems().isEmpty();

        assertThat(parsed).isEqualTo(MergeField.isName(name));
    }

    @Property
    void merging_is_what_a_reader_expects(@ForAll("trees") Expected tree) {
        MergeResult result = merge(tree.source(), Escaping.HTML, Samples.RECORD);

        assertThat(result.text()).isEqualTo(tree.text());
        assertThat(result.problems()).extracting(TemplateProblem::problemCode).isEmpty();
    }

    /** A template together with what it should become for the sample record. */
    record Expected(String source, String text) {

        Expected then(Expected next) {
            return new Expected(source + next.source, text + next.text);
        }

        Expected in(String name, String sigil, boolean stays) {
            return new Expected("{{" + sigil + name + "}}" + source + "{{/" + name + "}}", stays ? text : "");
        }
    }

    @Provide
    Arbitrary<Expected> trees() {
        Arbitrary<Expected> leaves = Arbitraries.of(new Expected("mot ", "mot "), new Expected("{{invoice.number}}", "F-2026-0042"),
            new Expected("{{client.note}}", ""), new Expected("{{visited}}", ""), new Expected("{{inconnu}}", "{{inconnu}}"),
            new Expected("{{client.name}}", "Dupont &amp; Fils"), new Expected("{{#lines}}{{label}} {{/lines}}", "Filtre Joint "));
        return Arbitraries.lazyOf(() -> leaves, () -> leaves, () -> trees().list().ofMinSize(1).ofMaxSize(3).map(TemplateFuzzTest::joined),
            () -> trees().map(inner -> inner.in("paid", "^", true)), () -> trees().map(inner -> inner.in("paid", "#", false)),
            () -> trees().map(inner -> inner.in("client.note", "#", false)), () -> trees().map(inner -> inner.in("reminders", "^", true)))
            .filter(tree -> !Samples.template(tree.source(), Escaping.HTML).problems().stream()
                .anyMatch(problem -> problem.problemCode() == TemplateProblem.Code.TEMPLATE_TOO_LARGE));
    }

    private static Expected joined(List<Expected> all) {
        return all.stream().reduce(new Expected("", ""), Expected::then);
    }

    @Provide
    Arbitrary<String> mixes() {
        Arbitrary<String> pieces = Arbitraries.oneOf(
            Arbitraries.of("{", "}", "{{", "}}", "{{{", "{{client.name}}", "{{#lines}}", "{{/lines}}", "{{^paid}}", "{{/paid}}", "{{label}}",
                "#", "^", "/", ".", "&", "!", ">", "=", "client.name", "lines", " ", "\t", "\n", "\r\n", "\r", "\u00A0", "\u200B", "\u2028", "<p>",
                "<a href=\"", "\"", "'", "</p>", "&nbsp;", "&#123;", "&eacute;", "%7B", "%7D", "é", "e\u0301", "😀", "\uD83D", "\uDE00", "\u0000"),
            Arbitraries.strings().ofMaxLength(3));
        return pieces.list().ofMaxSize(12).map(all -> String.join("", all));
    }

    /** A blank text is no value. */
    @Provide
    Arbitrary<String> values() {
        return mixes().filter(value -> !value.isBlank() && !value.contains("%7"));
    }

    @Provide
    Arbitrary<String> names() {
        Arbitrary<String> pieces = Arbitraries.oneOf(Arbitraries.of("a", ".", "_", "9", "é", "e\u0301", "\u0301", "𝒳", "٤", "क्", "-", " ", "\u200D"),
            Arbitraries.strings().excludeChars('{', '}', '\n').ofMaxLength(2));
        return pieces.list().ofMaxSize(6).map(all -> String.join("", all)).filter(name -> !name.matches("[#^/].*"));
    }
}
