package com.logisav.mail.documents;

import com.logisav.mail.attachment.Content;
import com.logisav.mail.content.FieldCatalog;
import com.logisav.mail.documents.internal.pdf.PdfLimits;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Puts an {@link HtmlPdfRenderer} together. Not safe for concurrent use. */
public final class HtmlPdfRendererBuilder {

    /** How many looks a renderer keeps parsed. */
    static final int LOOKS = 32;

    private final String key;
    private final FieldCatalog catalog;
    private final Map<Locale, HtmlTemplate> templates = new LinkedHashMap<>();
    private final Map<String, Content> pictures = new LinkedHashMap<>();
    private DocumentSource source = DocumentSource.recordFields();
    private HouseStyles styles = HouseStyles.always(HouseStyle.none());
    private @Nullable HouseStyle only = HouseStyle.none();
    private PdfLimits limits = PdfLimits.USUAL;
    private Clock clock = Clock.systemUTC();

    HtmlPdfRendererBuilder(String key, FieldCatalog catalog) {
        this.key = Objects.requireNonNull(key, "key");
        this.catalog = Objects.requireNonNull(catalog, "catalog");
    }

    /**
     * The document in one language. A record in another language of the same kind ({@code fr-CA} for {@code fr}) gets it too; one in a
     * language that has no template gets the one that was registered first, with dates and amounts as that one's language writes them.
     */
    public HtmlPdfRendererBuilder template(Locale locale, HtmlTemplate template) {
        templates.put(Objects.requireNonNull(locale, "locale"), Objects.requireNonNull(template, "template"));
        return this;
    }

    /** The look of all templates; without it each looks as it was written. */
    public HtmlPdfRendererBuilder style(HouseStyle newStyle) {
        only = Objects.requireNonNull(newStyle, "style");
        styles = HouseStyles.always(newStyle);
        return this;
    }

    /** The look by house, for a host that serves several: {@code (record, context) -> looks.of(context.tenant())}. */
    public HtmlPdfRendererBuilder styles(HouseStyles newStyles) {
        only = null;
        styles = Objects.requireNonNull(newStyles, "styles");
        return this;
    }

    /** Where the values come from; without it the record's own merge fields. */
    public HtmlPdfRendererBuilder source(DocumentSource newSource) {
        source = Objects.requireNonNull(newSource, "source");
        return this;
    }

    /**
     * A picture that every document may show: a logo.
     *
     * @param name    its address in the template: {@code <img src="logo" alt="Maintenance Dupont">}
     * @param picture PNG or JPEG
     */
    public HtmlPdfRendererBuilder picture(String name, Content picture) {
        pictures.put(Objects.requireNonNull(name, "name"), Objects.requireNonNull(picture, "picture"));
        return this;
    }

    /** Pages that one document may have; 500 without it. */
    public HtmlPdfRendererBuilder maxPages(int pages) {
        limits = new PdfLimits(pages, limits.pictureBytes(), limits.picturePixels());
        return this;
    }

    /** What dates a document; the system's without it. */
    public HtmlPdfRendererBuilder clock(Clock newClock) {
        clock = Objects.requireNonNull(newClock, "clock");
        return this;
    }

    /**
     * The renderer; templates are parsed and checked, fonts and pictures not yet read.
     *
     * @throws com.logisav.mail.InvalidConfigurationException without a template, or with one whose HTML or CSS holds what documents cannot:
     *     names all of it
     * @throws com.logisav.mail.content.TemplateException     for a template with unknown fields: names all of them, and the nearest known
     */
    public HtmlPdfRenderer build() {
        Looks looks = new Looks(key, templates, catalog, limits, clock);
        // With looks by house, the templates are at least checked in their own.
        looks.of(only == null ? HouseStyle.none() : only);
        return new HtmlPdfRenderer(this, looks);
    }

    String key() {
        return key;
    }

    HouseStyles styles() {
        return styles;
    }

    DocumentSource source() {
        return source;
    }

    Map<String, Content> pictures() {
        return Map.copyOf(pictures);
    }
}
