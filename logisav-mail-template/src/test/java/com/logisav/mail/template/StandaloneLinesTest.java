package com.logisav.mail.template;

import static com.logisav.mail.template.Samples.merge;
import static com.logisav.mail.template.Samples.merged;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StandaloneLinesTest {

    @Test
    void a_line_with_one_section_tag_vanishes() {
        assertThat(merged("""
            Détail :
            {{#lines}}
            - {{label}}
            {{/lines}}
            Merci
            """)).isEqualTo("""
            Détail :
            - Filtre
            - Joint
            Merci
            """);
    }

    @Test
    void blanks_around_the_tag_vanish_with_it() {
        assertThat(merged("a\n \t{{#lines}}  \nb\n{{/lines}}\t\nc")).isEqualTo("a\nb\nb\nc");
    }

    @Test
    void each_kind_of_line_break_vanishes_whole() {
        assertThat(merged("{{^paid}}\r\nb\r\n{{/paid}}\r\nc")).isEqualTo("b\r\nc");
        assertThat(merged("{{^paid}}\rb\r{{/paid}}\rc")).isEqualTo("b\rc");
    }

    @Test
    void the_last_line_needs_no_break() {
        assertThat(merged("{{^paid}}\nb\n  {{/paid}}")).isEqualTo("b\n");
    }

    @Test
    void only_one_line_vanishes_with_a_tag() {
        assertThat(merged("{{^paid}}\n\nb\n{{/paid}}\n\nc")).isEqualTo("\nb\n\nc");
    }

    @Test
    void a_line_with_more_than_a_section_tag_stays() {
        assertThat(merged("{{^paid}} x\n{{/paid}}{{^paid}}\n{{/paid}}")).isEqualTo(" x\n\n");
    }

    @Test
    void a_line_with_a_value_stays_even_if_the_value_is_empty() {
        assertThat(merged("a\n{{client.note}}\nb")).isEqualTo("a\n\nb");
    }

    @Test
    void in_HTML_a_line_is_no_line() {
        assertThat(merge("<p>\n{{^paid}}\nb\n{{/paid}}\n</p>", Escaping.HTML, Samples.RECORD).text()).isEqualTo("<p>\n\nb\n\n</p>");
    }
}
