package com.logisav.mail.benchmarks.documents.pdf.contender;

import com.logisav.mail.content.FieldCatalog;
import com.logisav.mail.content.MergeFields;
import com.logisav.mail.content.Money;
import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.stream.IntStream;

/** What stands on the page: a heading, a customer, lines in a table whose head comes again, a total, a number on each page. */
final class Invoice {

    static final FieldCatalog CATALOG = FieldCatalog.builder()
        .text("number", "Numéro", "Number", "F-2026-0042")
        .text("customer", "Client", "Customer", "Société Durand")
        .money("total", "Total", "Total", Money.euros("1.00"))
        .list("lines", "Lignes", "Lines", lines -> lines
            .text("label", "Libellé", "Label", "Vanne")
            .number("quantity", "Quantité", "Quantity", BigDecimal.ONE)
            .money("price", "Prix", "Price", Money.euros("1.00"))
            .money("amount", "Montant", "Amount", Money.euros("1.00")))
        .build();

    private static final BigDecimal PRICE = new BigDecimal("1234.56");

    private Invoice() {}

    static MergeFields fields(int lines) {
        return MergeFields.builder().text("number", "F-2026-0042").text("customer", "Société Durand, 12 rue de l’Œuvre, 75001 Paris")
            .money("total", amount(lines)).list("lines", IntStream.rangeClosed(1, lines).mapToObj(Invoice::line).toList()).build();
    }

    static String label(int line) {
        return "Remplacement de la vanne n° " + line + " — fourniture et pose";
    }

    private static MergeFields line(int line) {
        return MergeFields.builder().text("label", label(line)).number("quantity", line).money("price", Money.euros(PRICE))
            .money("amount", amount(line)).build();
    }

    static Money amount(int times) {
        return Money.euros(PRICE.multiply(BigDecimal.valueOf(times)));
    }

    static String template() throws IOException {
        try (InputStream in = open("invoice.html")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** A face of the font that all print with, {@code Regular} or {@code Bold}. */
    static InputStream font(String face) throws IOException {
        return open("/liberation/LiberationSans-" + face + ".ttf");
    }

    /** The same as a file. */
    static File fontFile(String face) throws IOException {
        File file = File.createTempFile("benchmarks", ".ttf");
        file.deleteOnExit();
        try (InputStream in = font(face)) {
            Files.copy(in, file.toPath(), StandardCopyOption.REPLACE_EXISTING);
        }
        return file;
    }

    private static InputStream open(String resource) throws IOException {
        InputStream in = Invoice.class.getResourceAsStream(resource);
        if (in == null) {
            throw new FileNotFoundException(resource);
        }
        return in;
    }
}
