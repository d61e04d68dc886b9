package com.logisav.mail.documents.internal.pdf;

import com.logisav.mail.attachment.DocumentException;
import com.logisav.mail.attachment.DocumentFailure;
import com.openhtmltopdf.css.constants.CSSName;
import com.openhtmltopdf.css.newmatch.CascadedStyle;
import com.openhtmltopdf.css.parser.CSSPrimitiveValue;
import com.openhtmltopdf.css.sheet.PropertyDeclaration;
import com.openhtmltopdf.layout.SharedContext;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Ends the layout of a page that would take more memory than there is while it is going on. The engine asks what a sheet looks like for each that
 * it begins, and what an element looks like before it makes a box of it: both answers are looked at. Of one page.
 */
final class LayoutWatch {

    /** Questions for sheets that do not come of them: the first one is asked for twice. */
    private static final int SHEETS_BEYOND = 2;
    /** Columns or rows of one cell; no browser takes more columns (HTML standard, 4.9.11). */
    private static final float MOST_SPANNED = 1000;
    /** Columns in columns: with each, all boxes are there once more for each column. */
    private static final int COLUMNS_IN_COLUMNS = 2;

    private final String document;
    private final int mostPages;
    private final Set<Node> columns = new HashSet<>();
    private int sheetsLeft;

    private LayoutWatch(String document, int mostPages) {
        this.document = document;
        this.mostPages = mostPages;
        this.sheetsLeft = mostPages + SHEETS_BEYOND;
    }

    /** Watches what is laid out with this context. */
    static void over(SharedContext context, String document, int mostPages) {
        context.setCss(new WatchedStyles(context.getCss(), context.getUserAgentCallback(), new LayoutWatch(document, mostPages)));
    }

    /** A sheet is begun. */
    void sheet() {
        if (--sheetsLeft < 0) {
            throw DocumentException.of(DocumentFailure.DOCUMENT_TOO_LONG, document, Map.of("limit", mostPages));
        }
    }

    /** An element is about to become a box. */
    void element(Element element, CascadedStyle style) {
        if (number(style, CSSName.FS_COLSPAN) > MOST_SPANNED || number(style, CSSName.FS_ROWSPAN) > MOST_SPANNED) {
            throw tooIntricate("A cell spans more than " + (int) MOST_SPANNED + " columns or rows");
        }
        if (number(style, CSSName.COLUMN_COUNT) > 1) {
            columns.add(element);
            long around = 0;
            for (Node each = element; each != null; each = each.getParentNode()) {
                around += columns.contains(each) ? 1 : 0;
            }
            if (around > COLUMNS_IN_COLUMNS) {
                throw tooIntricate("Columns stand in columns, more than " + COLUMNS_IN_COLUMNS + " deep");
            }
        }
    }

    private static float number(CascadedStyle style, CSSName name) {
        PropertyDeclaration declared = style.propertyByName(name);
        boolean isNumber = declared != null && declared.getValue().getPrimitiveType() == CSSPrimitiveValue.CSS_NUMBER;
        return isNumber ? declared.getValue().getFloatValue(CSSPrimitiveValue.CSS_NUMBER) : 1;
    }

    private DocumentException tooIntricate(String what) {
        return DocumentException.of(DocumentFailure.DOCUMENT_TOO_INTRICATE, document, Map.of(), new IllegalStateException(what));
    }
}
