package com.logisav.mail.testkit.contract;

import com.logisav.mail.about.MailContext;
import com.logisav.mail.attachment.DocumentDescription;
import com.logisav.mail.attachment.DocumentFormat;
import com.logisav.mail.spi.DefaultAttachmentRenderer;
import com.logisav.mail.spi.Mailable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * The rules of {@link DefaultAttachmentRenderer}: extend it, supply the renderer and records, and all rules are tests.
 *
 * <p>PDFs are read with PDFBox 3 ({@code org.apache.pdfbox:pdfbox}) where it is there; without it, what only a reader can tell is reported
 * as not judged.
 */
public abstract class DefaultAttachmentRendererContract extends ActorContract<DefaultAttachmentRenderer> {

    private static final String DAR_01 =
        "DAR-01: describing answers the same key, name and format for the same state of a record, and renders nothing";
    private static final String DAR_02 = "DAR-02: the bytes are of the format described, and can be opened by a reader of that format";
    private static final String DAR_03 = "DAR-03: rendering twice gives the same content, and leaves nothing open";
    private static final String DAR_04 =
        "DAR-04: the stream is not closed, and nothing is written to it after rendering returned or threw";
    private static final String DAR_05 = "DAR-05: null is never answered";
    private static final String DAR_06 = "DAR-06: a failure is thrown; a broken or empty document is never returned in silence";
    private static final String DAR_07 =
        "DAR-07: words are in the record's language (MailContext.recordLocale()), whatever the actor reads";
    private static final String DAR_08 = "DAR-08: rendering on several threads at once gives each the document that one gets";
    private static final String DAR_09 = "DAR-09: a record that has a document gets a description, and one that has none gets none";

    private static final String DAR_10 = "DAR-10: a document is that of its record: records whose documents differ get each its own";

    /** Rendering takes time: enough to meet on the threads, not more. */
    private static final int ROUNDS = 2;

    /**
     * A record with a word that its document must hold, in the record's language.
     *
     * @param mailable the record
     * @param word     a word of its document that a record in another language would not have: "Facture"
     */
    public record Translated(Mailable mailable, String word) {}

    /**
     * A record that can be told from another one by its document.
     *
     * @param mailable the record
     * @param text     what its document holds, and that of the other record does not: its number, its customer's name
     */
    public record Recognizable(Mailable mailable, String text) {}

    /** The renderer under test. */
    protected abstract DefaultAttachmentRenderer renderer();

    /** A record that has a document. */
    protected abstract Mailable withDocument();

    /**
     * A record that has another document than {@link #withDocument()}; {@link Declared#without} where all records have the same one, the
     * general terms say.
     */
    protected abstract Declared<Recognizable> withOtherDocument();

    /** A record that has none; {@link Declared#without} where every record has one. */
    protected abstract Declared<Mailable> withoutDocument();

    /** A record whose document cannot be made, though it has one; {@link Declared#without} where the tests have no such record. */
    protected abstract Declared<Mailable> failing();

    /** Records in at least two languages; {@link Declared#without} where the host has one language. */
    protected abstract Declared<List<Translated>> translated();

    @Override
    final DefaultAttachmentRenderer implementation() {
        return renderer();
    }

    @Test
    @DisplayName(DAR_01)
    void describes_the_same_twice() throws IOException {
        DocumentDescription first = description(withDocument());
        render(withDocument());
        check(description(withDocument()).equals(first), DAR_01, "describe(..) answered another document after rendering");
    }

    /** Nothing else shows it: a document that cannot be made can be described, by who does not make it to see. */
    @Test
    @DisplayName(DAR_01 + " [renders nothing]")
    void describes_what_it_cannot_render() {
        Mailable failing = failing().orNotRun(DAR_01);
        try {
            describe(failing);
        } catch (RuntimeException e) {
            throw broken(DAR_01, "describe(..) threw " + e.getClass().getName() + " for a record whose document cannot be made");
        }
    }

