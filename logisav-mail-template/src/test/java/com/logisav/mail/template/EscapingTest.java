package com.logisav.mail.template;

import static com.logisav.mail.template.Samples.merge;
import static com.logisav.mail.template.Samples.with;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EscapingTest {

    @Nested
    class In_HTML {

        @Test
        void a_value_cannot_be_markup() {
            assertThat(html("<p>{{client.name}}</p>", "<script>alert(\"1\" & '2')</script>"))
                .isEqualTo("<p>&lt;script&gt;alert(&quot;1&quot; &amp; &#39;2&#39;)&lt;/script&gt;</p>");
        }

        @ParameterizedTest
        @CsvSource({"'a\nb'", "'a\r\nb'", "'a\rb'", "'a\u2028b'", "'a\u2029b'", "'a\u0085b'", "'a\u000Bb'"})
        void a_line_break_is_shown_as_one(String value) {
            assertThat(html("<p>{{client.name}}</p>", value)).isEqualTo("<p>a<br>b</p>");
        }

        @Test
        void any_other_control_is_a_space_and_a_tab_stays() {
            assertThat(html("{{client.name}}", "a\u0000b\u001Bc\td")).isEqualTo("a b c\td");
        }

        @Test
        void a_value_cannot_leave_a_quoted_attribute() {
            assertThat(html("<a title=\"{{client.name}}\" rel='{{client.name}}'>", "\" onclick='x'\ny>"))
                .isEqualTo("<a title=\"&quot; onclick&#61;&#39;x&#39; y&gt;\" rel='&quot; onclick&#61;&#39;x&#39; y&gt;'>");
        }

        @Test
        void a_value_cannot_give_a_tag_an_attribute_with_a_value() {
            assertThat(html("<img alt={{client.name}}>", "x onerror=`alert(1)`")).isEqualTo("<img alt=x onerror&#61;&#96;alert(1)&#96;>");
        }

        @Test
        void a_line_break_inside_a_tag_is_a_space_and_behind_it_a_line_break() {
            assertThat(html("<b title=\"a > {{client.name}}\">{{client.name}}</b>", "x\ny")).isEqualTo("<b title=\"a > x y\">x<br>y</b>");
        }

        @Test
        void a_lone_less_than_sign_begins_no_tag() {
            assertThat(html("1 < 2 {{client.name}}", "x\ny")).isEqualTo("1 < 2 x<br>y");
        }

        @Test
        void references_in_a_value_stay_what_they_look_like() {
            assertThat(html("{{client.name}}", "&lt;b&gt; &#123;")).isEqualTo("&amp;lt;b&amp;gt; &amp;#123;");
        }
    }

    @Nested
    class In_a_subject {

        @ParameterizedTest
        @CsvSource({"'a\nb', a b", "'a\r\nBcc: x@y.fr', a Bcc: x@y.fr", "'a\u0000\u0001b', a b", "'a\u2028\u2029b', a b", "'a\tb', a b",
            "'<b> & \"c\"', <b> & \"c\""})
        void breaks_and_controls_are_one_space_and_nothing_is_escaped(String value, String expected) {
            assertThat(merge("{{client.name}}", Escaping.SUBJECT, with("client.name", value)).text()).isEqualTo(expected);
        }

        @Test
        void the_template_itself_cannot_break_the_line_either() {
            assertThat(merge("Facture\r\nBcc: x@y.fr", Escaping.SUBJECT, Samples.RECORD).text()).isEqualTo("Facture Bcc: x@y.fr");
        }
    }

    @Test
    void in_text_a_value_stays_as_it_is() {
        String value = "<b> & \"c\"\r\n\tÉté";

        assertThat(merge("{{client.name}}", Escaping.TEXT, with("client.name", value)).text()).isEqualTo(value);
    }

    private static String html(String template, String value) {
        return merge(template, Escaping.HTML, with("client.name", value)).text();
    }
}
