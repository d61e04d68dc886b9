package com.logisav.mail.testkit.contract;

import com.logisav.mail.about.MailContext;
import com.logisav.mail.attachment.DocumentDescription;
import com.logisav.mail.spi.DefaultAttachmentRenderer;
import com.logisav.mail.spi.Mailable;
import com.logisav.mail.testkit.sample.SampleFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Renderers that give a record the document of another one. */
final class WrongDocuments {

    private WrongDocuments() {}

    /** A cache whose key has no record in it. */
    @Breaks("DAR-10")
    static class ServesTheFirstForAll extends Contracts.Documents {
        @Override
        DefaultAttachmentRenderer wrong(DefaultAttachmentRenderer right) {
            Map<String, byte[]> cache = new ConcurrentHashMap<>();
            return new Forwarding.Renderer(right) {
                @Override
                public void render(DocumentDescription document, Mailable mailable, OutputStream out, MailContext context)
                    throws IOException {
                    String key = document.key() + context.recordLocale() + mailable.ref().equals(FAILING.ref());
                    byte[] kept = cache.get(key);
                    if (kept == null) {
                        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                        right.render(document, mailable, bytes, context);
                        kept = bytes.toByteArray();
                        cache.put(key, kept);
                    }
                    out.write(kept);
                }
            };
        }
    }

    @Breaks("DAR-10")
    static class MixesUpTheRecords extends Contracts.Documents {
        @Override
        DefaultAttachmentRenderer wrong(DefaultAttachmentRenderer right) {
            return new Forwarding.Renderer(right) {
                @Override
                public void render(DocumentDescription document, Mailable mailable, OutputStream out, MailContext context)
                    throws IOException {
                    Mailable other = mailable.ref().equals(INVOICE.ref()) ? OTHER : mailable.ref().equals(OTHER.ref()) ? INVOICE : mailable;
                    right.render(document, other, out, context);
                }
            };
        }
    }

    @Breaks("DAR-10")
    static class ForgetsWhatTheRecordSays extends Contracts.Documents {
        @Override
        DefaultAttachmentRenderer wrong(DefaultAttachmentRenderer right) {
            return new Forwarding.Renderer(right) {
                @Override
                public void render(DocumentDescription document, Mailable mailable, OutputStream out, MailContext context)
                    throws IOException {
                    if (mailable.ref().equals(FAILING.ref())) {
                        throw new IOException("no paper");
                    }
                    boolean french = context.recordLocale().getLanguage().equals("fr");
                    out.write(SampleFiles.pdf(mailable.ref().toString(), "Lorem ipsum", french ? "français" : "English"));
                }
            };
        }
    }

    /** One template for all, whose record the last thread has set. */
    @Breaks("DAR-08")
    static class KeepsTheRecordInAField extends Contracts.Documents {

        private final Thread alone = Thread.currentThread();
        private final CountDownLatch allSet = new CountDownLatch(Together.THREADS);
        private volatile Optional<Mailable> current = Optional.empty();

        @Override
        DefaultAttachmentRenderer wrong(DefaultAttachmentRenderer right) {
            return new Forwarding.Renderer(right) {
                @Override
                public void render(DocumentDescription document, Mailable mailable, OutputStream out, MailContext context)
                    throws IOException {
                    current = Optional.of(mailable);
                    if (Thread.currentThread() != alone) {
                        awaitAll();
                    }
                    right.render(document, current.orElseThrow(), out, context);
                }
            };
        }

        private void awaitAll() throws IOException {
            allSet.countDown();
            try {
                if (!allSet.await(10, TimeUnit.SECONDS)) {
                    throw new IOException("not all threads came");
                }
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        }
    }
}
