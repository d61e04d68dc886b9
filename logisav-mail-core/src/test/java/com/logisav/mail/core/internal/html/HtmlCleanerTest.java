package com.logisav.mail.core.internal.html;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.logisav.mail.MailErrorCode;
import com.logisav.mail.content.BodyTooLongException;
import com.logisav.mail.core.internal.html.HtmlCleaner.Cleaned;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlCleanerTest {

    private static String clean(String html) {
        return HtmlCleaner.clean(html).html();
    }

    @Nested
    class What_editors_make {

        @ParameterizedTest
        @ValueSource(strings = {
            "<p>Bonjour <b>Jean</b>, <i>voici</i> <u>le</u> <s>devis</s> H<sub>2</sub>O m<sup>2</sup></p>",
            "<h1>Un</h1><h2>Deux</h2><h6>Six</h6><hr><blockquote><p>cité</p></blockquote><pre>  a\n b</pre>",
            "<ul type=\"square\"><li>a</li><li>b<ol start=\"3\" type=\"a\"><li value=\"5\">c</li></ol></li></ul>",
            "<dl><dt>a</dt><dd>b</dd></dl>",
            "<table width=\"100%\" border=\"1\" cellpadding=\"2\" cellspacing=\"0\" bgcolor=\"#ffffff\" align=\"center\">"
                + "<caption>c</caption>"
                + "<colgroup><col width=\"50%\" span=\"2\"></colgroup><thead><tr><th scope=\"col\" colspan=\"2\">h</th></tr></thead>"
                + "<tbody><tr valign=\"top\"><td rowspan=\"2\" align=\"right\" valign=\"middle\">1</td></tr></tbody></table>",
            "<a href=\"https://www.example.fr/?a=1&amp;b=2\" title=\"site\">x</a> <a href=\"mailto:a@b.fr\">m</a> "
                + "<a href=\"tel:+33123\">t</a>",
            "<img src=\"data:image/png;base64,iVBORw0KGgo=\" alt=\"logo\" width=\"10\" height=\"20\">",
            "<img src=\"cid:abc@example.fr\" alt=\"\">", "<font size=\"2\" color=\"red\" face=\"Arial, 'Times New Roman'\">x</font>",
            "<p dir=\"rtl\">x</p>",
            "<p style=\"color: #ff0000; background-color: rgb(255, 255, 0); font-size: 12pt; font-weight: bold; font-style: italic\">x</p>",
            "<p style=\"font-family: Arial, 'Segoe UI', sans-serif; text-align: center\">x</p>",
            "<p style=\"text-decoration: underline; line-height: 1.5\">x</p>",
            "<p style=\"margin: 0 auto; padding-left: 40px; border: 1px solid #ccc; width: 50%; white-space: pre-wrap\">x</p>",
            "<img src=\"cid:a@b\" style=\"display: block; margin-left: auto; margin-right: auto; float: left\">",
            "<p>1&nbsp;234,50&nbsp;€ – “æœ” 😀 &amp; &lt;b&gt;</p>", "<p>{{client.name}}</p>"})
        void stays_as_it_is(String html) {
            Cleaned cleaned = HtmlCleaner.clean(html);

            assertThat(cleaned.html()).isEqualTo(html);
            assertThat(cleaned.removed()).isEmpty();
        }

        @Test
        void a_page_becomes_a_fragment() {
            String page = "<!DOCTYPE html><html><head><title>t</title></head><body bgcolor=red><p>x</p></body></html>";

            assertThat(clean(page)).isEqualTo("<p>x</p>");
        }

        @Test
        void newer_blocks_become_div() {
            assertThat(clean("<section><header>a</header><article style='color:red'>b</article></section>"))
                .isEqualTo("<div><div>a</div><div style=\"color: red\">b</div></div>");
        }

        @Test
        void styles_are_written_one_way() {
            assertThat(clean("<p style='COLOR:Red;;font-family:\"Arial\" , x /* y */;line-height:1.5 ! important;'>x</p>"))
                .isEqualTo("<p style=\"color: Red; font-family: 'Arial' , x; line-height: 1.5 ! important\">x</p>");
            assertThat(clean("<p style='color : red'>x</p>")).isEqualTo("<p style=\"color: red\">x</p>");
        }

        @Test
        void a_comment_in_a_style_ends_where_browsers_see_its_end() {
            assertThat(clean("<p style='color: red/*/; width: 1px; /**/'>x</p>")).isEqualTo("<p style=\"color: red\">x</p>");
        }

        @Test
        void unclosed_and_crossed_elements_are_put_right() {
            assertThat(clean("<p>a<b>b<i>c</b>d</i><p>e")).isEqualTo("<p>a<b>b<i>c</i></b><i>d</i></p><p>e</p>");
        }

        @Test
        void a_line_break_at_the_start_of_pre_stays() {
            assertThat(clean("<pre>\n\nx</pre>")).isEqualTo("<pre>\n\nx</pre>");
            assertThat(clean("<pre></pre>")).isEqualTo("<pre></pre>");
        }

        @Test
        void control_characters_and_halves_of_characters_go() {
            assertThat(clean("a\u0000b\u001Bc&#7;d\uD800e\r\nf")).isEqualTo("abcde\nf");
        }

        @Test
        void an_image_folded_into_lines_is_joined() {
            assertThat(clean("<img src='data:image/JPG;base64,iVBO\n  Rw0K\tGgo='>"))
                .isEqualTo("<img src=\"data:image/jpeg;base64,iVBORw0KGgo=\">");
        }
    }

    @Nested
    class A_merge_field_without_a_value {

        @ParameterizedTest
        @ValueSource(strings = {"{{invoice.url}}", "{{ invoice.url }}", "{{élément.lien_1}}", "https://x.fr/{{id}}",
            "mailto:{{client.email}}"})
        void stays_in_a_link_where_it_is_all_of_it_or_behind_a_scheme(String href) {
            String link = "<a href=\"" + href + "\">x</a>";

            assertThat(clean(link)).isEqualTo(link);
        }

        @ParameterizedTest
        @ValueSource(strings = {"{{a}}{{b}}", "{{a", "{{a.}}", "{{n°}}", "{{#a}}", "javascript:{{a}}", "{{a}}/x"})
        void does_not_stay_as_a_part_or_where_it_is_none(String href) {
            assertThat(clean("<a href=\"" + href + "\">x</a>")).isEqualTo("x");
        }

        @Test
        void does_not_stay_as_an_image() {
            assertThat(HtmlCleaner.clean("<img src=\"{{logo}}\">")).isEqualTo(new Cleaned("", List.of("src: relative image")));
        }
    }

    @Nested
    class What_is_missed {

        @ParameterizedTest
        @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "<script>x</script>                                   | <script>",
            "<p onclick='x'>y</p>                                 | onclick",
            "<p style='position:fixed'>y</p>                      | style: position",
            "<p style='background:url(x)'>y</p>                   | style: background",
            "<p style='\\70osition:fixed'>y</p>                   | style",
            "<p style='color'>y</p>                               | style",
            "<p style='color:rgb(1'>y</p>                         | style: color",
            "<p style='color:)rgb('>y</p>                         | style: color",
            "<p style='color:rgb(1;position:fixed)'>y</p>         | style: color",
            "<p style='color:rgb(rgb(1);position:fixed)'>y</p>    | style: color",
            "<p style='color:r\\65 d'>y</p>                      | style: color",
            "<img src='http://x/y.gif'>                           | src: http image",
            "<img src='https://x/y.gif'>                          | src: http image",
            "<img src='file:///c:/x.png'>                         | src: file image",
            "<img src='data:image/svg+xml;base64,QQ=='>           | src: data image",
            "<img src='x.png'>                                    | src: relative image",
            "<a href='javascript:x'>y</a>                         | href: javascript",
            "<a href='www.example.fr'>y</a>                       | href: relative",
            "<form action=x></form>                               | <form>",
            "<iframe></iframe>                                    | <iframe>",
            "<svg></svg>                                          | <svg>",
            "<style>p {color: red}</style>                        | <style>",
            "<meta http-equiv=refresh content=0>                  | <meta>",
            "<link rel=stylesheet href=x>                         | <link>",
            "<base href=x>                                        | <base>",
            "<blink>y</blink>                                     | <blink>",
            "<p background=x>y</p>                                | background",
            "<é⚠️>y</é⚠️>                                         | ?",
        })
        void is_named(String html, String name) {
            assertThat(HtmlCleaner.clean(html).removed()).containsExactly(name.equals("?") ? new String[0] : new String[] {name});
        }

        @Test
        void is_named_once_in_the_order_of_the_text() {
            Cleaned cleaned = HtmlCleaner.clean("<b onclick=1>x</b><script></script><i onclick=2>y</i><script></script>");

            assertThat(cleaned).isEqualTo(new Cleaned("<b>x</b><i>y</i>", List.of("onclick", "<script>")));
        }

        @Test
        void is_named_in_plain_letters_and_not_without_end() {
            StringBuilder html = new StringBuilder("<a\"b>x</a\"b>");
            for (int i = 0; i < 200; i++) {
                html.append("<x-").append(i).append(">");
            }

            assertThat(HtmlCleaner.clean(html.toString()).removed()).hasSize(50).startsWith("<?>", "<x-0>");
        }

        @Test
        void leaves_its_words_where_it_has_any() {
            String html = "<form><blink>a</blink> <button>b</button></form><textarea>c</textarea><select><option>d</select>";

            assertThat(clean(html)).isEqualTo("a b");
        }
    }

    @Nested
    class Office_litter {

        @ParameterizedTest
        @ValueSource(strings = {
            "<p class=MsoNormal id=x lang=FR>y</p>", "<p>y<o:p></o:p></p>",
            "<!-- a comment --><p><!--[if mso]><table><tr><td><![endif]-->y</p>", "<p><![if !supportLists]>y<![endif]></p>",
            "<p style='mso-fareast-language:EN-US;tab-stops:1cm;page-break-after:avoid;-webkit-text-stroke:0'>y</p>",
            "<p xmlns:o='urn:schemas-microsoft-com:office:office' xml:lang=fr v:shapes=x data-mce-style=z aria-label=w>y</p>",
            "<meta charset=utf-8><meta name=Generator content='Microsoft Word 15'><link rel=File-List href=x><title>t</title><p>y</p>",
            "<style><!-- p.MsoNormal {margin:0cm} --></style><p>y</p>",
            "<xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><p>y</p>",
            "<p><a name=_MailEnd></a><span lang=EN-US>y</span></p>", "<p><a href=#_ftn1>y</a></p>",
            "<p :class=x>y</p>", "<p width=10 target=_blank rel=noopener contenteditable=true>y</p>",
            "<p align=wrong style='margin-left:-5.4pt;display:flex'>y</p>"})
        void goes_without_a_word(String html) {
            assertThat(HtmlCleaner.clean(html)).isEqualTo(new Cleaned("<p>y</p>", List.of()));
        }

        @Test
        void keeps_the_blank_of_an_empty_paragraph() {
            assertThat(clean("<p class=MsoNormal><o:p>&nbsp;</o:p></p>")).isEqualTo("<p>&nbsp;</p>");
        }
    }

    @Nested
    class Bounds {

        @Test
        void deep_nesting_neither_overflows_nor_loses_words() {
            String deep = "<div>".repeat(10_000) + "au fond" + "</div>".repeat(10_000);

            Cleaned cleaned = HtmlCleaner.clean(deep);

            assertThat(PlainText.of(cleaned.html())).isEqualTo("au fond");
            assertThat(HtmlCleaner.clean(cleaned.html()).html()).isEqualTo(cleaned.html());
        }

        @ParameterizedTest
        @ValueSource(strings = {"<table><tr><td>", "<ul><li>", "<blockquote>", "<b>", "<span style='color:red'>",
            "<a href='https://x'><p>", "<font size=1><p>"})
        void any_element_may_be_nested_without_end(String open) {
            Cleaned cleaned = HtmlCleaner.clean(open.repeat(3_000) + "au fond");

            assertThat(PlainText.of(cleaned.html())).contains("au fond");
            assertThat(HtmlCleaner.clean(cleaned.html())).isEqualTo(new Cleaned(cleaned.html(), List.of()));
        }

        @Test
        void markup_that_never_stands_still_becomes_words_with_a_warning() {
            Cleaned cleaned = HtmlCleaner.clean("<table><tr><td>".repeat(3_000) + "a<b>b</b>");

            assertThat(cleaned).isEqualTo(new Cleaned("<p>ab</p>", List.of("layout")));
        }

        /** A fraction of a second; it was a quarter of a minute when each element was moved by itself. */
        @ParameterizedTest
        @ValueSource(strings = {"<li>", "<br>", "<p>"})
        void half_a_million_elements_beside_each_other_are_cleaned_in_seconds(String element) {
            String wide = element.repeat(HtmlCleaner.MAX_MARKUP / element.length());
            ThreadMXBean threads = ManagementFactory.getThreadMXBean();
            long before = threads.getCurrentThreadCpuTime();

            HtmlCleaner.clean(wide);

            assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - before)).isLessThan(Duration.ofSeconds(5));
        }

        /** A parser opens again what a paragraph left open, in each of the next: some hundred characters would become as many for each four. */
        @Test
        void what_is_opened_again_in_each_paragraph_does_not_multiply_without_end() {
            String left = IntStream.range(100_000, 100_012).mapToObj(colour -> "<font color=#" + colour + ">").collect(joining());

            assertThat(HtmlCleaner.clean("<p>" + left + "<p>x".repeat(10)).html()).endsWith("x" + "</font>".repeat(12) + "</p>");
            assertThatThrownBy(() -> HtmlCleaner.clean("<p>" + left + "<p>x".repeat(20_000))).isInstanceOf(BodyTooLongException.class);
        }

        @Test
        void a_style_is_read_up_to_its_limits_and_named_beyond() {
            String blanks = " ".repeat(10_000 - "color:red".length());
            String word = "x".repeat(200);
            String sixty = "width: 1px; ".repeat(59) + "width: 1px";

            assertThat(styled("color:" + blanks + "red")).isEqualTo(new Cleaned("<p style=\"color: red\">x</p>", List.of()));
            assertThat(styled("color: " + blanks + "red")).isEqualTo(new Cleaned("<p>x</p>", List.of("style")));
            assertThat(styled("color:" + word)).isEqualTo(new Cleaned("<p style=\"color: " + word + "\">x</p>", List.of()));
            assertThat(styled("color:" + word + "x")).isEqualTo(new Cleaned("<p>x</p>", List.of("style: color")));
            assertThat(styled(sixty + "; color: red")).isEqualTo(new Cleaned("<p style=\"" + sixty + "\">x</p>", List.of("style")));
        }

        private Cleaned styled(String style) {
            return HtmlCleaner.clean("<p style='" + style + "'>x</p>");
        }

        @Test
        void a_body_beyond_the_limit_is_refused_with_both_numbers() {
            String long_ = "x".repeat(HtmlCleaner.MAX_MARKUP + 1);

            assertThatThrownBy(() -> HtmlCleaner.clean(long_)).isInstanceOfSatisfying(BodyTooLongException.class, refusal -> {
                assertThat(refusal.errorCode()).isEqualTo(MailErrorCode.BODY_TOO_LONG);
                assertThat(refusal.arguments()).containsEntry("limit", 2_000_000).containsEntry("value", 2_000_001);
            });
        }

        @Test
        void images_do_not_count_as_markup_but_as_length() {
            String image = "<img src=\"data:image/png;base64," + "A".repeat(3_000_000) + "\">";

            assertThat(clean(image)).isEqualTo(image);
            assertThatThrownBy(() -> HtmlCleaner.clean(image.repeat(4))).isInstanceOf(BodyTooLongException.class);
            String words = "x".repeat(HtmlCleaner.MAX_MARKUP - (image.length() - 3_000_000));
            assertThat(clean(image + words)).isEqualTo(image + words);
            assertThatThrownBy(() -> HtmlCleaner.clean(image + words + "x")).isInstanceOf(BodyTooLongException.class);
        }
    }

    @Test
    void words_stay_out_of_logs() {
        assertThat(HtmlCleaner.clean("<p onclick=x>secret</p>")).hasToString("Cleaned[13 characters, removed=1]");
    }
}
