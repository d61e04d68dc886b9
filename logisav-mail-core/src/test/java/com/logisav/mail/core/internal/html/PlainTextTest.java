package com.logisav.mail.core.internal.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.logisav.mail.content.BodyTooLongException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {

    @Nested
    class A_whole_mail {

        @Test
        void with_lists() {
            String html = """
                <h2>Compte rendu</h2>
                <p>Bonjour <b>Madame Lefèvre</b>,<br>l&#39;intervention est terminée&nbsp;:</p>
                <ul>
                  <li>chaudière nettoyée</li>
                  <li>pièces changées
                    <ul><li>joint</li><li>sonde <i>extérieure</i></li></ul>
                  </li>
                  <li><p>conduit vérifié</p></li>
                </ul>
                <p>Reste à faire&nbsp;:</p>
                <ol start="3"><li>régler la pompe<ol type="a"><li>à froid</li><li>à chaud</li></ol></li><li>rappeler le client</li></ol>
                <p>Cordialement</p>""";

            assertThat(PlainText.of(html)).isEqualTo("""
                Compte rendu

                Bonjour Madame Lefèvre,
                l'intervention est terminée\u00A0:

                - chaudière nettoyée
                - pièces changées
                  - joint
                  - sonde extérieure
                - conduit vérifié

                Reste à faire\u00A0:

                3. régler la pompe
                   a. à froid
                   b. à chaud
                4. rappeler le client

                Cordialement""");
        }

        @Test
        void with_links() {
            String html = """
                <p>Payez <a href="https://pay.example.fr/F-42?a=1&amp;b=2">en ligne</a> ou voyez <a \
                href="https://www.example.fr/">www.example.fr</a>.</p>
                <p>Écrivez à <a href="mailto:compta@example.fr?subject=F-42">compta@example.fr</a>, à <a \
                href="mailto:jean%40example.fr">Jean</a>,
                appelez le <a href="tel:+33123456789">01 23 45 67 89</a> ou <a href="tel:+33612345678">l'astreinte</a>.</p>
                <p><a href="https://www.example.fr/plan"><img src="cid:a@b" alt="Plan d'accès"></a> <a \
                href="https://www.example.fr/vide"></a></p>
                <p>Voir <a href="https://www.example.fr/cgv">https://www.example.fr/cgv</a> et <a href="{{invoice.url}}">la \
                facture</a>.</p>""";

            assertThat(PlainText.of(html)).isEqualTo("""
                Payez en ligne (https://pay.example.fr/F-42?a=1&b=2) ou voyez www.example.fr.

                Écrivez à compta@example.fr, à Jean (jean@example.fr), appelez le 01 23 45 67 89 ou l'astreinte (+33612345678).

                [Plan d'accès] (https://www.example.fr/plan) https://www.example.fr/vide

                Voir https://www.example.fr/cgv et la facture ({{invoice.url}}).""");
        }

        @Test
        void with_a_link_that_cannot_be_decoded() {
            assertThat(PlainText.of("<a href='mailto:jean%@example.fr'>Jean</a>")).isEqualTo("Jean (jean%@example.fr)");
        }

        @Test
        void with_tables() {
            String html = """
                <p>Vos factures&nbsp;:</p>
                <table border="1"><caption>Novembre 2026</caption>
                  <thead><tr><th>N°</th><th>Objet</th><th>Montant</th></tr></thead>
                  <tbody>
                    <tr><td>F-41</td><td>Entretien<br>annuel</td><td>1&nbsp;234,50&nbsp;€</td></tr>
                    <tr><td>F-42</td><td></td><td><b>99,00&nbsp;€</b></td></tr>
                  </tbody>
                  <tfoot><tr><td colspan="2">Total</td><td>1&nbsp;333,50&nbsp;€</td></tr></tfoot>
                </table>
                <table width="100%"><tr><td width="20">&nbsp;</td><td><p>Logisav</p><p>12 rue des Lilas</p></td></tr>
                  <tr><td colspan="2"><table><tr><td>Tél.</td><td>01 23 45 67 89</td></tr></table></td></tr></table>""";

            assertThat(PlainText.of(html)).isEqualTo("""
                Vos factures\u00A0:

                Novembre 2026
                N° | Objet | Montant
                F-41 | Entretien annuel | 1\u00A0234,50\u00A0€
                F-42 | | 99,00\u00A0€
                Total | 1\u00A0333,50\u00A0€

                Logisav

                12 rue des Lilas

                Tél. | 01 23 45 67 89""");
        }

        /** The second row has none but a script beside its cells. */
        @Test
        void with_a_table_whose_cells_have_lines() {
            String html = "a<table><tr><td>b<br><br>c</td><td><p>d</p><p>e</p></td></tr>"
                + "<tr><td>f</td><script>x</script><td>g</td></tr></table>h";

            assertThat(PlainText.of(html)).isEqualTo("a\n\nb c | d e\nf | g\n\nh");
        }

        @Test
        void with_a_quotation() {
            String html = """
                <div>Merci.</div><div><br></div><div>Le 24/11, Jean a écrit&nbsp;:</div>
                <blockquote><p>Bonjour,</p><p>voici :</p><ul><li>le \
                plan</li></ul><blockquote>Quand&nbsp;?<br>Demain</blockquote></blockquote>
                <hr><p>Fin</p>""";

            assertThat(PlainText.of(html)).isEqualTo("""
                Merci.

                Le 24/11, Jean a écrit\u00A0:

                > Bonjour,
                >
                > voici :
                >
                > - le plan
                >
                > > Quand\u00A0?
                > > Demain

                --------------------

                Fin""");
        }
    }

    @Nested
    class White_space {

        @ParameterizedTest
        @CsvSource(quoteCharacter = '`', delimiter = '|', value = {
            "a  b\\n c\\t\\td                          | a b c d",
            "<p>  a </p>   <p> b</p>                   | a\\n\\nb",
            "a<p>b</p>c                                | a\\n\\nb\\n\\nc",
            "a<div>b</div>c                            | a\\nb\\nc",
            "a<hr>b                                    | a\\n\\n--------------------\\n\\nb",
            "a<blockquote>b</blockquote>c              | a\\n\\n> b\\n\\nc",
            "a<br>b<br><br>c<br><br><br><br>d          | a\\nb\\n\\nc\\n\\nd",
            "<p>a<br></p><p>b</p>                      | a\\n\\nb",
            "<div>a</div><div>&nbsp;</div><div>b</div> | a\\n\\nb",
            "<p>a</p><p>&nbsp;</p><p>&nbsp;</p><p>b    | a\\n\\nb",
            "a &nbsp; b                                | a \u00A0 b",
            "&nbsp;&nbsp;a&nbsp;                       | \u00A0\u00A0a",
            "<b>a </b> <i> b</i>                       | a b",
            "<a href='https://x.fr'>a </a>b            | a (https://x.fr) b",
            "a<span> </span>b                          | a b",
            "ad&shy;mi\u200Bn                          | admin",
            "<br><br>a<br>                             | a",
            "                                          | ``",
            "<p>&nbsp;</p><img src=cid:x>              | ``",
            "<pre>a\\n  b\\n\\n\\n\\nc  \\n</pre>d     | a\\n  b\\n\\n\\n\\nc\\n\\nd",
            "<pre>a <b>b</b>\\n\\tc</pre>              | a b\\n\\tc",
            "<ul><li>a<pre>b\\n c</pre></li></ul>      | - a\\n\\n  b\\n   c",
        })
        void is_folded_as_a_browser_would(String html, String text) {
            assertThat(PlainText.of(lines(html))).isEqualTo(lines(text));
        }

        private String lines(String escaped) {
            return escaped == null ? "" : escaped.replace("\\n", "\n").replace("\\t", "\t");
        }
    }

    @Nested
    class Lists {

        @ParameterizedTest
        @CsvSource(quoteCharacter = '`', delimiter = '|', value = {
            "<ol type=A><li>a<li value=27>b                                   | A. a\\nAA. b",
            "<ol type=A start=26><li>a<li>b                                   | Z. a\\nAA. b",
            "<ol type=i start=0><li>a<li>b                                    | 0. a\\ni. b",
            "<ol type=i start=3999><li>a<li>b                                 | mmmcmxcix. a\\n4000. b",
            "a<ul><li>b</ul>c                                                 | a\\n\\n- b\\n\\nc",
            "<ol type=i start=3><li>a<li>b                                    | iii. a\\niv. b",
            "<ol type=I start=1994><li>a                                      | MCMXCIV. a",
            "<ol type=a start=0><li>a<li>b                                    | 0. a\\na. b",
            "<ol start=x><li>a<li></li><li>c                                  | 1. a\\n3. c",
            "<ol start=-1><li>a<li>b                                          | -1. a\\n0. b",
            "<ul>stray<li>a</li><ul><li>b</li></ul><li>c</li></ul>            | stray\\n- a\\n  - b\\n- c",
            "<ul><li><p>a</p><p>b</p></li><li>c</li></ul>                     | - a\\n\\n  b\\n- c",
            "<ul><li>a<br>b</li></ul>                                         | - a\\n  b",
            "<ul><li>a<table><tr><td>b<td>c</table></li></ul>                 | `- a\\n\\n  b | c`",
            "<dl><dt>a</dt><dd>b<br>c</dd></dl>                               | a\\n    b\\n    c",
            "<dl><dd><p>a</p></dd><dd>b</dd></dl>                             | `    a\\n    b`",
        })
        void are_marked_and_indented(String html, String text) {
            assertThat(PlainText.of(html)).isEqualTo(text.replace("\\n", "\n"));
        }
    }

    @Nested
    class From_text_to_html {

        @ParameterizedTest
        @CsvSource(quoteCharacter = '`', delimiter = '|', value = {
            "a                      | <p>a</p>",
            "a\\nb                  | <p>a<br>b</p>",
            "a\\r\\nb\\rc           | <p>a<br>b<br>c</p>",
            "a\\n\\nb\\n \\n\\t\\nc | <p>a</p><p>b</p><p>c</p>",
            "\\n\\na\\n\\n          | <p>a</p>",
            "1 < 2 & \"3\" > '0'    | <p>1 &lt; 2 &amp; \"3\" &gt; '0'</p>",
            "`  a   b `             | <p>&nbsp; a &nbsp; b</p>",
            "\\ta                   | <p>&nbsp; &nbsp; a</p>",
            "1\u00A0234\u00A0€ 😀   | <p>1&nbsp;234&nbsp;€ 😀</p>",
            "<script>x</script>     | <p>&lt;script&gt;x&lt;/script&gt;</p>",
            "` \\n \\n`             | ``",
        })
        void escapes_and_keeps_lines(String text, String html) {
            String lines = text.replace("\\r", "\r").replace("\\n", "\n").replace("\\t", "\t");

            assertThat(PlainText.toHtml(lines)).isEqualTo(html == null ? "" : html);
        }

        @Test
        void and_back_again() {
            String text = "Jean Dupont\nLogisav – SAV\n\n12 rue des Lilas & fils <sarl>\n01 23 45 67 89";

            assertThat(PlainText.of(PlainText.toHtml(text))).isEqualTo(text);
        }

        @Test
        void what_comes_out_is_clean() {
            String html = PlainText.toHtml("  a \u0000 <b>\n\n\n\tc  d & \u00A0 e");

            assertThat(HtmlCleaner.clean(html).html()).isEqualTo(html);
        }
    }

    @Test
    void deep_nesting_does_not_overflow() {
        assertThat(PlainText.of("<blockquote>".repeat(10_000) + "x")).endsWith("> x");
    }

    /** What stands before a line is repeated on each: without an end to it, two million characters would become hundreds of millions. */
    @Nested
    class What_stands_before_each_line {

        @Test
        void is_no_longer_than_a_line_of_letters_however_deep_lists_are_nested() {
            String text = PlainText.of("<ol><li value=999999>".repeat(95) + "x<br>".repeat(1000));

            assertThat(text.lines()).hasSize(1000).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(81).endsWith("x"));
            assertThat(text).startsWith("999999. 999999. ");
        }

        @Test
        void is_no_longer_however_deep_quotations_are_nested() {
            String text = PlainText.of("<blockquote>".repeat(190) + "x<br><br>".repeat(1000));

            assertThat(text.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(81));
            assertThat(text).startsWith("> ".repeat(40) + "x");
        }

        @Test
        void starts_anew_for_what_stands_outside_again() {
            assertThat(PlainText.of("<blockquote>".repeat(190) + "x" + "</blockquote>".repeat(190) + "<ul><li>y</ul>"))
                .startsWith("> > > ").endsWith("\n- y");
        }
    }

    @Test
    void a_text_may_have_as_many_characters_as_a_body_and_no_more() {
        String longest = "x".repeat(HtmlCleaner.MAX_MARKUP - 3) + "\u00A0\u00A0x";

        assertThat(PlainText.of(longest)).isEqualTo(longest);
        assertThatThrownBy(() -> PlainText.of("x" + longest)).isInstanceOfSatisfying(BodyTooLongException.class,
            refusal -> assertThat(refusal.arguments()).containsEntry("value", HtmlCleaner.MAX_MARKUP + 1));
    }

    @Test
    void a_text_that_is_longer_than_its_markup_is_refused() {
        assertThatThrownBy(() -> PlainText.of("<hr>".repeat(HtmlCleaner.MAX_MARKUP / 10))).isInstanceOfSatisfying(
            BodyTooLongException.class, refusal -> assertThat(refusal.arguments()).containsEntry("limit", HtmlCleaner.MAX_MARKUP));
    }

    @Test
    void a_million_line_ends_do_not_overflow() {
        assertThat(PlainText.toHtml("\n".repeat(1_000_000) + "a" + "\n \t".repeat(300_000) + "b" + "\n".repeat(1_000_000)))
            .isEqualTo("<p>a</p><p>b</p>");
    }

    @Test
    void tables_inside_tables_do_not_multiply() {
        assertThat(PlainText.of("<table><tr><td>a<td>".repeat(150) + "x")).startsWith("a").endsWith("x");
    }
}
