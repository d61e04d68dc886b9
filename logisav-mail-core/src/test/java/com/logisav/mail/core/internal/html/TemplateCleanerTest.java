package com.logisav.mail.core.internal.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.logisav.mail.core.internal.html.HtmlCleaner.Cleaned;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateCleanerTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "<p>Bonjour {{client.name}},</p>",
        "<table><tbody>{{#lines}}<tr><td>{{label}}</td></tr>{{/lines}}</tbody></table>",
        "<ul>{{#lines}}<li>{{label}}</li>{{/lines}}</ul>{{^lines}}rien{{/lines}}",
        "<a href=\"{{url}}\">a</a><a href=\"{{base}}/p?id={{id}}\">b</a><a href=\"https://x.fr/{{id}}\">c</a>",
        "<a href=\"https://{{#a}}x{{/a}}\">d</a><a href=\"mailto:{{email}}\">e</a>",
        "<p style=\"color: {{colour}}; width: {{width}}px\">f</p><img src=\"{{logo}}\" alt=\"{{name}}\">",
        "<p title=\"mergetag0z\">{{a}}</p><p title=\"{{b}}\">mergetag</p>",
        "<pre>\n\nx</pre>a<br>b<hr>&nbsp;été",
    })
    void what_mails_may_hold_stays_with_every_merge_tag_in_its_place(String html) {
        Cleaned cleaned = TemplateCleaner.clean(html);

        assertThat(cleaned.html()).isEqualTo(html);
        assertThat(cleaned.removed()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', value = {
        "<script>if (a<b) '{{x}}'</script>y             | y                    | <script>",
        "<p onclick=\"{{x}}\">y</p>                     | <p>y</p>             | onclick",
        "<a href=\"javascript:go({{x}})\">y</a>         | y                    | href: javascript",
        "<img src=\"https://x.fr/{{id}}.png\">          | ``                   | src: http image",
        "<p style=\"position: fixed; color: {{c}}\">y</p> | <p style=\"color: {{c}}\">y</p> | style: position",
        "<P ONCLICK=go()>y</P>                          | <p>y</p>             | onclick",
    })
    void what_mails_may_not_hold_goes_and_is_named(String html, String clean, String removed) {
        Cleaned cleaned = TemplateCleaner.clean(html);

        assertThat(cleaned.html()).isEqualTo(clean);
        assertThat(cleaned.removed()).containsExactly(removed);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<style><p title=\"</style><img src=x onerror=go()>\"></style>",
        "<noscript><p title=\"</noscript><img src=x onerror=go()>\">",
        "<xml><img src=x onerror=go()></xml>",
        "<![CDATA[<img src=x onerror=go()>]]>",
        "<!--><img src=x onerror=go()>-->",
        "<svg><style><img src=x onerror=go()></style></svg>",
        "<math><mi><mglyph><svg><mtext><style><path id=\"</style><img onerror=go() src>\">",
        "<a href='{{\" onclick=\"go()}}'>y</a>",
        "<p style=\"{{a;position:fixed}}\">y</p>",
        "<a href=\" java&#9;script:go()\">y</a>",
    })
    void nothing_that_runs_is_left_for_a_browser_to_find(String html) {
        String clean = TemplateCleaner.clean(html).html();

        assertThat(HtmlCleaner.clean(clean).removed()).isEmpty();
    }

    @Nested
    class Cleaning_twice {

        @ParameterizedTest
        @ValueSource(strings = {"<p>one<p>two", "<b><i>x</b></i>y", "a < b && c", "<td>{{x}}", "<ul><li>a<li>b</ul>", "<pre>\n\n\nx</pre>"})
        void changes_nothing_more(String html) {
            String once = TemplateCleaner.clean(html).html();

            assertThat(TemplateCleaner.clean(once).html()).isEqualTo(once);
        }
    }

    @Test
    void a_template_as_deep_as_it_is_long_is_cleaned_without_overflow() {
        assertThat(TemplateCleaner.clean("<div>".repeat(50_000) + "{{x}}").html()).contains("{{x}}");
    }

    /** While an address is judged, a word of our own stands in for each tag; a template may hold that word, in letters or in references. */
    @ParameterizedTest
    @ValueSource(strings = {"mergetag0z", "&#109;ergetag5z", "mergetag0q3z", "mergetag0q3zmergetag1q3z", "mergetag",
        "mergetag0q0z", "mergetag0q&#1;3z", "mergetag0&#1;q3z", "mergetag0&#1;q1z"})
    void a_word_that_looks_like_the_one_that_stands_in_for_a_tag_stays(String word) {
        String html = "<p title=\"" + word + "\"><a href=\"{{base}}/" + word + "\">x</a></p>";

        assertThat(TemplateCleaner.clean(html).html()).isEqualTo(html.replace("&#109;", "m").replace("&#1;", ""));
    }

    @Test
    void a_word_that_is_made_to_collide_takes_no_memory_by_its_square() {
        String html = "<p title=\"mergetag" + "q".repeat(20_000) + "\">{{name}}</p>";
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        TemplateCleaner.clean("<p title=\"{{name}}\">x</p>");
        long before = threads.getCurrentThreadAllocatedBytes();

        assertThat(TemplateCleaner.clean(html).html()).isEqualTo(html);
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(20_000_000);
    }
}
