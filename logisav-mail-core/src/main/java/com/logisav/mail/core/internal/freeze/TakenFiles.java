package com.logisav.mail.core.internal.freeze;

import com.logisav.mail.attachment.AttachmentSource;
import com.logisav.mail.attachment.FileName;
import com.logisav.mail.core.internal.file.TakenFile;
import com.logisav.mail.message.ManifestFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The files of one mail while it is frozen, inline images first; closed together. */
final class TakenFiles implements AutoCloseable {

    private final List<TakenFile> images = new ArrayList<>();
    private final List<ManifestFile> imageLines = new ArrayList<>();
    private final List<TakenFile> attached = new ArrayList<>();
    private final List<ManifestFile> attachedLines = new ArrayList<>();

    void attach(AttachmentSource source, String reference, FileName name, TakenFile file) {
        attached.add(file);
        // An upload's token is a key to its bytes: what leaves in a journal or a browser must not hold it.
        String shown = source == AttachmentSource.UPLOAD ? "" : reference;
        attachedLines.add(ManifestFile.attached(source, shown, name, file.mediaType(), file.length(), file.sha256()));
    }

    void embed(String contentId, TakenFile file) {
        images.add(file);
        imageLines.add(ManifestFile.inline(contentId, file.name(), file.mediaType(), file.length(), file.sha256()));
    }

    List<ManifestFile> manifestFiles() {
        List<ManifestFile> all = new ArrayList<>(imageLines);
        all.addAll(attachedLines);
        return all;
    }

    /** In the order of {@link #manifestFiles}. */
    List<TakenFile> inOrder() {
        List<TakenFile> all = new ArrayList<>(images);
        all.addAll(attached);
        return all;
    }

    /** Closes all of them, whatever one of them throws. */
    @Override
    public void close() throws IOException {
        IOException failure = null;
        for (TakenFile file : inOrder()) {
            try {
                file.close();
            } catch (IOException e) {
                failure = e;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
