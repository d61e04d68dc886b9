package com.logisav.mail.documents.internal.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;

/**
 * Has the heads and feet of tables that come again on each page read once. The engine tags them wherever they are printed, so that one cell
 * would say its word as often as the table has pages, all of it before the first line. What comes again is made an artifact of pagination (ISO
 * 32000-1, 14.8.2.2.2), which is printed and not read.
 */
final class RepeatedHeads {

    private static final Set<String> COMING_AGAIN = Set.of(StandardStructureTypes.T_HEAD, StandardStructureTypes.T_FOOT);

    /** By page, what stands there and is not read: the numbers of marked content. */
    private final Map<PDPage, Set<Integer>> repeated = new LinkedHashMap<>();

    private RepeatedHeads() {}

    /** Changes a document that the engine has finished. */
    static void readOnce(PDDocument document) throws IOException {
        PDStructureTreeRoot root = document.getDocumentCatalog().getStructureTreeRoot();
        if (document.getNumberOfPages() > 1 && root != null) {
            RepeatedHeads heads = new RepeatedHeads();
            heads.untag(root, false);
            for (Map.Entry<PDPage, Set<Integer>> each : heads.repeated.entrySet()) {
                forget(root, each.getKey().getStructParents(), each.getValue());
                mark(document, each.getKey(), each.getValue());
            }
        }
    }

    /** A reference leads to another page than the one on which its element begins; content of that page is a bare number. */
    private void untag(PDStructureNode node, boolean comingAgain) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                untag(element, comingAgain || COMING_AGAIN.contains(element.getStructureType()));
            } else if (comingAgain && kid instanceof PDMarkedContentReference reference) {
                ((PDStructureElement) node).removeKid(reference);
                repeated.computeIfAbsent(reference.getPage(), page -> new HashSet<>()).add(reference.getMCID());
            }
        }
    }

    /** The way back from a page to the tree, an array for each page in a list of keys and values. */
    private static void forget(PDStructureTreeRoot root, int key, Set<Integer> contents) {
        COSArray entries = root.getParentTree().getCOSObject().getCOSArray(COSName.NUMS);
        for (int i = 0; i < entries.size(); i += 2) {
            if (entries.getInt(i) == key && entries.getObject(i + 1) instanceof COSArray parents) {
                contents.forEach(content -> parents.set(content, COSNull.NULL));
            }
        }
    }

    private static void mark(PDDocument document, PDPage page, Set<Integer> contents) throws IOException {
        List<Object> tokens = new PDFStreamParser(page).parse();
        for (int i = 2; i < tokens.size(); i++) {
            if (tokens.get(i) instanceof Operator operator && operator.getName().equals(OperatorName.BEGIN_MARKED_CONTENT_SEQ)
                && contents.contains(number(page, tokens.get(i - 1)))) {
                tokens.set(i - 2, COSName.ARTIFACT);
                tokens.set(i - 1, pagination());
            }
        }
        PDStream stream = new PDStream(document);
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            new ContentStreamWriter(out).writeTokens(tokens);
        }
        page.setContents(stream);
    }

    /** The number of marked content, whose properties stand in the stream or are named there; -1 for what has none. */
    private static int number(PDPage page, Object properties) {
        if (properties instanceof COSName name) {
            PDPropertyList named = page.getResources().getProperties(name);
            return named == null ? -1 : named.getCOSObject().getInt(COSName.MCID);
        }
        return properties instanceof COSDictionary dictionary ? dictionary.getInt(COSName.MCID) : -1;
    }

    private static COSBase pagination() {
        COSDictionary pagination = new COSDictionary();
        pagination.setItem(COSName.TYPE, COSName.getPDFName("Pagination"));
        return pagination;
    }
}
