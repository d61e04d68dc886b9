package com.logisav.mail.core.internal;

import com.logisav.mail.about.MailContext;
import com.logisav.mail.about.MailableRef;
import com.logisav.mail.attachment.AttachmentRefusal;
import com.logisav.mail.attachment.AttachmentRefusedException;
import com.logisav.mail.attachment.FileName;
import com.logisav.mail.attachment.LinkedFile;
import com.logisav.mail.spi.LinkedFileQuery;
import com.logisav.mail.spi.LinkedFileStore;
import com.logisav.mail.spi.Page;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The host's linked files behind a second lock: whatever the store answers, only a file that is stored with this very record passes.
 *
 * <p>A foreign one is treated as if it were not there, and reported as the store's defect.
 */
public final class LinkedFiles {

    private static final Logger LOG = LoggerFactory.getLogger(LinkedFiles.class);

    private final LinkedFileStore store;

    /** The files of this store. */
    public LinkedFiles(LinkedFileStore store) {
        this.store = store;
    }

    /** A page of the record's files. */
    public Page<LinkedFile> list(LinkedFileQuery query, MailContext context) {
        HostCalls calls = calls(query.about());
        Page<LinkedFile> page = calls.ask("Return Page.empty() where there are none.", () -> store.list(query, context));
        return page.filter(file -> isOfRecord(file, query.about(), calls));
    }

    /** The record's file of this identifier; empty where it is not the record's, for whatever reason. */
    public Optional<LinkedFile> find(MailableRef about, String fileId, MailContext context) {
        if (!HostCalls.isAsked(fileId)) {
            return Optional.empty();
        }
        HostCalls calls = calls(about);
        Optional<LinkedFile> found = calls.ask("Return Optional.empty() for an unknown file.", () -> store.find(fileId, about, context));
        return found.filter(file -> isTheOne(file, fileId, calls) && isOfRecord(file, about, calls));
    }

    /**
     * The record's file of this identifier.
     *
     * @throws AttachmentRefusedException where it is not the record's, for whatever reason
     */
    public LinkedFile require(MailableRef about, String fileId, MailContext context) {
        return find(about, fileId, context).orElseThrow(
            () -> AttachmentRefusedException.of(AttachmentRefusal.FILE_NOT_OF_RECORD, FileName.of(fileId), Map.of()));
    }

    /** Writes the bytes of a file that was found for this record. */
    public void copy(LinkedFile file, MailableRef about, MailContext context, OutputStream out) throws IOException {
        calls(about).copy(() -> store.open(file, context), out);
    }

    private HostCalls calls(MailableRef about) {
        return HostCalls.to(LinkedFileStore.class, store, about);
    }

    private static boolean isTheOne(LinkedFile file, String fileId, HostCalls calls) {
        boolean same = file.id().equals(fileId);
        if (!same) {
            LOG.error("A file was held back: {}",
                calls.defect("answered a file of another identifier. Answer the file that was asked for, or empty.").getMessage());
        }
        return same;
    }

    private static boolean isOfRecord(LinkedFile file, MailableRef about, HostCalls calls) {
        boolean own = file.isTiedTo(about);
        if (!own) {
            LOG.error("A file of another record was held back: {}",
                calls.defect("answered a file that is not tied to the record. Answer only files stored with the record asked for.")
                    .getMessage());
        }
        return own;
    }
}
