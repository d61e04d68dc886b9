package com.logisav.mail.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.logisav.mail.content.FieldCatalog;
import com.logisav.mail.content.MergeFields;
import com.logisav.mail.content.TemplateProblem.Code;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What editors for HTML make of tags. */
class HtmlTagsTest {

    private static final FieldCatalog CATALOG = FieldCatalog.builder()
        .text("facture.numéro", "Numéro", "Number", "1")
        .text("url", "Adresse", "Address", "https://logisav.fr/?a=1&b=2")
        .build();

    @ParameterizedTest
    @ValueSource(strings = {"{{facture.numéro}}", "{{facture.num&eacute;ro}}", "{{facture&#46;num&#233;ro}}", "{{facture&period;num&#xE9;ro}}",
        "{{facture.num&#Xe9;ro}}", "{{facture.nume&#769;ro}}"})
    void a_name_may_be_written_in_character_references(String tag) {
        MergeFields record = MergeFields.builder().text("facture.numéro", "42").build();

        assertThat(Samples.template(tag, Escaping.HTML).merge(CATALOG, record, Samples.FRENCH).text()).isEqualTo("42");
    }

    @Test
    void in_plain_text_a_reference_is_no_name() {
        assertThat(Samples.template("{{facture.num&eacute;ro}}", Escaping.TEXT).problems()).extracting(p -> p.problemCode())
            .containsExactly(Code.TEMPLATE_TAG_MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{&nbsp;url}}", "{{url&#160;}}", "{{u&#xA0;rl}}", "{{url&shy;}}", "{{url\u00A0}}"})
    void an_unseen_space_is_an_error_that_says_what_to_type(String tag) {
        assertThat(Samples.template(tag, Escaping.HTML).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.problemCode()).isEqualTo(Code.TEMPLATE_TAG_SPACED);
            assertThat(problem.text(Locale.ENGLISH)).contains("Type {{url}} instead");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{<b>url</b>}}", "{{u<b>rl</b>}}", "{{&lt;url}}", "{{url&amp;x}}", "{{url&unknown;}}", "{{&#99999999;}}", "{{&#;}}",
        "{{&;}}", "{{&acute;}}", "{{&}}"})
    void markup_and_other_references_are_an_error(String tag) {
        assertThat(Samples.template(tag, Escaping.HTML).problems()).extracting(problem -> problem.problemCode())
            .containsExactly(Code.TEMPLATE_TAG_MALFORMED);
    }

    @ParameterizedTest
    @CsvSource({
        "<a href=\"%7B%7Burl%7D%7D\">, 10, %7B%7Burl%7D%7D",
        "<a href=\"%7b%7burl%7d%7d\">, 10, %7b%7burl%7d%7d",
        "a &#123;&#123;url&#125;&#125;, 3, &#123;&#123;url&#125;&#125;",
        "a {&lbrace;url&rcub;&#x7D;, 3, {&lbrace;url&rcub;&#x7D;"})
    void encoded_braces_around_a_name_are_an_error(String html, int column, String tag) {
        assertThat(Samples.template(html, Escaping.HTML).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.problemCode()).isEqualTo(Code.TEMPLATE_TAG_ENCODED);
            assertThat(problem.column()).isEqualTo(column);
            assertThat(problem.arguments()).containsEntry("tag", tag).containsEntry("suggestion", "{{url}}");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"100 %7B%7Burl%7D%7D", "&#123; &#123;", "&#123;&#123;a + b&#125;&#125;", "<a href=\"%7Burl%7D\">"})
    void encoded_braces_otherwise_are_words(String html) {
        assertThat(Samples.template(html, Escaping.HTML).problems()).isEmpty();
    }

    @Test
    void braces_that_end_rules_of_a_style_sheet_are_no_tags() {
        String style = "<STYLE>@media print { p { color: red }}</STYLE>";

        assertThat(Samples.template(style + "{{url}}<p>a</p>", Escaping.HTML).problems()).isEmpty();
        assertThat(Samples.template(style + " }}", Escaping.HTML).problems()).extracting(problem -> problem.column())
            .containsExactly(style.length() + 2);
        assertThat(Samples.template(style, Escaping.TEXT).problems()).hasSize(1);
    }

    @Test
    void a_field_in_a_style_sheet_is_one() {
        assertThat(Samples.template("<style>p { color: {{ url }} }</style>", Escaping.HTML).problems())
            .extracting(problem -> problem.problemCode()).containsExactly(Code.TEMPLATE_TAG_SPACED);
    }

    @Test
    void a_link_takes_its_address_from_a_field() {
        MergeFields record = MergeFields.builder().text("url", "https://logisav.fr/?a=1&b=\"2\"").build();

        assertThat(Samples.template("<a href=\"{{url}}\">ici</a>", Escaping.HTML).merge(CATALOG, record, Samples.FRENCH).text())
            .isEqualTo("<a href=\"https://logisav.fr/?a&#61;1&amp;b&#61;&quot;2&quot;\">ici</a>");
    }
}
