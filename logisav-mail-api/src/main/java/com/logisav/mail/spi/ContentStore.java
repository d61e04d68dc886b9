package com.logisav.mail.spi;

import com.logisav.mail.attachment.Content;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Keeps uploads and frozen mails between two requests, on whatever node: by unguessable token, bound to an owner, with an end.
 *
 * <p>Written at upload and review, read at review, send and when a file is opened, removed after sending and on discard. On the caller's
 * thread. Safe for concurrent use.
 *
 * <p>Owners are told apart letter by letter: "Camille" and "camille" are one actor only where the host cannot have both. Tokens may be
 * found in upper and lower case alike, if they have their 128 bits without the difference.
 *
 * <ul>
 * <li>CST-01: a token has at least 128 random bits and is made of letters, digits, {@code -} and {@code _}.
 * <li>CST-02: another tenant, actor or purpose does not find, keep or remove the content, by any token.
 * <li>CST-03: what is past its end is not found.
 * <li>CST-04: what was stored can be opened as often as asked, byte for byte, with its length.
 * <li>CST-05: a stream that fails while it is stored leaves nothing behind, and its exception comes through.
 * <li>CST-06: what was removed is not found; removing it again, or what never was, does nothing.
 * <li>CST-07: a token that is no token (a path, an empty text) is not found, and nothing is thrown.
 * <li>CST-08: null is never answered.
 * <li>CST-09: keeping changes the end of what is there, and revives nothing that is not.
 * <li>CST-10: what several threads store at once is each found under its own token.
 * <li>CST-11: a stream that is stored is not closed.
 * <li>CST-12: no answer leaves anything open but the streams that its caller opened, until they are closed.
 * </ul>
 */
public interface ContentStore {

    /**
     * Stores bytes until an instant.
     *
     * @param bytes read to its end, not closed
     * @return the token
     * @throws IOException from the stream or the store; nothing is kept
     */
    String put(ContentOwner owner, InputStream bytes, Instant until) throws IOException;

    /**
     * The bytes behind a token.
     *
     * @return empty: unknown, expired, removed, or another owner's: deliberately the same
     * @throws IOException where the store cannot be reached
     */
    Optional<Content> find(ContentOwner owner, String token) throws IOException;

    /**
     * Moves the end of stored bytes.
     *
     * @return whether they were there
     * @throws IOException where the store cannot be reached
     */
    boolean keep(ContentOwner owner, String token, Instant until) throws IOException;

    /**
     * Removes stored bytes, if they are there.
     *
     * @throws IOException where the store cannot be reached
     */
    void remove(ContentOwner owner, String token) throws IOException;

    /**
     * Keeps contents as files in a directory of its own, which several processes may share. It is created where it is missing, for its
     * owner alone. What has been past its end for an hour, and what a crash left half written a day ago, is deleted when something is
     * stored, a bounded part each time.
     */
    static ContentStore inDirectory(Path directory, Clock clock) {
        return new DirectoryContentStore(directory, clock);
    }

    /** Like {@link #inDirectory(Path, Clock)}, by the system's clock. */
    static ContentStore inDirectory(Path directory) {
        return inDirectory(directory, Clock.systemUTC());
    }
}
