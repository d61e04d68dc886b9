package com.logisav.mail.testkit.contract;

import com.logisav.mail.about.MailContext;
import com.logisav.mail.about.MailableRef;
import com.logisav.mail.about.MailableType;
import com.logisav.mail.about.RecordVersion;
import com.logisav.mail.attachment.Content;
import com.logisav.mail.attachment.DocumentDescription;
import com.logisav.mail.attachment.LinkedFile;
import com.logisav.mail.content.DefaultMessage;
import com.logisav.mail.content.DefaultMessageSlot;
import com.logisav.mail.content.FieldCatalog;
import com.logisav.mail.content.LetterFile;
import com.logisav.mail.content.LetterTemplate;
import com.logisav.mail.content.MergeFields;
import com.logisav.mail.content.TemplateVersion;
import com.logisav.mail.message.ReviewId;
import com.logisav.mail.receipt.JournalEntry;
import com.logisav.mail.spi.ContentOwner;
import com.logisav.mail.spi.ContentStore;
import com.logisav.mail.spi.DefaultAttachmentRenderer;
import com.logisav.mail.spi.LinkedFileQuery;
import com.logisav.mail.spi.LinkedFileStore;
import com.logisav.mail.spi.MailJournal;
import com.logisav.mail.spi.Mailable;
import com.logisav.mail.spi.MailableSource;
import com.logisav.mail.spi.Page;
import com.logisav.mail.spi.PageRequest;
import com.logisav.mail.spi.TemplateRepository;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Implementations that hand every question on to a right one, so that a wrong one says only what it does wrong. */
final class Forwarding {

    private Forwarding() {}

    static class Files implements LinkedFileStore {

        final LinkedFileStore right;

        Files(LinkedFileStore right) {
            this.right = right;
        }

        @Override
        public Page<LinkedFile> list(LinkedFileQuery query, MailContext context) {
            return right.list(query, context);
        }

        @Override
        public Optional<LinkedFile> find(String fileId, MailableRef about, MailContext context) {
            return right.find(fileId, about, context);
        }

        @Override
        public Content open(LinkedFile file, MailContext context) throws IOException {
            return right.open(file, context);
        }
    }

    static class Contents implements ContentStore {

        final ContentStore right;

        Contents(ContentStore right) {
            this.right = right;
        }

        @Override
        public String put(ContentOwner owner, InputStream bytes, Instant until) throws IOException {
            return right.put(owner, bytes, until);
        }

        @Override
        public Optional<Content> find(ContentOwner owner, String token) throws IOException {
            return right.find(owner, token);
        }

        @Override
        public boolean keep(ContentOwner owner, String token, Instant until) throws IOException {
            return right.keep(owner, token, until);
        }

        @Override
        public void remove(ContentOwner owner, String token) throws IOException {
            right.remove(owner, token);
        }
    }

    static class Journal implements MailJournal {

        final MailJournal right;

        Journal(MailJournal right) {
            this.right = right;
        }

        @Override
        public Optional<JournalEntry> attempted(JournalEntry entry, MailContext context) {
            return right.attempted(entry, context);
        }

        @Override
        public void finished(JournalEntry entry, MailContext context) {
            right.finished(entry, context);
        }

        @Override
        public List<JournalEntry> attempts(ReviewId review, MailContext context) {
            return right.attempts(review, context);
        }

        @Override
        public Page<JournalEntry> about(MailableRef about, PageRequest page, MailContext context) {
            return right.about(about, page, context);
        }
    }

    static class Source implements MailableSource {

        final MailableSource right;

        Source(MailableSource right) {
            this.right = right;
        }

        @Override
        public Optional<Mailable> load(MailableRef ref, MailContext context) {
            return right.load(ref, context);
        }

        @Override
        public FieldCatalog fields() {
            return right.fields();
        }
    }

    static class Record implements Mailable {

        final Mailable right;

        Record(Mailable right) {
            this.right = right;
        }

        @Override
        public MailableRef ref() {
            return right.ref();
        }

        @Override
        public RecordVersion version() {
            return right.version();
        }

        @Override
        public String label() {
            return right.label();
        }

        @Override
        public Locale locale() {
            return right.locale();
        }

        @Override
        public ZoneId zone() {
            return right.zone();
        }

        @Override
        public MergeFields fields() {
            return right.fields();
        }
    }

    static class Renderer implements DefaultAttachmentRenderer {

        final DefaultAttachmentRenderer right;

        Renderer(DefaultAttachmentRenderer right) {
            this.right = right;
        }

        @Override
        public Optional<DocumentDescription> describe(Mailable mailable, MailContext context) {
            return right.describe(mailable, context);
        }

        @Override
        public void render(DocumentDescription document, Mailable mailable, OutputStream out, MailContext context) throws IOException {
            right.render(document, mailable, out, context);
        }
    }

    static class Templates implements TemplateRepository.Editable {

        final TemplateRepository.Editable right;

        Templates(TemplateRepository.Editable right) {
            this.right = right;
        }

        @Override
        public Optional<DefaultMessage> defaultMessage(DefaultMessageSlot slot, Locale locale, MailContext context) {
            return right.defaultMessage(slot, locale, context);
        }

        @Override
        public List<LetterTemplate> letters(MailableType type, MailContext context) {
            return right.letters(type, context);
        }

        @Override
        public Optional<LetterTemplate> letter(String letterId, MailContext context) {
            return right.letter(letterId, context);
        }

        @Override
        public Content open(LetterTemplate letter, LetterFile file, MailContext context) throws IOException {
            return right.open(letter, file, context);
        }

        @Override
        public Optional<DefaultMessage> save(DefaultMessage message, Optional<TemplateVersion> expected, MailContext context) {
            return right.save(message, expected, context);
        }

        @Override
        public List<DefaultMessage> versions(DefaultMessageSlot slot, Locale locale, MailContext context) {
            return right.versions(slot, locale, context);
        }

        @Override
        public List<LetterTemplate> allLetters(MailContext context) {
            return right.allLetters(context);
        }

        @Override
        public Optional<LetterTemplate> save(LetterTemplate letter, Optional<TemplateVersion> expected, MailContext context) {
            return right.save(letter, expected, context);
        }

        @Override
        public boolean remove(String letterId, TemplateVersion expected, MailContext context) {
            return right.remove(letterId, expected, context);
        }
    }
}
