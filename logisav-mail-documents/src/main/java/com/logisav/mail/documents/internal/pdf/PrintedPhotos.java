package com.logisav.mail.documents.internal.pdf;

import com.logisav.mail.documents.internal.picture.Photos;
import com.logisav.mail.documents.internal.picture.PictureHeader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.util.Matrix;

/**
 * Leaves each photo of a document as many pixels as it is printed with: how large that is, only the finished page says. Ten photos of 4 MB, as
 * phones take them, would otherwise make a PDF that no mailbox takes.
 */
final class PrintedPhotos {

    private static final double DOTS_PER_POINT = 200 / 72.0;
    /** A photo of fewer pixels is small anyway. */
    private static final int SMALL = 300_000;

    private PrintedPhotos() {}

    static void shrink(PDDocument document) throws IOException {
        Sizes sizes = new Sizes();
        for (PDPage page : document.getPages()) {
            if (hasLargePhoto(page.getResources())) {
                sizes.processPage(page);
            }
        }
        for (Map.Entry<COSStream, Double> photo : sizes.longer.entrySet()) {
            shrink(photo.getKey(), (int) Math.ceil(photo.getValue() * DOTS_PER_POINT));
        }
    }

    private static boolean hasLargePhoto(PDResources resources) throws IOException {
        for (COSName name : resources.getXObjectNames()) {
            if (resources.isImageXObject(name) && isLargePhoto(((PDImageXObject) resources.getXObject(name)).getCOSObject())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLargePhoto(COSStream image) {
        return COSName.DCT_DECODE.equals(image.getFilters()) && (long) image.getInt(COSName.WIDTH) * image.getInt(COSName.HEIGHT) > SMALL;
    }

    private static void shrink(COSStream image, int longer) throws IOException {
        byte[] before;
        try (InputStream in = image.createRawInputStream()) {
            before = in.readAllBytes();
        }
        Optional<byte[]> after = Photos.scaled(before, longer);
        if (after.isPresent()) {
            PictureHeader header = PictureHeader.read(after.get()).orElseThrow();
            try (OutputStream out = image.createRawOutputStream()) {
                out.write(after.get());
            }
            image.setInt(COSName.WIDTH, header.width());
            image.setInt(COSName.HEIGHT, header.height());
        }
    }

    /** The longer side of each large photo, in points, where it is printed largest. */
    private static final class Sizes extends PDFStreamEngine {

        private final Map<COSStream, Double> longer = new LinkedHashMap<>();

        Sizes() {
            addOperator(new Concatenate(this));
            addOperator(new Save(this));
            addOperator(new Restore(this));
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            if (operator.getName().equals(OperatorName.DRAW_OBJECT) && operands.get(0) instanceof COSName name) {
                note(name);
            } else {
                super.processOperator(operator, operands);
            }
        }

        private void note(COSName name) throws IOException {
            if (getResources().isImageXObject(name)) {
                COSStream image = ((PDImageXObject) getResources().getXObject(name)).getCOSObject();
                Matrix matrix = getGraphicsState().getCurrentTransformationMatrix();
                if (isLargePhoto(image)) {
                    longer.merge(image, (double) Math.max(matrix.getScalingFactorX(), matrix.getScalingFactorY()), Math::max);
                }
            }
        }
    }
}
