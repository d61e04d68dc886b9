package com.logisav.mail.specification.planted.printing.internal;

import org.apache.pdfbox.pdmodel.PDDocument;

public class DrawsWithPdfBox {

    public PDDocument drawn() {
        throw new IllegalStateException("never called");
    }
}