    @Test
    @DisplayName(DAR_02)
    void renders_what_can_be_opened() throws IOException {
        byte[] document = render(withDocument());
        Optional<String> problem = Documents.problem(description(withDocument()).format(), document);
        check(problem.isEmpty(), DAR_02, "it rendered " + document.length + " bytes that are no " + description(withDocument()).format()
            + ": " + problem.orElse(""));
        Documents.checkRead(DAR_02, description(withDocument()).format());
    }

    @Test
    @DisplayName(DAR_03)
    void renders_the_same_twice() throws IOException {
        checkSame(DAR_03, render(withDocument()), render(withDocument()), "the second rendering gave another document");
    }

    @Test
    @ResourceLock(OpenFiles.LOCK)
    @DisplayName(DAR_03 + " [open files]")
    void leaves_nothing_open() throws Exception {
        check(!OpenFiles.grow(() -> renderQuietly(new WatchedStream(Integer.MAX_VALUE), withDocument())).orNotRun(DAR_03), DAR_03,
            "every rendering left a file open");
        check(!OpenFiles.grow(() -> renderQuietly(new WatchedStream(10), withDocument())).orNotRun(DAR_03), DAR_03,
            "every rendering into a stream that failed left a file open");
    }

    @Test
    @ResourceLock(OpenFiles.LOCK)
    @DisplayName(DAR_03 + " [a document that cannot be made]")
    void leaves_nothing_open_of_what_cannot_be_made() throws Exception {
        Mailable failing = failing().orNotRun(DAR_03);
        check(!OpenFiles.grow(() -> renderQuietly(new WatchedStream(Integer.MAX_VALUE), failing)).orNotRun(DAR_03), DAR_03,
            "every document that could not be made left a file open");
    }

    @Test
    @DisplayName(DAR_04)
    void leaves_the_stream_alone() throws IOException {
        WatchedStream whole = new WatchedStream(Integer.MAX_VALUE);
        renderInto(whole, withDocument(), context(withDocument()));
        whole.over();
        WatchedStream cut = new WatchedStream(10);
        renderQuietly(cut, withDocument());
        cut.over();
        // What was kept of an earlier stream, a buffer say, would be written now.
        render(withDocument());
        check(!whole.wasClosed() && !cut.wasClosed(), DAR_04, "render(..) closed the stream");
        check(!whole.wasWrittenLate(), DAR_04, "it wrote to the stream after render(..) had returned");
        check(!cut.wasWrittenLate(), DAR_04, "it wrote to the stream after render(..) had thrown");
    }

    @Test
    @DisplayName(DAR_05)
    void answers_no_null() {
        describe(withDocument());
    }

    @Test
    @DisplayName(DAR_05 + " [no document]")
    void answers_no_null_where_there_is_none() {
        describe(withoutDocument().orNotRun(DAR_05));
    }

    @Test
    @DisplayName(DAR_06)
    void passes_on_a_failure_of_the_stream() throws IOException {
        int length = render(withDocument()).length;
        for (int taken : new int[] {0, 10, length - 1}) {
            boolean thrown = renderQuietly(new WatchedStream(taken), withDocument());
            check(thrown, DAR_06, "render(..) returned although the stream failed after " + taken + " of " + length + " bytes");
        }
    }

    @Test
    @DisplayName(DAR_06 + " [a document that cannot be made]")
    void throws_where_no_document_can_be_made() {
        Mailable failing = failing().orNotRun(DAR_06);
        boolean thrown = renderQuietly(new WatchedStream(Integer.MAX_VALUE), failing);
        check(thrown, DAR_06, "render(..) returned for a record whose document cannot be made");
    }

    @Test
    @DisplayName(DAR_07)
    void does_not_ask_what_the_actor_reads() throws IOException {
        Mailable mailable = withDocument();
        byte[] english = rendered(mailable, contextOf(actor().reading(Locale.UK), mailable));
        byte[] french = rendered(mailable, contextOf(actor().reading(Locale.FRANCE), mailable));
        checkSame(DAR_07, english, french, "actors who read English and French got different documents of the same record");
    }

