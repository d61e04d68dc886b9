package com.logisav.mail.testkit.contract;

import com.logisav.mail.about.MailContext;
import com.logisav.mail.attachment.DocumentDescription;
import com.logisav.mail.spi.DefaultAttachmentRenderer;
import com.logisav.mail.spi.Mailable;
import com.logisav.mail.testkit.fake.SampleRenderer;
import com.logisav.mail.testkit.sample.SampleFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;

/** Renderers that do one thing wrong each. */
final class WrongRenderers {

    private WrongRenderers() {}

    private static byte[] rendered(DefaultAttachmentRenderer right, DocumentDescription document, Mailable mailable, MailContext context)
        throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        right.render(document, mailable, bytes, context);
        return bytes.toByteArray();
    }

    @Breaks("DAR-01")
    static class NamesByCount extends Contracts.Documents {
        @Override
        DefaultAttachmentRenderer wrong(DefaultAttachmentRenderer right) {
            AtomicInteger rendered = new AtomicInteger();
            return new Forwarding.Renderer(right) {
                @Override
                public Optional<DocumentDescription> describe(Mailable mailable, MailContext context) {
                    return right.describe(mailable, context).map(each -> DocumentDescription.pdf(each.key(), "Document " + rendered));
                }

                @Override
                public void render(DocumentDescription document, Mailable mailable, OutputStream out, MailContext context)
                    throws IOException {
                    rendered.incrementAndGet();
                    right.render(document, mailable, out, context);
                }
            };
        }
    }

    @Breaks("DAR-02")
    static class CutsTheEnd extends Contracts.Documents {
        @Override
        DefaultAttachmentRenderer wrong(DefaultAttachmentRenderer right) {
            return new Forwarding.Renderer(right) {
                @Override
                public void render(DocumentDescription document, Mailable mailable, OutputStream out, MailContext context)
                    throws IOException {
                    byte[] bytes = rendered(right, document, mailable, context);
                    // PDFBox repairs it; a customer's reader may not.
                    out.write(bytes, 0, bytes.length - 10);
                }
            };
        }
    }

    @Breaks("DAR-02")
    static class MakesAZipWithoutADocument extends Contracts.Documents {
        @Override
        SampleRenderer renderers() {
            return SampleRenderer.docx("report");
        }

        @Override
        DefaultAttachmentRenderer wrong(DefaultAttachmentRenderer right) {
            return new Forwarding.Renderer(right) {
                @Override
                public void render(DocumentDescription document, Mailable mailable, OutputStream out, MailContext context)
                    throws IOException {
                    byte[] bytes = rendered(right, document, mailable, context);
                    String text = new String(bytes, StandardCharsets.ISO_8859_1).replace("[Content_Types]", "[content_types]");
                    out.write(text.getBytes(StandardCharsets.ISO_8859_1));
                }
            };
        }
    }

    @Breaks(value = "DAR-03", also = {"DAR-07", "DAR-08"})
    static class CountsItsCopies extends Contracts.Documents {
        @Override
        DefaultAttachmentRenderer wrong(DefaultAttachmentRenderer right) {
            AtomicInteger copies = new AtomicInteger();
            return new Forwarding.Renderer(right) {
                @Override
                public void render(DocumentDescription document, Mailable mailable, OutputStream out, MailContext context)
                    throws IOException {
                    boolean french = context.recordLocale().getLanguage().equals("fr");
                    out.write(SampleFiles.pdf(mailable.label(), "Copie n° " + copies.incrementAndGet(), french ? "français" : "English"));
                }
            };
        }

        @Override
        protected Declared<Mailable> failing() {
            return Declared.without("not what this is about");
        }
    }

    @Breaks("DAR-03")
    static class LeavesItsPaperOpen extends Contracts.Documents {
        private final LeftOpen drawer = new LeftOpen();

        @Override
        DefaultAttachmentRenderer wrong(DefaultAttachmentRenderer right) {
            return new Forwarding.Renderer(right) {
                @Override
                public void render(DocumentDescription document, Mailable mailable, OutputStream out, MailContext context)
                    throws IOException {
                    drawer.openOneMore();
                    right.render(document, mailable, out, context);
                }
            };
        }

        @AfterEach
        void tidy() throws IOException {
            drawer.close();
        }
    }

    @Breaks("DAR-03")
    static class LeavesItsPaperOpenWhenItFails extends Contracts.Documents {
        private final LeftOpen drawer = new LeftOpen();

        @Override
        DefaultAttachmentRenderer wrong(DefaultAttachmentRenderer right) {
            return new Forwarding.Renderer(right) {
                @Override
                public void render(DocumentDescription document, Mailable mailable, OutputStream out, MailContext context)
                    throws IOException {
                    try {
                        right.render(document, mailable, out, context);
                    } catch (IOException e) {
                        drawer.openOneMore();
                        throw e;
                    }
                }
            };
        }

        @AfterEach
        void tidy() throws IOException {
            drawer.close();
        }
    }

    @Breaks("DAR-04")
    static class ClosesTheStream extends Contracts.Documents {
        @Override
        DefaultAttachmentRenderer wrong(DefaultAttachmentRenderer right) {
            return new Forwarding.Renderer(right) {
                @Override
                public void render(DocumentDescription document, Mailable mailable, OutputStream out, MailContext context)
                    throws IOException {
                    try (out) {
                        right.render(document, mailable, out, context);
                    }
                }
            };
        }
    }

    @Breaks("DAR-04")
    static class WritesLater extends Contracts.Documents {
        @Override
        DefaultAttachmentRenderer wrong(DefaultAttachmentRenderer right) {
            return new Forwarding.Renderer(right) {
                private OutputStream last = OutputStream.nullOutputStream();

                @Override
                public synchronized void render(DocumentDescription document, Mailable mailable, OutputStream out, MailContext context)
                    throws IOException {
                    try {
                        last.write('\n');
                    } catch (IOException e) {
                        last = OutputStream.nullOutputStream();
                    }
                    last = out;
                    right.render(document, mailable, out, context);
                }
            };
        }
    }

    @Breaks("DAR-05")
    static class DescribesNothingAsNull extends Contracts.Documents {
        @Override
        DefaultAttachmentRenderer wrong(DefaultAttachmentRenderer right) {
            return new Forwarding.Renderer(right) {
                @Override
                public Optional<DocumentDescription> describe(Mailable mailable, MailContext context) {
                    Optional<DocumentDescription> found = right.describe(mailable, context);
                    return found.isPresent() ? found : null;
                }
            };
        }
    }

    @Breaks("DAR-06")
    static class SwallowsFailures extends Contracts.Documents {
        @Override
        DefaultAttachmentRenderer wrong(DefaultAttachmentRenderer right) {
            return new Forwarding.Renderer(right) {
                @Override
                public void render(DocumentDescription document, Mailable mailable, OutputStream out, MailContext context) {
                    try {
                        right.render(document, mailable, out, context);
                    } catch (IOException e) {
                        // Logged, as one does.
                        return;
                    }
                }
            };
        }
    }

    @Breaks("DAR-06")
    static class RendersNothing extends Contracts.Documents {
        @Override
        DefaultAttachmentRenderer wrong(DefaultAttachmentRenderer right) {
            return new Forwarding.Renderer(right) {
                @Override
                public void render(DocumentDescription document, Mailable mailable, OutputStream out, MailContext context) {
                    // The template was empty.
                }
            };
        }

        @Override
        protected Declared<List<Translated>> translated() {
            return Declared.without("not what this is about");
        }
    }

    @Breaks("DAR-07")
    static class SpeaksToTheActor extends Contracts.Documents {
        @Override
        DefaultAttachmentRenderer wrong(DefaultAttachmentRenderer right) {
            return new Forwarding.Renderer(right) {
                @Override
                public void render(DocumentDescription document, Mailable mailable, OutputStream out, MailContext context)
                    throws IOException {
                    right.render(document, mailable, out, context.forRecord(context.actorLocale(), context.recordZone()));
                }
            };
        }
    }

    @Breaks("DAR-07")
    static class SpeaksFrenchOnly extends Contracts.Documents {
        @Override
        DefaultAttachmentRenderer wrong(DefaultAttachmentRenderer right) {
            return new Forwarding.Renderer(right) {
                @Override
                public void render(DocumentDescription document, Mailable mailable, OutputStream out, MailContext context)
                    throws IOException {
                    right.render(document, mailable, out, context.forRecord(Locale.FRANCE, context.recordZone()));
                }
            };
        }
    }

    @Breaks("DAR-08")
    static class BelongsToOneThread extends Contracts.Documents {
        @Override
        DefaultAttachmentRenderer wrong(DefaultAttachmentRenderer right) {
            Thread owner = Thread.currentThread();
            return new Forwarding.Renderer(right) {
                @Override
                public void render(DocumentDescription document, Mailable mailable, OutputStream out, MailContext context)
                    throws IOException {
                    if (Thread.currentThread() == owner) {
                        right.render(document, mailable, out, context);
                    } else {
                        out.write(SampleFiles.pdf("Document français"));
                    }
                }
            };
        }
    }

    @Breaks("DAR-09")
    static class DescribesEverything extends Contracts.Documents {
        @Override
        DefaultAttachmentRenderer wrong(DefaultAttachmentRenderer right) {
            return new Forwarding.Renderer(right) {
                @Override
                public Optional<DocumentDescription> describe(Mailable mailable, MailContext context) {
                    return right.describe(mailable, context).or(() -> Optional.of(DocumentDescription.pdf("invoice", "Document")));
                }
            };
        }
    }

    @Breaks("DAR-01")
    static class RendersToDescribe extends Contracts.Documents {
        @Override
        DefaultAttachmentRenderer wrong(DefaultAttachmentRenderer right) {
            return new Forwarding.Renderer(right) {
                @Override
                public Optional<DocumentDescription> describe(Mailable mailable, MailContext context) {
                    Optional<DocumentDescription> found = right.describe(mailable, context);
                    found.ifPresent(each -> renderToSeeItsSize(each, mailable, context));
                    return found;
                }

                private void renderToSeeItsSize(DocumentDescription document, Mailable mailable, MailContext context) {
                    try {
                        right.render(document, mailable, OutputStream.nullOutputStream(), context);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }
            };
        }
    }

    @Breaks("DAR-04")
    static class WritesLaterWhereItFailed extends Contracts.Documents {
        @Override
        DefaultAttachmentRenderer wrong(DefaultAttachmentRenderer right) {
            return new Forwarding.Renderer(right) {
                private OutputStream failed = OutputStream.nullOutputStream();

                @Override
                public synchronized void render(DocumentDescription document, Mailable mailable, OutputStream out, MailContext context)
                    throws IOException {
                    try {
                        failed.write('\n');
                    } catch (IOException e) {
                        failed = OutputStream.nullOutputStream();
                    }
                    try {
                        right.render(document, mailable, out, context);
                    } catch (IOException e) {
                        failed = out;
                        throw e;
                    }
                }
            };
        }
    }

    @Breaks("DAR-06")
    static class RendersAnApology extends Contracts.Documents {
        @Override
        DefaultAttachmentRenderer wrong(DefaultAttachmentRenderer right) {
            return new Forwarding.Renderer(right) {
                @Override
                public void render(DocumentDescription document, Mailable mailable, OutputStream out, MailContext context)
                    throws IOException {
                    if (mailable.ref().equals(FAILING.ref())) {
                        out.write(SampleFiles.pdf("An error occurred"));
                    } else {
                        right.render(document, mailable, out, context);
                    }
                }
            };
        }
    }

    /** Writes other bytes than it should. */
    abstract static class Writing extends Contracts.Documents {

        abstract byte[] instead(byte[] right);

        @Override
        DefaultAttachmentRenderer wrong(DefaultAttachmentRenderer right) {
            return new Forwarding.Renderer(right) {
                @Override
                public void render(DocumentDescription document, Mailable mailable, OutputStream out, MailContext context)
                    throws IOException {
                    out.write(instead(rendered(right, document, mailable, context)));
                }
            };
        }

        static byte[] replaced(byte[] right, String part, String by) {
            String text = new String(right, StandardCharsets.ISO_8859_1);
            // Of the same length, so that all tables of places still hold.
            return text.replace(part, by + " ".repeat(part.length() - by.length())).getBytes(StandardCharsets.ISO_8859_1);
        }
    }

    @Breaks(value = "DAR-02", also = {"DAR-03", "DAR-07", "DAR-08", "DAR-10"})
    static class WritesAWebPage extends Writing {
        @Override
        byte[] instead(byte[] right) {
            return "<html><body>Facture</body></html>".getBytes(StandardCharsets.UTF_8);
        }
    }

    @Breaks(value = "DAR-02", also = {"DAR-03", "DAR-07", "DAR-08", "DAR-10"})
    static class WritesWhatOnlyLooksLikeAPdf extends Writing {
        @Override
        byte[] instead(byte[] right) {
            return "%PDF-1.4\nstartxref\n0\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
        }
    }

    @Breaks(value = "DAR-02", also = {"DAR-07", "DAR-10"})
    static class WritesBrokenXml extends Writing {
        @Override
        SampleRenderer renderers() {
            return SampleRenderer.docx("report");
        }

        @Override
        byte[] instead(byte[] right) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
                for (String part : List.of("[Content_Types].xml", "word/document.xml")) {
                    zip.putNextEntry(new ZipEntry(part));
                    zip.write("<open>".getBytes(StandardCharsets.US_ASCII));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return bytes.toByteArray();
        }
    }

    @Breaks("DAR-06")
    static class WritesNoPage extends Writing {
        @Override
        byte[] instead(byte[] right) {
            return replaced(right, "/Kids [3 0 R] /Count 1", "/Kids [] /Count 0");
        }
    }

    @Breaks("DAR-06")
    static class WritesABlankPage extends Writing {
        @Override
        byte[] instead(byte[] right) {
            return replaced(right, "/Contents 5 0 R", "");
        }
    }

    @Breaks("DAR-05")
    static class DescribesADocumentAsNull extends Contracts.Documents {
        @Override
        DefaultAttachmentRenderer wrong(DefaultAttachmentRenderer right) {
            return new Forwarding.Renderer(right) {
                @Override
                public Optional<DocumentDescription> describe(Mailable mailable, MailContext context) {
                    Optional<DocumentDescription> found = right.describe(mailable, context);
                    return found.isPresent() ? null : found;
                }
            };
        }
    }

    @Breaks("DAR-09")
    static class DescribesNothing extends Contracts.Documents {
        @Override
        DefaultAttachmentRenderer wrong(DefaultAttachmentRenderer right) {
            return new Forwarding.Renderer(right) {
                @Override
                public Optional<DocumentDescription> describe(Mailable mailable, MailContext context) {
                    return Optional.empty();
                }
            };
        }
    }
}
