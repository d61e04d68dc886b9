package com.logisav.mail.documents;

import com.logisav.mail.content.FieldCatalog;
import com.logisav.mail.documents.internal.pdf.FontFace;
import com.logisav.mail.documents.internal.pdf.PdfEngine;
import com.logisav.mail.documents.internal.pdf.PdfLimits;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A renderer's templates in the looks of its houses, each parsed when it is first asked for. Safe for concurrent use. */
final class Looks {

    private final String key;
    private final Map<Locale, HtmlTemplate> templates;
    private final FieldCatalog catalog;
    private final PdfLimits limits;
    private final Clock clock;
    private final Map<HouseStyle, Look> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<HouseStyle, Look> eldest) {
            return size() > HtmlPdfRendererBuilder.LOOKS;
        }
    };

    /**
     * Templates in one look.
     *
     * @param templates parsed
     * @param engine    with the fonts of this look
     */
    record Look(LocalTemplates<LocalTemplate> templates, PdfEngine engine) {}

    Looks(String key, Map<Locale, HtmlTemplate> templates, FieldCatalog catalog, PdfLimits limits, Clock clock) {
        this.key = key;
        this.templates = new LinkedHashMap<>(templates);
        this.catalog = catalog;
        this.limits = limits;
        this.clock = clock;
    }

    Look of(HouseStyle style) {
        synchronized (kept) {
            Look known = kept.get(style);
            if (known != null) {
                return known;
            }
        }
        // Parsed without the lock: a house that changes its look does not keep the others waiting. Two may do it at once, to the same effect.
        Look parsed = parse(style);
        synchronized (kept) {
            Look other = kept.putIfAbsent(style, parsed);
            return other == null ? parsed : other;
        }
    }

    private Look parse(HouseStyle style) {
        LocalTemplates<LocalTemplate> parsed = LocalTemplates.of(key, templates, style, catalog);
        List<FontFace> fonts = parsed.all().stream().flatMap(template -> template.fonts().stream()).distinct().toList();
        return new Look(parsed, new PdfEngine(fonts, limits, clock));
    }
}
