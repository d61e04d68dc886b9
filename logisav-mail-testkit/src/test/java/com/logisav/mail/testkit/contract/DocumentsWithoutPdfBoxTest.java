package com.logisav.mail.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import com.logisav.mail.about.MailContext;
import com.logisav.mail.attachment.DocumentDescription;
import com.logisav.mail.spi.DefaultAttachmentRenderer;
import com.logisav.mail.spi.Mailable;
import com.logisav.mail.testkit.fake.SampleRenderer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.Events;

/** Where the host has no PDFBox, what only a reader of PDFs can tell is neither passed nor failed: it is said not to be judged. */
class DocumentsWithoutPdfBoxTest {

    private static final String WHY = " not judged: to read PDFs, add org.apache.pdfbox:pdfbox 3 to the test dependencies";

    static class Pdfs extends Contracts.Documents {}

    /** Each copy has another comment at its end, as PDFs have other dates. */
    static class DatedPdfs extends Contracts.Documents {
        @Override
        DefaultAttachmentRenderer wrong(DefaultAttachmentRenderer right) {
            AtomicInteger copies = new AtomicInteger();
            return new Forwarding.Renderer(right) {
                @Override
                public void render(DocumentDescription document, Mailable mailable,
                    OutputStream out, MailContext context) throws IOException {
                    right.render(document, mailable, out, context);
                    out.write(("% " + copies.incrementAndGet() + "\n").getBytes(StandardCharsets.US_ASCII));
                }
            };
        }
    }

    static class BrokenPdfs extends WrongRenderers.CutsTheEnd {}

    static class WordFiles extends Contracts.Documents {
        @Override
        SampleRenderer renderers() {
            return SampleRenderer.docx("report");
        }
    }

    /** Loads the test kit once more, where there is no PDFBox. */
    private static final class WithoutPdfBox extends ClassLoader {

        WithoutPdfBox() {
            super(DocumentsWithoutPdfBoxTest.class.getClassLoader());
        }

        @Override
        protected synchronized Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith("org.apache.pdfbox.")) {
                throw new ClassNotFoundException(name);
            }
            Class<?> loaded = findLoadedClass(name);
            return loaded != null ? loaded : name.startsWith("com.logisav.mail.testkit.") ? defined(name) : super.loadClass(name, resolve);
        }

        private Class<?> defined(String name) throws ClassNotFoundException {
            try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
                byte[] bytes = in.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }

    private static Events run(Class<?> contract) {
        try {
            return EngineTestKit.engine("junit-jupiter").selectors(selectClass(new WithoutPdfBox().loadClass(contract.getName()))).execute()
                .testEvents();
        } catch (ClassNotFoundException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    private static List<String> messages(Events events) {
        return events.stream().map(DocumentsWithoutPdfBoxTest::message).distinct().sorted().toList();
    }

    private static String message(Event event) {
        return event.getRequiredPayload(TestExecutionResult.class).getThrowable().orElseThrow().getMessage();
    }

    @Test
    void whether_a_pdf_can_be_opened_and_what_it_says_is_not_judged() {
        Events tests = run(Pdfs.class);

        assertThat(messages(tests.failed())).isEmpty();
        assertThat(messages(tests.aborted())).containsExactly("DAR-02" + WHY, "DAR-07" + WHY, "DAR-10" + WHY);
        assertThat(tests.succeeded().count()).isEqualTo(tests.finished().count() - 3);
    }

    @Test
    void whether_two_pdfs_of_other_bytes_show_the_same_is_not_judged() {
        Events tests = run(DatedPdfs.class);

        assertThat(messages(tests.failed())).isEmpty();
        assertThat(messages(tests.aborted())).containsExactly("DAR-02" + WHY, "DAR-03" + WHY, "DAR-07" + WHY, "DAR-08" + WHY,
            "DAR-10" + WHY);
    }

    @Test
    void with_pdfbox_they_are_told_to_show_the_same() {
        Events tests = EngineTestKit.engine("junit-jupiter").selectors(selectClass(DatedPdfs.class)).execute().testEvents();

        assertThat(tests.succeeded().count()).isPositive().isEqualTo(tests.finished().count());
    }

    @Test
    void what_is_no_pdf_is_found_all_the_same() {
        assertThat(messages(run(BrokenPdfs.class).failed())).hasSize(1).first().asString().startsWith("DAR-02 broken by ")
            .contains("they do not end with startxref and %%EOF");
    }

    @Test
    void a_document_that_serves_all_records_is_found_all_the_same() {
        assertThat(messages(run(WrongDocuments.ServesTheFirstForAll.class).failed())).hasSize(1).first().asString()
            .startsWith("DAR-10 broken by ").contains("got the same document");
    }

    @Test
    void word_files_need_no_pdfbox() {
        Events tests = run(WordFiles.class);

        assertThat(tests.succeeded().count()).isPositive().isEqualTo(tests.finished().count());
    }
}
