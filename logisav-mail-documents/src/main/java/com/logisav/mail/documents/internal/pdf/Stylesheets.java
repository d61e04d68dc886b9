package com.logisav.mail.documents.internal.pdf;

/** The style of a document that has none: an A4 page that can be read, tables whose heads come again on each page. */
final class Stylesheets {

    /** Comes before a template's own rules, so that these win. */
    static final String BASE = """
        @page { size: A4; margin: 18mm 15mm 20mm 15mm; }
        body { font-family: 'Liberation Sans', sans-serif; font-size: 9.5pt; line-height: 1.35; color: #1a1a1a; margin: 0; }
        table { border-collapse: collapse; -fs-table-paginate: paginate; -fs-border-spacing-horizontal: 0; }
        thead { display: table-header-group; }
        tr, .keep-together { page-break-inside: avoid; }
        h1, h2, h3, h4 { page-break-after: avoid; }
        """;

    private Stylesheets() {}
}
