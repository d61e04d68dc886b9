package com.logisav.mail.documents;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/** A PDF's tree of tags, as PDFBox reads it: its words in its order, whatever stands where on the page. */
final class TagTree {

    private final Map<COSDictionary, Map<Integer, String>> words = new HashMap<>();
    private final StringBuilder text = new StringBuilder();
    private final List<String> alternatives = new ArrayList<>();
    private final List<String> heads = new ArrayList<>();

    static TagTree read(byte[] pdf) throws IOException {
        TagTree tree = new TagTree();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDPage page : document.getPages()) {
                PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
                extractor.processPage(page);
                Map<Integer, String> onPage = new HashMap<>();
                extractor.getMarkedContents().forEach(each -> collect(each, onPage));
                tree.words.put(page.getCOSObject(), onPage);
            }
            tree.walk(document.getDocumentCatalog().getStructureTreeRoot(), null);
        }
        return tree;
    }

    /** All words in the order of the tags, with single spaces. */
    String text() {
        return text.toString().replaceAll("[\\p{Z}\\s]+", " ").strip();
    }

    /** What is read in place of each picture. */
    List<String> alternatives() {
        return alternatives;
    }

    /** Each TH with its scope. */
    List<String> heads() {
        return heads;
    }

    private static void collect(PDMarkedContent content, Map<Integer, String> onPage) {
        StringBuilder said = new StringBuilder();
        for (Object each : content.getContents()) {
            if (each instanceof TextPosition letter) {
                said.append(letter.getUnicode());
            } else if (each instanceof PDMarkedContent inner) {
                collect(inner, onPage);
            }
        }
        if (content.getMCID() >= 0) {
            onPage.merge(content.getMCID(), said.toString(), String::concat);
        }
    }

    private void walk(PDStructureNode node, @Nullable PDPage inherited) {
        PDPage page = node instanceof PDStructureElement element && element.getPage() != null ? element.getPage() : inherited;
        int before = text.length();
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureNode inner) {
                walk(inner, page);
            } else if (kid instanceof PDMarkedContentReference reference) {
                say(reference.getPage() == null ? page : reference.getPage(), reference.getMCID());
            } else if (kid instanceof Integer id) {
                say(page, id);
            }
        }
        if (node instanceof PDStructureElement element) {
            text.append(' ');
            note(element, text.substring(before).replaceAll("[\\p{Z}\\s]+", " ").strip());
        }
    }

    private void say(@Nullable PDPage page, int id) {
        text.append(page == null ? "" : words.getOrDefault(page.getCOSObject(), Map.of()).getOrDefault(id, ""));
    }

    private void note(PDStructureElement element, String said) {
        if ("Figure".equals(element.getStructureType())) {
            alternatives.add(element.getAlternateDescription());
        } else if ("TH".equals(element.getStructureType())) {
            heads.add(said + "=" + scope(element.getCOSObject().getDictionaryObject(COSName.A)));
        }
    }

    private static @Nullable String scope(@Nullable COSBase attributes) {
        if (attributes instanceof COSObject object) {
            return scope(object.getObject());
        }
        if (attributes instanceof COSArray array) {
            for (COSBase each : array) {
                String found = scope(each);
                if (found != null) {
                    return found;
                }
            }
        }
        return attributes instanceof COSDictionary dictionary ? dictionary.getNameAsString(COSName.getPDFName("Scope")) : null;
    }
}
