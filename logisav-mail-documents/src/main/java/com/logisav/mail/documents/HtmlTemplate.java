package com.logisav.mail.documents;

import com.logisav.mail.content.MessageBody;
import com.logisav.mail.content.MessageText;
import java.util.Objects;

/**
 * A document in one language, as a person wrote it: the file's name, the HTML and the CSS. Immutable.
 *
 * <p>The name and the HTML may hold merge fields and sections as a mail's template does ({@link com.logisav.mail.template.Templates}); the CSS
 * holds none, so that no value of a record can change how a document looks. What stands in {@code <style>} elements of the HTML is CSS.
 */
public final class HtmlTemplate {

    private final String name;
    private final String html;
    private final String css;

    private HtmlTemplate(String name, String html, String css) {
        this.name = Objects.requireNonNull(name, "name");
        this.html = Objects.requireNonNull(html, "html");
        this.css = Objects.requireNonNull(css, "css");
    }

    /**
     * A template.
     *
     * @param name the file's name, with fields: <code>Facture {{invoice.number}}</code>; {@code .pdf} is added
     * @param html a whole page, or what stands in its body
     */
    public static HtmlTemplate of(String name, String html) {
        return new HtmlTemplate(name, html, "");
    }

    /** The same, with these style rules after those that it has: where two rules of equal weight contradict each other, the later one holds. */
    public HtmlTemplate css(String rules) {
        return new HtmlTemplate(name, html, css.isEmpty() ? rules : css + "\n" + rules);
    }

    /** The rules that do not stand in the HTML. */
    public String css() {
        return css;
    }

    /** Name and HTML as the template engine takes them. */
    MessageText text() {
        return new MessageText(name, MessageBody.html(html));
    }

    /** Sizes, no words. */
    @Override
    public String toString() {
        return "HtmlTemplate[" + html.length() + " characters of HTML, " + css.length() + " of CSS]";
    }
}
