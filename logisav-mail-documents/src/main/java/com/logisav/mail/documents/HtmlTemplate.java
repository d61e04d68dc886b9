package com.logisav.mail.documents;

import java.util.Objects;

/**
 * A document in one language, as a person wrote it: the file's name, the HTML and the CSS. Immutable.
 *
 * <p>The name and the HTML may hold merge fields and sections as a mail's template does ({@link com.logisav.mail.template.Templates}); the CSS
 * holds none, so that no value of a record can change how a document looks. What stands in {@code <style>} elements of the HTML is CSS.
 *
 * <p>Two things stand in a template for a {@link HouseStyle} to take hold of:
 * <ul>
 *   <li>blocks, each between {@code <!--[footer]-->} and {@code <!--[/footer]-->}: HTML that a house replaces by its own, fields included;
 *   <li>variables in the CSS, {@code var(--accent, #0b5394)}: a house's value, or else what stands behind the comma.
 * </ul>
 *
 * <p>A page's headers and footers are CSS: {@code @page { @bottom-right { content: 'Page ' counter(page) ' / ' counter(pages) } }}, or an
 * element with {@code position: running(footer)} and {@code @bottom-center { content: element(footer) }}. The heads of tables come again on
 * each page; {@code class="keep-together"} keeps totals on one. Each picture needs an {@code alt}, words for who cannot see it; what
 * only adorns is a {@code background-image}. Elements that run, load or ask ({@code script}, {@code link}, {@code svg}, {@code input}..) are refused when the template is registered.
 */
public final class HtmlTemplate {

    private final String name;
    private final String html;
    private final String base;
    private final HouseStyle style;

    private HtmlTemplate(String name, String html, String base, HouseStyle style) {
        this.name = Objects.requireNonNull(name, "name");
        this.html = Objects.requireNonNull(html, "html");
        this.base = Objects.requireNonNull(base, "base");
        this.style = Objects.requireNonNull(style, "style");
    }

    /**
     * A template.
     *
     * @param name the file's name, with fields: <code>Facture {{invoice.number}}</code>; {@code .pdf} is added
     * @param html a whole page, or what stands in its body
     */
    public static HtmlTemplate of(String name, String html) {
        return new HtmlTemplate(name, html, "", HouseStyle.none());
    }

    /** The same, with these style rules after those that it has: where two rules of equal weight contradict each other, the later one holds. */
    public HtmlTemplate css(String rules) {
        return in(HouseStyle.builder().css(rules).build());
    }

    /**
     * The same in this look; what it has from an earlier one stays where this one says nothing.
     *
     * @throws IllegalArgumentException for a look with templates of its own, which takes the place of this one where the renderer is given it
     */
    public HtmlTemplate in(HouseStyle newStyle) {
        newStyle.requireNoTemplates();
        return new HtmlTemplate(name, html, base, style.and(newStyle));
    }

    /**
     * The same on the paper of {@link BuiltInDocuments}: the rules of {@code paper.css}, which lies beside it in the jar, before its own. What is
     * made of one of our templates needs them to look as it did.
     */
    public HtmlTemplate onPaper() {
        return new HtmlTemplate(name, html, PaperTemplates.rules(), style);
    }

    /** Rules that come before its own. */
    String base() {
        return base;
    }

    HouseStyle style() {
        return style;
    }

    String html() {
        return html;
    }

    String name() {
        return name;
    }

    /** Sizes, no words. */
    @Override
    public String toString() {
        return "HtmlTemplate[" + html.length() + " characters, " + style + "]";
    }
}
