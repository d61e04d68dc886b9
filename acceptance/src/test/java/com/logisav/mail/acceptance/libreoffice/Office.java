package com.logisav.mail.acceptance.libreoffice;

import com.logisav.mail.acceptance.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** LibreOffice without a window, with a profile of its own. */
final class Office {

    private final Path directory;

    Office(Path directory) {
        this.directory = directory;
    }

    /** The file in another format, as LibreOffice understands it. */
    Path convert(Path file, String format) throws IOException, InterruptedException {
        Command.of("soffice", "-env:UserInstallation=" + directory.resolve("profile").toUri(), "--headless", "--convert-to", format,
            "--outdir", directory.toString(), file.toString()).within(Duration.ofMinutes(2)).output();
        String name = file.getFileName().toString();
        Path converted = directory.resolve(name.substring(0, name.lastIndexOf('.') + 1) + format);
        if (!Files.exists(converted)) {
            throw new AssertionError("LibreOffice made no " + format + " of " + name);
        }
        return converted;
    }

    /** The words of a Word document, as they stand on the pages that LibreOffice prints, each run of blanks as one. */
    String printed(String name, byte[] document) throws IOException, InterruptedException {
        Path pdf = convert(Files.write(directory.resolve(name + ".docx"), document), "pdf");
        try (PDDocument pages = Loader.loadPDF(pdf.toFile())) {
            return new PDFTextStripper().getText(pages).replaceAll("[\\s\u00A0\u202F]+", " ");
        }
    }
}
