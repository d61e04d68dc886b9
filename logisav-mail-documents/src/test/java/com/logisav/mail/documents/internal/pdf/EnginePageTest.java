package com.logisav.mail.documents.internal.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

class EnginePageTest {

    @Test
    void elements_attributes_and_words_are_there_in_their_order() {
        Element body = body("<p class='a'>un <b>deux</b> trois</p><p>quatre</p>");

        assertThat(body.getTextContent()).isEqualTo("un deux troisquatre");
        assertThat(((Element) body.getFirstChild()).getAttribute("class")).isEqualTo("a");
        assertThat(body.getFirstChild().getChildNodes().getLength()).isEqualTo(3);
    }

    /** Memory of a long page that nobody would read again. */
    @Test
    void nothing_is_held_on_to_that_is_not_laid_out() {
        Element body = body("<!-- a comment --><table> <tr> <td>x</td> </tr> </table>");

        assertThat(body.getChildNodes().getLength()).isEqualTo(1);
        for (Node each = body; each != null; each = each.getFirstChild()) {
            assertThat(each.getUserData("jsoupSource")).isNull();
            assertThat(each.getNodeType() == Node.TEXT_NODE && each.getTextContent().isBlank()).isFalse();
        }
    }

    @Test
    void a_blank_between_words_stays() {
        assertThat(body("<b>un</b> <i>deux</i>").getTextContent()).isEqualTo("un deux");
    }

    @Test
    void what_html_lets_pass_and_xml_does_not_is_no_failure() {
        Element body = body("<p @click=x b<c=y>un</p><a@b>deux</a@b>");

        assertThat(((Element) body.getFirstChild()).getAttributes().getLength()).isZero();
        assertThat(body.getTextContent()).isEqualTo("undeux");
    }

    private static Element body(String html) {
        Document page = EnginePage.of(Jsoup.parse(html).expectFirst("html"));
        return (Element) page.getElementsByTagName("body").item(0);
    }
}
