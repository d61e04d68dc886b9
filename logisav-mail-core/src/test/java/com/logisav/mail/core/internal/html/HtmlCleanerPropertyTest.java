package com.logisav.mail.core.internal.html;

import static com.logisav.mail.core.internal.html.AllowListAssert.assertHoldsOnlyAllowed;
import static org.assertj.core.api.Assertions.assertThat;

import com.logisav.mail.core.internal.html.HtmlCleaner.Cleaned;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Soups of everything that means something to a parser, in any order. */
class HtmlCleanerPropertyTest {

    private static final String[] PIECES = {
        "<p>", "</p>", "<div>", "</div>", "<b>", "</b>", "<i>", "</i>", "<a href=https://x.fr>", "</a>", "<table>", "</table>", "<tr>",
        "<td>", "</td>", "<tbody>", "<caption>", "<col>", "<ul>", "</ul>", "<li>", "<ol>", "<dl>", "<dd>", "<pre>", "</pre>", "<h1>",
        "</h1>", "<hr>", "<br>", "</br>", "<span style='color:red'>", "</span>", "<font size=1>", "</font>", "<blockquote>",
        "</blockquote>", "<form>", "</form>", "<button>", "</button>", "<select>", "<option>", "</select>", "<svg>", "</svg>", "<math>",
        "<mtext>", "</math>", "<style>", "</style>", "<script>", "</script>", "<title>", "</title>", "<textarea>", "</textarea>",
        "<template>", "</template>", "<noscript>", "</noscript>", "<iframe>", "</iframe>", "<xmp>", "</xmp>", "<plaintext>", "<o:p>",
        "</o:p>", "<section>", "</section>", "<marquee>", "</marquee>", "<object>", "</object>", "<frameset>", "<body>", "</body>",
        "<html>", "</html>", "<head>", "<image>", "<img src=cid:a@b>", "<img src=x onerror=y>", "<!--", "-->", "<![CDATA[", "]]>",
        "<!DOCTYPE x>", "<p title='", "<b style=\"", "'", "\"", ">", "<", "&", "&lt;", "&amp;lt;", "&nbsp;", "&#0;", "&#x3C;", "&quot;",
        " ", "\n", "\r\n", "\t", "\f", "\u0000", "\u00A0", "é", "😀", "\uD83D", "\u2028", "javascript:", "position:fixed", "url(", ")",
        "expression(", "/*", "*/", "\\", ";", ":", "{", "}", "{{a.b}}", "x", "words "};

    @Provide
    Arbitrary<String> soup() {
        return Arbitraries.of(PIECES).list().ofMaxSize(40).map(pieces -> String.join("", pieces));
    }

    @Provide
    Arbitrary<String> style() {
        Arbitrary<String> piece = Arbitraries.of("color", "position", "font-family", "width", ":", ";", " ", "red", "12px", "-1.5em", "'",
            "\"", "Arial", "url(", "rgb(", "calc(", ")", "(", ",", "/*", "*/", "/", "*", "\\", "\\3a ", "!", "important", "@", "{", "}",
            "#fff", "#", "%", "é", "\u00A0", "<", "\n", "x");
        return piece.list().ofMaxSize(25).map(pieces -> String.join("", pieces));
    }

    @Property(tries = 3000)
    void cleaning_twice_is_cleaning_once(@ForAll("soup") String html) {
        String once = HtmlCleaner.clean(html).html();

        assertThat(HtmlCleaner.clean(once)).isEqualTo(new Cleaned(once, List.of()));
    }

    @Property(tries = 3000)
    void only_the_allowed_is_left(@ForAll("soup") String html) {
        assertHoldsOnlyAllowed(HtmlCleaner.clean(html).html());
    }

    @Property(tries = 3000)
    void a_style_holds_only_plain_declarations(@ForAll("style") String style) {
        String attribute = style.replace("&", "&amp;").replace("\"", "&quot;");

        Cleaned cleaned = HtmlCleaner.clean("<p style=\"" + attribute + "\">x</p>");

        assertHoldsOnlyAllowed(cleaned.html());
        assertThat(HtmlCleaner.clean(cleaned.html()).html()).isEqualTo(cleaned.html());
    }

    @Property(tries = 2000)
    void plain_text_has_no_blanks_at_ends_and_no_two_blank_lines(@ForAll("soup") String html) {
        String text = PlainText.of(HtmlCleaner.clean(html.replace("pre>", "p>")).html());

        assertThat(text).doesNotContain("\n\n\n").doesNotStartWith("\n").doesNotEndWith("\n").doesNotContainPattern("[ \t\u00A0](\n|\\z)");
    }
}
