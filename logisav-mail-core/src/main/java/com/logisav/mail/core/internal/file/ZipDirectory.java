package com.logisav.mail.core.internal.file;

import com.logisav.mail.attachment.Content;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/**
 * The table of contents at the end of a zip (APPNOTE 4.3.12 to 4.3.16), read from content that can only be opened and read through.
 *
 * <p>It is what Office goes by. The headers between the files may name others, and the one looked for may stand behind any number of bytes:
 * going by the table nothing but the entry itself is inflated, and no more of it than asked for, so that a zip bomb cannot matter.
 */
final class ZipDirectory {

    /** One file in the zip; {@code offset} counts from the start of the content. */
    record Entry(String name, int method, long compressed, long offset) {}

    private static final int END_LENGTH = 22;
    private static final int TAIL = 66 * 1024;
    private static final int MAX_DIRECTORY = 4 * 1024 * 1024;
    private static final int END_MARK = 0x06054b50;
    private static final int ENTRY_MARK = 0x02014b50;
    private static final int ENTRY_LENGTH = 46;
    private static final int LOCAL_LENGTH = 30;
    private static final long ZIP64 = 0xFFFFFFFFL;

    private final Content content;
    private final List<Entry> entries;

    private ZipDirectory(Content content, List<Entry> entries) {
        this.content = content;
        this.entries = entries;
    }

    /**
     * Reads the table.
     *
     * @throws ZipException where there is none, or none that can be read
     * @throws IOException  where the content cannot
     */
    static ZipDirectory read(Content content) throws IOException {
        ContentTail tail = ContentTail.of(content, TAIL);
        ByteBuffer last = little(tail.bytes());
        int end = endRecord(last);
        long size = unsigned(last, end + 12);
        long start = tail.offset() + end - size;
        if (size > MAX_DIRECTORY || start < 0) {
            throw new ZipException("a table of contents of " + size + " bytes");
        }
        // Bytes before the zip, as in a self-extracting one, move everything by as much.
        long shift = start - unsigned(last, end + 16);
        return new ZipDirectory(content, entries(bytes(content, start, (int) size), shift));
    }

    private static int endRecord(ByteBuffer tail) throws ZipException {
        for (int at = tail.limit() - END_LENGTH; at >= 0; at--) {
            if (tail.getInt(at) == END_MARK) {
                return at;
            }
        }
        throw new ZipException("no table of contents");
    }

    private static List<Entry> entries(byte[] table, long shift) throws ZipException {
        ByteBuffer directory = little(table);
        List<Entry> entries = new ArrayList<>();
        int at = 0;
        while (at + ENTRY_LENGTH <= directory.limit() && directory.getInt(at) == ENTRY_MARK) {
            int nameLength = directory.getShort(at + 28) & 0xFFFF;
            int next = at + ENTRY_LENGTH + nameLength + (directory.getShort(at + 30) & 0xFFFF) + (directory.getShort(at + 32) & 0xFFFF);
            if (next > directory.limit()) {
                throw new ZipException("an entry longer than the table");
            }
            String name = new String(table, at + ENTRY_LENGTH, nameLength, StandardCharsets.UTF_8);
            entries.add(new Entry(name, directory.getShort(at + 10) & 0xFFFF, unsigned(directory, at + 20),
                unsigned(directory, at + 42) + shift));
            at = next;
        }
        return entries;
    }

    List<Entry> entries() {
        return entries;
    }

    /**
     * An entry's bytes, inflated.
     *
     * @param max how many at most
     * @throws ZipException where the entry cannot be read or has more
     */
    byte[] bytes(Entry entry, int max) throws IOException {
        if (entry.compressed() == ZIP64 || entry.offset() < 0) {
            throw new ZipException("an entry without a place");
        }
        ByteBuffer local = little(bytes(content, entry.offset(), LOCAL_LENGTH));
        long data = entry.offset() + LOCAL_LENGTH + (local.getShort(26) & 0xFFFF) + (local.getShort(28) & 0xFFFF);
        try (InputStream in = content.open()) {
            skip(in, data);
            byte[] bytes = inflated(in, entry, max);
            if (bytes.length > max) {
                throw new ZipException("an entry of more than " + max + " bytes");
            }
            return bytes;
        }
    }

    private static byte[] inflated(InputStream in, Entry entry, int max) throws IOException {
        if (entry.method() == 0) {
            return in.readNBytes((int) Math.min(entry.compressed(), max + 1L));
        }
        Inflater inflater = new Inflater(true);
        try (InflaterInputStream inflating = new InflaterInputStream(in, inflater)) {
            return inflating.readNBytes(max + 1);
        } catch (EOFException e) {
            throw malformed(e);
        } finally {
            inflater.end();
        }
    }

    private static byte[] bytes(Content content, long from, int length) throws IOException {
        try (InputStream in = content.open()) {
            skip(in, from);
            byte[] bytes = in.readNBytes(length);
            if (bytes.length < length) {
                throw new ZipException("ends too early");
            }
            return bytes;
        }
    }

    private static void skip(InputStream in, long bytes) throws IOException {
        try {
            in.skipNBytes(bytes);
        } catch (EOFException e) {
            throw malformed(e);
        }
    }

    private static ZipException malformed(EOFException cause) {
        ZipException malformed = new ZipException("ends too early");
        malformed.initCause(cause);
        return malformed;
    }

    private static ByteBuffer little(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static long unsigned(ByteBuffer buffer, int at) {
        return buffer.getInt(at) & 0xFFFFFFFFL;
    }
}
