package com.logisav.mail.acceptance.libreoffice;

import static com.logisav.mail.acceptance.libreoffice.FlatText.field;
import static com.logisav.mail.acceptance.libreoffice.FlatText.p;
import static org.assertj.core.api.Assertions.assertThat;

import com.logisav.mail.about.Actor;
import com.logisav.mail.about.MailContext;
import com.logisav.mail.acceptance.Command;
import com.logisav.mail.acceptance.Needs;
import com.logisav.mail.attachment.DocumentDescription;
import com.logisav.mail.attachment.DocumentFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Needs(programs = "soffice", packages = "libreoffice-writer-nogui")
class OfficePdfRendererTest {

    @TempDir
    private Path directory;

    @Test
    void a_word_document_leaves_as_a_pdf() throws Exception {
        Path template = new Office(directory).convert(FlatText.write(directory.resolve("t.fodt"), "", p("Pour " + field("customer.name"))), "docx");
        OfficePdfRenderer renderer = new OfficePdfRenderer(Report.template(Files.readAllBytes(template)).build(), this::print);
        Report report = Report.sample();
        MailContext context = MailContext.of(Actor.of("1").named("Anne")).forRecord(report.locale(), report.zone());
        DocumentDescription description = renderer.describe(report, context).orElseThrow();
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        renderer.render(description, report, out, context);

        assertThat(description.format()).isEqualTo(DocumentFormat.PDF);
        assertThat(description.name().text()).isEqualTo("Rapport.pdf");
        try (PDDocument pages = Loader.loadPDF(out.toByteArray())) {
            assertThat(new PDFTextStripper().getText(pages)).contains("Pour Œuvre Saint-Éloi & Cie");
        }
    }

    private Path print(Path word) throws IOException {
        try {
            Command.of("soffice", "-env:UserInstallation=" + directory.resolve("profile").toUri(), "--headless", "--convert-to", "pdf", "--outdir",
                word.getParent().toString(), word.toString()).within(Duration.ofMinutes(2)).output();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        return word.resolveSibling("document.pdf");
    }

    @Test
    void the_guide_shows_this_very_class() throws IOException {
        String source = Files.readString(Path.of("src/test/java/com/logisav/mail/acceptance/libreoffice/OfficePdfRenderer.java"));
        String shown = source.substring(source.indexOf("final class")).lines().map(String::stripTrailing).collect(Collectors.joining("\n"));

        assertThat(Files.readString(Path.of("../docs/documents.md"))).contains("```java\n" + shown.strip() + "\n```");
    }
}
