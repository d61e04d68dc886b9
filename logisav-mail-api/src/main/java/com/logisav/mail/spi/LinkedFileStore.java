package com.logisav.mail.spi;

import com.logisav.mail.about.MailContext;
import com.logisav.mail.about.MailableRef;
import com.logisav.mail.attachment.Content;
import com.logisav.mail.attachment.LinkedFile;
import java.io.IOException;
import java.util.Optional;

/**
 * The files that the host stores with its records ("fichiers liés", S3).
 *
 * <p>Listed when the user asks, found again when one is attached and at review, opened at review and when the user opens one. On the
 * caller's thread. Safe for concurrent use. Whatever is answered, the library checks {@link LinkedFile#tiedTo()} itself; that is a second
 * lock, not the only one.
 *
 * <p>Records are told apart by type and identifier, letter by letter: {@code invoice#a1} and {@code invoice#A1} are one record only where
 * the host cannot have both.
 *
 * <ul>
 * <li>LFS-01: only files tied to the record asked for are listed, whatever the search.
 * <li>LFS-02: a file of another record or tenant is not found, nor one of another tenant opened, equal identifiers or not.
 * <li>LFS-03: open can be called twice and yields the same bytes.
 * <li>LFS-04: a length that is given is that of the bytes.
 * <li>LFS-05: an unknown identifier is not found, and nothing is thrown.
 * <li>LFS-06: null is never answered.
 * <li>LFS-07: {@code tiedTo} is what is stored, not an echo of the question.
 * <li>LFS-08: all pages together list each file once.
 * <li>LFS-09: names come back as they were stored, accents and length included, but for what {@code FileName} cleans away.
 * <li>LFS-10: asked by several threads at once, it answers what it answers one.
 * <li>LFS-11: a file that is tied to the record is listed and found.
 * <li>LFS-12: no answer leaves anything open but the streams that its caller opened, until they are closed.
 * <li>LFS-13: a search leaves in the list what it finds, on whatever page that stands, and nothing else.
 * </ul>
 */
public interface LinkedFileStore {

    /**
     * A page of the files tied to a record.
     *
     * @return empty: this record has none (or none that the search finds). What is thrown reaches the user as a failure of the list
     */
    Page<LinkedFile> list(LinkedFileQuery query, MailContext context);

    /**
     * The file of this identifier, where it is tied to this record.
     *
     * @return empty: no such file for this record, be it unknown, deleted, moved or another's
     */
    Optional<LinkedFile> find(String fileId, MailableRef about, MailContext context);

    /**
     * The bytes of a file that {@link #find} has just answered, in the tenant of the context.
     *
     * @throws IOException where they cannot be read, or the file is another tenant's; a blocking alert, never a mail without the file
     */
    Content open(LinkedFile file, MailContext context) throws IOException;

    /** No files at all. */
    static LinkedFileStore none() {
        return NoLinkedFiles.INSTANCE;
    }
}
