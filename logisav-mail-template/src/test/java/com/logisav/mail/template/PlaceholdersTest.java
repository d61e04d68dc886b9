package com.logisav.mail.template;

import static com.logisav.mail.template.Samples.INVOICE;
import static com.logisav.mail.template.Samples.merge;
import static org.assertj.core.api.Assertions.assertThat;

import com.logisav.mail.content.MergeFields;
import com.logisav.mail.content.MessageBody;
import com.logisav.mail.content.MessageText;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceholdersTest {

    @Test
    void are_found_in_subject_and_body_once_and_in_order() {
        MessageText text = new MessageText("{{client.name}} {{b}}", MessageBody.text("{{a}} {{client.name}}"));

        assertThat(Placeholders.in(text)).containsExactly("client.name", "b", "a");
    }

    @Test
    void are_those_of_the_catalogue_and_of_its_lists_where_one_is_given() {
        MessageText text = new MessageText("{{client.name}} {{other}}", MessageBody.text("{{label}} {{code}}"));

        assertThat(Placeholders.in(text, INVOICE)).containsExactly("client.name", "label", "code");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{client.name}}", "{{ client.name }}", "{{client.name\u00A0}}", "{{#client.name}}", "{{/client.name}}",
        "{{^ client.name}}", "{{{client.name}}}", "{{ {{client.name}}", "{{client.\nname}}", "{{client\u200B.name}}"})
    void are_found_in_text(String text) {
        assertThat(Placeholders.in(new MessageText("", MessageBody.text(text)))).containsExactly("client.name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{client.name}}", "&#123;&#123;client.name&#125;&#125;", "{&lbrace;client&period;name}&rbrace;",
        "{{client.<b>name</b>}}", "{{<span style=\"color: red\">client</span>.name}}", "{<i>{client.name}</i>}", "{{client.name&nbsp;}}",
        "<a href=\"{{client.name}}\">x</a>", "<a href=\"%7B%7Bclient.name%7D%7D\">x</a>", "<a href='%7b%7bclient.name%7d%7d'>x</a>",
        "<p title=\"a > b\">{{client.name}}</p>", "a < b {{client.name}}", "{{client.<br>name}}", "<b {{client.name}}"})
    void are_found_in_HTML_however_an_editor_writes_them(String html) {
        assertThat(Placeholders.in(new MessageText("", MessageBody.html(html)))).containsExactly("client.name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{client.name}", "{ {client.name}}", "{{client.name}", "{{}}", "{{client name +}}", "&amp;#123;&#123;client.name}}",
        "{<br>{client.name}}", "{</p><p>{client.name}}", "%7B%7Bclient.name%7D%7D", "{\u2060{client.name}}"})
    void are_not_found_where_there_are_none(String html) {
        assertThat(Placeholders.in(new MessageText("", MessageBody.html(html)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{invoice.total + 1}}", "{{}}", "{{client + name}}", "{{#}}", "{{client.name", "{{{client.name}", "{{a{b}}",
        "{{client.name}} {{> footer}}", "<p>{{<b>client + name</b>}}</p>", "&#123;&#123;client, name}}", "{{client.name\nnew line"})
    void that_failed_are_found(String text) {
        assertThat(Placeholders.unreadable(new MessageText("", MessageBody.html(text)))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{client.name}", "{{client.name}}", "{{ client.name }}", "{{#lines}}{{/lines}}", "{\"a\": {\"b\": {}}}", "{ {a + b}}",
        "<a href=\"{{client + name}}\">x</a>", "{\u2060{client + name}}"})
    void that_did_not_fail_are_not(String text) {
        assertThat(Placeholders.unreadable(new MessageText("", MessageBody.html(text)))).isEmpty();
    }

    @Test
    void that_failed_are_shown_as_they_are_written_the_subjects_first() {
        MessageText text = new MessageText("{{client.name}} {{client + name}}", MessageBody.text("{{other, one}}"));

        assertThat(Placeholders.unreadable(text)).hasValue("{{client + name}}");
        assertThat(Placeholders.unreadable(new MessageText("", text.body()))).hasValue("{{other, one}}");
    }

    @Nested
    class A_value_that_looks_like_one {

        @ParameterizedTest
        @ValueSource(strings = {"{{client.name}}", "{{{{client.name}}}}", "{{{client.name}}}", "&#123;&#123;client.name}}", "{\n{client.name}}",
            "{\u0000{client.name}}", "%7B%7Bclient.name%7D%7D", "{<b></b>{client.name}}", "{&#123;client.name}}"})
        void is_not_taken_for_one_in_any_context(String value) {
            for (Escaping context : Escaping.values()) {
                String merged = merge("a {{client.name}} b", context, Samples.with("client.name", value)).text();

                assertThat(Placeholders.in(message(merged, context))).as("%s in %s", merged, context).isEmpty();
            }
        }

        @Test
        void is_shown_as_it_is_but_for_a_character_that_shows_nothing() {
            assertThat(Samples.merged("{{client.name}}", "client.name", "{{client.name}}")).isEqualTo("{\u2060{client.name}}");
        }

        @Test
        void is_not_made_of_two_values_either() {
            MergeFields record = MergeFields.builder().text("client.name", "{").text("invoice.number", "{label}").text("client.note", "}").build();

            for (Escaping context : Escaping.values()) {
                String two = merge("{{client.name}}{{invoice.number}}{{client.note}}", context, record).text();
                String withWords = merge("{{client.name}}{label}{{client.note}}", context, record).text();

                assertThat(Placeholders.in(message(two + " " + withWords, context))).as(context.name()).isEmpty();
            }
        }

        @Test
        void does_not_hide_one_that_is_left() {
            MergeFields record = MergeFields.builder().text("client.name", "{").build();

            MergeResult result = merge("{{client.name}}{{invoice.number}}", Escaping.TEXT, record);

            assertThat(Placeholders.in(message(result.text(), Escaping.TEXT))).containsExactly("invoice.number");
        }
    }

    @Test
    void are_exactly_what_merging_reports() {
        MergeFields record = MergeFields.builder().text("client.name", "Dupont").build();
        MessageText template = new MessageText("{{invoice.number}}", MessageBody.html("<p>{{client.name}} {{unknown}} {{#lines}}x{{/lines}}</p>"));

        MergedMessage merged = Templates.caching(0).merge(template, INVOICE, record, Samples.FRENCH);

        assertThat(merged.missingFields()).containsExactly("invoice.number", "unknown", "lines");
        assertThat(Placeholders.in(merged.text())).isEqualTo(merged.missingFields());
    }

    private static MessageText message(String merged, Escaping context) {
        return context == Escaping.SUBJECT ? new MessageText(merged, MessageBody.empty())
            : new MessageText("", context == Escaping.HTML ? MessageBody.html(merged) : MessageBody.text(merged));
    }
}
