package com.logisav.mail.documents.data;

import com.logisav.mail.content.FieldCatalog;
import com.logisav.mail.content.MergeFields;
import java.util.Locale;

/**
 * The merge fields of a typed document: what a template may name, and what stands there for one document. Immutable, safe for concurrent use.
 *
 * <p>Amounts carry the document's currency; SIREN, SIRET and IBAN are grouped as people read them; texts with several lines keep them.
 *
 * @param <T> {@link InvoiceData}, {@link QuoteData} or {@link InterventionData}
 */
public final class DocumentFields<T> {

    private final Declaration<T> declaration;
    private final FieldCatalog catalog;

    private DocumentFields(Declaration<T> declaration) {
        this.declaration = declaration;
        this.catalog = declaration.catalog();
    }

    /** Those of an invoice. */
    public static DocumentFields<InvoiceData> ofInvoice() {
        return new DocumentFields<>(InvoiceFields.declare());
    }

    /** Those of a quote. */
    public static DocumentFields<QuoteData> ofQuote() {
        return new DocumentFields<>(QuoteFields.declare());
    }

    /** Those of a report of an intervention. */
    public static DocumentFields<InterventionData> ofIntervention() {
        return new DocumentFields<>(InterventionFields.declare());
    }

    /** What a template may name, with labels in French and English, and samples. */
    public FieldCatalog catalog() {
        return catalog;
    }

    /**
     * The values of one document.
     *
     * @param locale of the words in it: units, countries
     */
    public MergeFields values(T document, Locale locale) {
        return declaration.read(document, locale);
    }

    @Override
    public String toString() {
        return "DocumentFields" + catalog;
    }
}