    @Test
    @DisplayName(DAR_07 + " [several languages]")
    void speaks_the_language_of_the_record() throws IOException {
        for (Translated each : translated().orNotRun(DAR_07)) {
            byte[] document = render(each.mailable());
            String text = Documents.text(DAR_07, description(each.mailable()).format(), document);
            check(text.contains(each.word()), DAR_07,
                "the document of a record in " + each.mailable().locale().toLanguageTag() + " does not hold \"" + each.word() + "\"");
        }
    }

    @Test
    @DisplayName(DAR_08)
    void serves_many_threads() throws Exception {
        List<Mailable> records = new ArrayList<>(List.of(withDocument()));
        if (withOtherDocument().isThere()) {
            records.add(withOtherDocument().orNotRun(DAR_08).mailable());
        }
        for (Mailable each : records) {
            Documents.checkComparable(DAR_08, description(each).format(), render(each), render(each));
        }
        checkOnManyThreads(DAR_08, ROUNDS, records.stream()
            .<Callable<?>>map(each -> () -> Documents.content(description(each).format(), render(each))).toList());
    }

    @Test
    @DisplayName(DAR_09)
    void describes_what_there_is() {
        description(withDocument());
    }

    @Test
    @DisplayName(DAR_09 + " [no document]")
    void describes_nothing_where_there_is_nothing() {
        check(describe(withoutDocument().orNotRun(DAR_09)).isEmpty(), DAR_09,
            "describe(..) answered a document for a record that has none");
    }

    @Test
    @DisplayName(DAR_10)
    void renders_the_document_of_its_record() throws IOException {
        Recognizable other = withOtherDocument().orNotRun(DAR_10);
        byte[] own = render(withDocument());
        byte[] others = render(other.mailable());
        DocumentFormat ownFormat = description(withDocument()).format();
        DocumentFormat otherFormat = description(other.mailable()).format();
        check(!Documents.content(ownFormat, own).equals(Documents.content(otherFormat, others)), DAR_10,
            withDocument().ref() + " and " + other.mailable().ref() + " got the same document");
        check(!Documents.text(DAR_10, ownFormat, own).contains(other.text()), DAR_10,
            "the document of " + withDocument().ref() + " holds \"" + other.text() + "\" of " + other.mailable().ref());
        check(Documents.text(DAR_10, otherFormat, others).contains(other.text()), DAR_10,
            "the document of " + other.mailable().ref() + " does not hold its \"" + other.text() + "\"");
    }

    private void checkSame(String rule, byte[] one, byte[] other, String what) throws IOException {
        DocumentFormat format = description(withDocument()).format();
        Documents.checkComparable(rule, format, one, other);
        check(Documents.content(format, one).equals(Documents.content(format, other)), rule, what);
    }

    private MailContext context(Mailable mailable) {
        return contextOf(actor(), mailable);
    }

    private Optional<DocumentDescription> describe(Mailable mailable) {
        return notNull(DAR_05, "describe(..)", subject().describe(mailable, context(mailable)));
    }

    private DocumentDescription description(Mailable mailable) {
        return describe(mailable).orElseThrow(() -> broken(DAR_09, "describe(..) answered no document for a record that has one"));
    }

    private byte[] render(Mailable mailable) throws IOException {
        return rendered(mailable, context(mailable));
    }

    private byte[] rendered(Mailable mailable, MailContext context) throws IOException {
        WatchedStream out = new WatchedStream(Integer.MAX_VALUE);
        renderInto(out, mailable, context);
        check(out.bytes().length > 0, DAR_06, "render(..) returned without writing anything");
        check(!Documents.isBlank(description(mailable).format(), out.bytes()), DAR_06,
            "render(..) returned a document without a page, or with nothing on any");
        return out.bytes();
    }

    private void renderInto(OutputStream out, Mailable mailable, MailContext context) throws IOException {
        subject().render(description(mailable), mailable, out, context);
    }

    private boolean renderQuietly(OutputStream out, Mailable mailable) {
        try {
            renderInto(out, mailable, context(mailable));
            return false;
        } catch (IOException | RuntimeException e) {
            return true;
        }
    }
}
