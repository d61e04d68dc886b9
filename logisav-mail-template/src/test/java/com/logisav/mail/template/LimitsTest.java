package com.logisav.mail.template;

import static com.logisav.mail.template.Samples.INVOICE;
import static com.logisav.mail.template.Samples.template;
import static org.assertj.core.api.Assertions.assertThat;

import com.logisav.mail.content.MergeFields;
import com.logisav.mail.content.MessageBody;
import com.logisav.mail.content.MessageText;
import com.logisav.mail.content.TemplateProblem.Code;
import java.util.Collections;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LimitsTest {

    @Nested
    class A_template_at_the_limit_is_right_and_beyond_it_wrong {

        @Test
        void in_length() {
            assertThat(template("x".repeat(1_000_000), Escaping.HTML).problems()).isEmpty();
            assertTooLarge(template("x".repeat(1_000_001), Escaping.HTML), 1_000_000);
        }

        @Test
        void in_the_length_of_a_subject() {
            assertThat(template("x".repeat(1_000), Escaping.SUBJECT).problems()).isEmpty();
            assertTooLarge(template("x".repeat(1_001), Escaping.SUBJECT), 1_000);
        }

        @Test
        void in_tags() {
            assertThat(template("{{a}}".repeat(5_000), Escaping.TEXT).problems()).isEmpty();
            assertTooLarge(template("{{a}}".repeat(5_001), Escaping.TEXT), 5_000);
        }

        @Test
        void in_depth() {
            assertThat(template(nested(10), Escaping.TEXT).problems()).isEmpty();
            assertTooLarge(template(nested(11), Escaping.TEXT), 10);
        }

        @Test
        void in_the_length_of_a_name() {
            assertThat(template("{{" + "a".repeat(100) + "}}", Escaping.TEXT).problems()).isEmpty();
            assertThat(template("{{" + "a".repeat(101) + "}}", Escaping.TEXT).problems()).extracting(problem -> problem.problemCode())
                .containsExactly(Code.TEMPLATE_TAG_MALFORMED);
        }

        @Test
        void in_how_far_a_tag_is_looked_for_its_end() {
            assertThat(template("{{" + "+".repeat(300) + "}}", Escaping.TEXT).problems()).extracting(problem -> problem.problemCode())
                .containsExactly(Code.TEMPLATE_TAG_MALFORMED);
            assertThat(template("{{" + "+".repeat(301) + "}}", Escaping.TEXT).problems()).extracting(problem -> problem.problemCode())
                .containsExactly(Code.TEMPLATE_TAG_UNCLOSED, Code.TEMPLATE_TAG_UNOPENED);
        }

        private static void assertTooLarge(Template template, int limit) {
            assertThat(template.problems()).anySatisfy(problem -> {
                assertThat(problem.problemCode()).isEqualTo(Code.TEMPLATE_TOO_LARGE);
                assertThat(problem.arguments()).containsEntry("limit", limit);
            });
        }
    }

    @Test
    void a_template_that_is_too_large_is_not_merged() {
        String text = "{{client.name}}".repeat(5_001);

        MergeResult result = Samples.merge(text, Escaping.TEXT, Samples.RECORD);

        assertThat(result.text()).isEqualTo(text);
        assertThat(result.problems()).isNotEmpty();
    }

    @Test
    void a_text_that_grows_too_large_keeps_all_its_tags_and_says_so() {
        String text = "{{client.name}} {{#lines}}{{label}}{{/lines}}";
        MergeFields line = Samples.line("x".repeat(60_000), 1);

        MergeResult result = Samples.merge(text, Escaping.TEXT, Samples.with("lines", Collections.nCopies(100, line)));

        assertThat(result.text()).isEqualTo(text);
        assertThat(result.problems()).extracting(problem -> problem.problemCode()).containsExactly(Code.TEMPLATE_TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "}", "{{", "}}", "{{{", "{{a", "{{a ", "{{a}", "a}}", "{{a}}", "{{#a}}", "{{/a}}", "{{#a}}{{/a}}", "{ {", "{{\n",
        "{{&#123;", "{{&"})
    void a_scan_looks_at_no_character_more_than_a_few_times(String unit) {
        Source source = new Source(unit.repeat(100_000 / unit.length()), Escaping.HTML);
        CountedText text = new CountedText(source.text());

        new TagScanner(source, text, new Problems(source)).scan();
        Placeholders.scan(text, (start, end, content) -> { });

        assertThat(text.reads.get()).isLessThan(20L * text.length());
    }

    /** Quadratic time would need hours for these; the time-out only keeps a defect from holding up a build. */
    @ParameterizedTest
    @Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    @ValueSource(strings = {"{", "{{a", "}}", "<", "<a", "<a>", "<a \"", "&", "&#", "&eacute", "%", "<%7B", "%7B%7Ba", " ", "\n", "\n {{#a}} ",
        "{{a}} \t", "<b>{", "{{<b>a</b>}}"})
    void a_template_of_the_largest_size_is_read_whatever_it_holds(String unit) {
        MessageText text = new MessageText("", MessageBody.html(unit.repeat(1_000_000 / unit.length())));

        assertThat(Templates.caching(0).merge(text, INVOICE, Samples.RECORD, Samples.FRENCH)).isNotNull();
        assertThat(Placeholders.in(text)).isNotNull();
    }

    private static String nested(int depth) {
        return "{{#a}}".repeat(depth) + "{{/a}}".repeat(depth);
    }

    /** Counts how often its characters are looked at. */
    private static final class CountedText implements CharSequence {

        private final String text;
        private final AtomicLong reads = new AtomicLong();

        CountedText(String text) {
            this.text = text;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            reads.incrementAndGet();
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            reads.addAndGet(end - start);
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            throw new AssertionError("the whole text was copied");
        }
    }
}
