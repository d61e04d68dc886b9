package com.logisav.mail.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class TemplatesTest {

    @Test
    void a_text_is_parsed_once() {
        Templates templates = Templates.caching(10);

        assertThat(templates.parse("a {{b}}", Escaping.TEXT)).isSameAs(templates.parse("a {{b}}", Escaping.TEXT));
    }

    @Test
    void the_same_text_elsewhere_is_another_template() {
        Templates templates = Templates.caching(10);

        assertThat(templates.parse("a\nb", Escaping.SUBJECT)).isNotSameAs(templates.parse("a\nb", Escaping.TEXT));
    }

    @Test
    void the_one_used_longest_ago_is_forgotten_first() {
        Templates templates = Templates.caching(2);
        Template first = templates.parse("1", Escaping.TEXT);
        Template second = templates.parse("2", Escaping.TEXT);
        templates.parse("1", Escaping.TEXT);

        templates.parse("3", Escaping.TEXT);

        assertThat(templates.parse("1", Escaping.TEXT)).isSameAs(first);
        assertThat(templates.parse("2", Escaping.TEXT)).isNotSameAs(second);
    }

    @Test
    void no_more_are_remembered_than_was_said() {
        Templates templates = Templates.caching(3);

        for (int i = 0; i < 100; i++) {
            templates.parse("template " + i, Escaping.TEXT);
        }

        assertThat(templates).hasToString("Templates[remembered=3]");
    }

    @Test
    void a_long_one_is_not_remembered() {
        Templates templates = Templates.caching(3);

        templates.parse("x".repeat(100_001), Escaping.HTML);

        assertThat(templates).hasToString("Templates[remembered=0]");
    }

    @Test
    void none_may_be_remembered_but_not_fewer() {
        Templates templates = Templates.caching(0);
        templates.parse("a", Escaping.TEXT);

        assertThat(templates).hasToString("Templates[remembered=0]");
        assertThatIllegalArgumentException().isThrownBy(() -> Templates.caching(-1));
    }

    @Test
    void many_threads_get_the_same_template_and_the_same_words() throws Exception {
        Templates templates = Templates.caching(5);
        int threads = 8;
        CyclicBarrier start = new CyclicBarrier(threads);
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            List<Future<List<String>>> all = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                all.add(executor.submit(mergingTogether(templates, start)));
            }
            for (Future<List<String>> each : all) {
                assertThat(each.get()).containsExactlyElementsOf(all.get(0).get()).hasSize(2_000).contains("7 Dupont & Fils", "19 Dupont & Fils");
            }
        } finally {
            executor.shutdownNow();
        }
        assertThat(templates).hasToString("Templates[remembered=5]");
    }

    private static Callable<List<String>> mergingTogether(Templates templates, CyclicBarrier start) {
        return () -> {
            List<String> merged = new ArrayList<>();
            start.await();
            for (int i = 0; i < 2_000; i++) {
                Template template = templates.parse(i % 20 + " {{client.name}}", Escaping.TEXT);
                merged.add(template.merge(Samples.INVOICE, Samples.RECORD, Samples.FRENCH).text());
            }
            return merged;
        };
    }

    @Test
    void nothing_shows_words_in_a_log() {
        Template template = Templates.caching(1).parse("secret {{client.name}}", Escaping.TEXT);
        MergeResult result = template.merge(Samples.INVOICE, Samples.RECORD, Samples.FRENCH);

        assertThat(template).hasToString("Template[Source[TEXT, 22 characters], problems=0]");
        assertThat(result).hasToString("MergeResult[20 characters, missing=[], problems=0]");
    }
}
