package com.logisav.mail.specification.planted.printing;

import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;

public class ShowsPdfBox {

    public Optional<PDDocument> result() {
        return Optional.empty();
    }
}
