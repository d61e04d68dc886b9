package com.logisav.mail.documents;

import com.logisav.mail.attachment.Content;
import com.logisav.mail.documents.internal.pdf.PdfEngine;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How a company's documents look: logo, colours, header, footer, rules of its own, or templates of its own in place of the renderer's. Immutable;
 * given to a renderer for all its templates, or to one template for a language.
 */
public final class HouseStyle {

    private static final HouseStyle NONE = new HouseStyle(Map.of(), Map.of(), Map.of(), List.of(), "", Map.of());

    private final Map<String, String> variables;
    private final Map<String, String> blocks;
    private final Map<String, Content> pictures;
    private final List<DocumentFont> fonts;
    private final String css;
    private final Map<String, Map<Locale, HtmlTemplate>> templates;

    private HouseStyle(Map<String, String> variables, Map<String, String> blocks, Map<String, Content> pictures, List<DocumentFont> fonts,
        String css, Map<String, Map<Locale, HtmlTemplate>> templates) {
        this.variables = Collections.unmodifiableMap(variables);
        this.blocks = Collections.unmodifiableMap(blocks);
        this.pictures = Collections.unmodifiableMap(pictures);
        this.fonts = List.copyOf(fonts);
        this.css = css;
        this.templates = templates;
    }

    /** The look that a template has by itself. */
    public static HouseStyle none() {
        return NONE;
    }

    /** Starts a look. */
    public static Builder builder() {
        return new Builder();
    }

    /** This look, and the other one for all that it says. */
    HouseStyle and(HouseStyle other) {
        String both = css.isEmpty() ? other.css : css + "\n" + other.css;
        return new HouseStyle(joined(variables, other.variables), joined(blocks, other.blocks), joined(pictures, other.pictures),
            Stream.concat(fonts.stream(), other.fonts.stream()).distinct().toList(), both, Map.of());
    }

    private static <V> Map<String, V> joined(Map<String, V> one, Map<String, V> other) {
        Map<String, V> all = new LinkedHashMap<>(one);
        all.putAll(other);
        return all;
    }

    Map<String, String> variables() {
        return variables;
    }

    Map<String, String> blocks() {
        return blocks;
    }

    Map<String, Content> pictures() {
        return pictures;
    }

    List<DocumentFont> fonts() {
        return fonts;
    }

    String css() {
        return css;
    }

    void requireNoTemplates() {
        if (!templates.isEmpty()) {
            throw new IllegalArgumentException("a look with templates of its own is given to the renderer, not to a template");
        }
    }

    /** The house's own templates of a document, by language; empty where it has none. */
    Map<Locale, HtmlTemplate> templates(String key) {
        return templates.getOrDefault(key, Map.of());
    }

    /**
     * Opens the pictures and fonts, as documents will: for the moment when somebody enters a look, before a customer's invoice finds that it
     * cannot leave with it. Those of the look's templates are opened too; their fields are checked when a renderer
     * uses them.
     *
     * @throws com.logisav.mail.attachment.DocumentException for the first that documents cannot show or use, with words that name it
     */
    public void check() {
        PdfEngine.check("house-style", pictures, fonts.stream().map(DocumentFont::face).toList());
        templates.values().stream().flatMap(each -> each.values().stream()).forEach(each -> each.style().check());
    }

    /** Names, no contents. */
    @Override
    public String toString() {
        return "HouseStyle[variables=" + variables.keySet() + ", blocks=" + blocks.keySet() + ", pictures=" + pictures.keySet() + "]";
    }

    /** Collects what a house wants. Not safe for concurrent use. */
    public static final class Builder {

        private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*");
        private static final Pattern VALUE = Pattern.compile("[^;{}@<>\\\\]+");

        private final Map<String, String> variables = new LinkedHashMap<>();
        private final Map<String, String> blocks = new LinkedHashMap<>();
        private final Map<String, Content> pictures = new LinkedHashMap<>();
        private final List<DocumentFont> fonts = new ArrayList<>();
        private final StringBuilder css = new StringBuilder();
        private final Map<String, Map<Locale, HtmlTemplate>> templates = new LinkedHashMap<>();

        private Builder() {}

        /**
         * The company's logo, in place of the block {@code logo}.
         *
         * @param picture PNG or JPEG
         * @param words   what is read to who cannot see it: the company's name
         */
        public Builder logo(Content picture, String words) {
            String alt = words.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
            return picture("logo", picture).block("logo", "<img class=\"logo\" src=\"logo\" alt=\"" + alt + "\">");
        }

        /** The colour that leads: {@code #0b5394}. As {@code variable("accent", colour)}. */
        public Builder accent(String colour) {
            return variable("accent", colour);
        }

        /**
         * A value in the template's CSS.
         *
         * @param name  {@code accent} for {@code var(--accent, ..)}: lower-case letters, digits and hyphens
         * @param value one CSS value: a colour, a length, a family
         */
        public Builder variable(String name, String value) {
            if (!NAME.matcher(name).matches() || !VALUE.matcher(value).matches()) {
                throw new IllegalArgumentException("a variable is lower-case letters and one CSS value, not " + name + ": " + value);
            }
            variables.put(name, value);
            return this;
        }

        /** The block {@code header}. */
        public Builder header(String html) {
            return block("header", html);
        }

        /** The block {@code footer}. */
        public Builder footer(String html) {
            return block("footer", html);
        }

        /**
         * HTML in place of a block of the template.
         *
         * @param name the block's, one that each template of the renderer has
         * @param html with merge fields of the document, checked as the template is
         */
        public Builder block(String name, String html) {
            blocks.put(Objects.requireNonNull(name, "name"), Objects.requireNonNull(html, "html"));
            return this;
        }

        /** A picture that blocks and CSS may show: {@code <img src="stamp" alt="..">}, {@code background-image: url(stamp)}. */
        public Builder picture(String name, Content picture) {
            pictures.put(Objects.requireNonNull(name, "name"), Objects.requireNonNull(picture, "picture"));
            return this;
        }

        /** A font that the template's rules, or those of this look, name. */
        public Builder font(DocumentFont font) {
            fonts.add(Objects.requireNonNull(font, "font"));
            return this;
        }

        /** Rules after those of the template. */
        public Builder css(String rules) {
            css.append(css.isEmpty() ? "" : "\n").append(rules);
            return this;
        }

        /**
         * A template of this house's own, in place of what the renderer has for the language; for others that stays. The look holds for it, too,
         * and of its blocks those that it has.
         *
         * @param key      the document's: {@code invoice}, {@code quote}, {@code report} of {@link BuiltInDocuments}; other documents stay as they are
         * @param locale   its language
         * @param template with any fields of the document, checked as the renderer's are
         */
        public Builder template(String key, Locale locale, HtmlTemplate template) {
            templates.computeIfAbsent(Objects.requireNonNull(key, "key"), each -> new LinkedHashMap<>())
                .put(Objects.requireNonNull(locale, "locale"), Objects.requireNonNull(template, "template"));
            return this;
        }

        /** The look. */
        public HouseStyle build() {
            Map<String, Map<Locale, HtmlTemplate>> all = new LinkedHashMap<>();
            templates.forEach((key, each) -> all.put(key, new LinkedHashMap<>(each)));
            return new HouseStyle(new LinkedHashMap<>(variables), new LinkedHashMap<>(blocks), new LinkedHashMap<>(pictures), fonts,
                css.toString(), all);
        }
    }
}
