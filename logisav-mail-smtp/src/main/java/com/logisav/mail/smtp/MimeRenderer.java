package com.logisav.mail.smtp;

import com.logisav.mail.attachment.ContentUnreadableException;
import com.logisav.mail.message.OutgoingMail;
import com.logisav.mail.smtp.internal.mime.ContentFailedException;
import com.logisav.mail.smtp.internal.mime.MessageComposer;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;

/**
 * The one way from a mail to its bytes (RFC 5322, MIME): for sending, for a preview, for fakes, for an {@code .eml} file.
 *
 * <p>The same mail gives the same bytes, on any machine: identity and date are the manifest's, boundaries are derived from the Message-ID,
 * and nothing of the surroundings (class path, system properties, time zone, language) has a say. The structure is the least that the mail
 * needs of mixed(related(alternative(text, html), inline images), files). Everything is 7-bit; Bcc recipients are in no header.
 *
 * <p>Safe for concurrent use; worth keeping.
 */
public final class MimeRenderer {

    private final MessageComposer composer;

    private MimeRenderer(MessageComposer composer) {
        this.composer = composer;
    }

    /**
     * The renderer.
     *
     * @throws com.logisav.mail.InvalidConfigurationException where the Angus Mail on the class path is one that must not be used; says what
     *                                                        to add to the pom
     */
    public static MimeRenderer standard() {
        return new MimeRenderer(MessageComposer.create());
    }

    /**
     * Writes the mail. Each file is opened once, read in blocks and closed; nothing is held in memory but the words.
     *
     * @param out neither flushed nor closed
     * @throws IOException                where {@code out} could not be written
     * @throws ContentUnreadableException where a file could not be read, or has another length than the manifest says; what was written is no
     *                                    mail
     */
    public void write(OutgoingMail mail, OutputStream out) throws IOException {
        Objects.requireNonNull(out, "out");
        try {
            composer.compose(mail).writeTo(out);
        } catch (ContentFailedException e) {
            throw ContentUnreadableException.of("a file of the mail", e);
        }
    }

    /**
     * How many bytes {@link #write} will write, without opening a file.
     *
     * @return bytes, as a server counts them against its limit (RFC 1870)
     */
    public long length(OutgoingMail mail) {
        return composer.compose(mail).length();
    }
}
