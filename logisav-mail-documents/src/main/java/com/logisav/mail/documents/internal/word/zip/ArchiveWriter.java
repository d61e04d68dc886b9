package com.logisav.mail.documents.internal.word.zip;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Writes an archive file by file. An untouched file leaves as it was read: packed bytes, method, time, extra fields. A changed one keeps all but
 * its bytes and what follows from them. Not safe for concurrent use; one for each document.
 */
public final class ArchiveWriter {

    /** Bit 3 says that sizes follow the bytes; here they stand before them. */
    private static final int SIZES_FOLLOW = 1 << 3;
    private static final int UTF_8_NAME = 1 << 11;
    /** 1 January 1980, the first day that an archive knows: what Word itself writes. */
    private static final int FIRST_DAY = 0x21;
    private static final int VERSION = 20;

    private final OutputStream out;
    private final ByteArrayOutputStream directory = new ByteArrayOutputStream(4096);
    private int written;
    private int count;

    /** Writes here; neither flushed nor closed. */
    public ArchiveWriter(OutputStream out) {
        this.out = out;
    }

    /** A file as it was read. */
    public void copy(PackedFile file) throws IOException {
        begin(file, file.crc(), file.length(), file.packed().length);
        out.write(file.packed());
    }

    /** A file with other bytes. */
    public void replace(PackedFile file, byte[] bytes, int length) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(bytes, 0, length);
        int crc = (int) sum.getValue();
        if (file.method() == PackedFile.STORED) {
            begin(file, crc, length, length);
            out.write(bytes, 0, length);
        } else {
            ByteArrayOutputStream packed = deflate(bytes, length);
            begin(file, crc, length, packed.size());
            packed.writeTo(out);
        }
    }

    /** A new file. */
    public void add(String name, byte[] bytes) throws IOException {
        byte[] nameBytes = name.getBytes(StandardCharsets.UTF_8);
        byte[] header = new byte[30 + nameBytes.length];
        byte[] central = new byte[46 + nameBytes.length];
        Bytes.put32(header, 0, 0x04034b50);
        Bytes.put32(central, 0, 0x02014b50);
        Bytes.put16(central, 4, VERSION);
        putCommon(header, 4, nameBytes.length);
        putCommon(central, 6, nameBytes.length);
        System.arraycopy(nameBytes, 0, header, 30, nameBytes.length);
        System.arraycopy(nameBytes, 0, central, 46, nameBytes.length);
        replace(new PackedFile(name, header, central, new byte[0]), bytes, bytes.length);
    }

    private static void putCommon(byte[] record, int at, int nameLength) {
        Bytes.put16(record, at, VERSION);
        Bytes.put16(record, at + 2, UTF_8_NAME);
        Bytes.put16(record, at + 4, PackedFile.DEFLATED);
        Bytes.put16(record, at + 8, FIRST_DAY);
        Bytes.put16(record, at + 22, nameLength);
    }

    /** As fast as Word packs, which says "super fast" in its own archives: a tenth more bytes for a third of the time. */
    private static ByteArrayOutputStream deflate(byte[] bytes, int length) {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
        try {
            deflater.setInput(bytes, 0, length);
            deflater.finish();
            ByteArrayOutputStream packed = new ByteArrayOutputStream(length / 6 + 64);
            byte[] block = new byte[8192];
            while (!deflater.finished()) {
                packed.write(block, 0, deflater.deflate(block));
            }
            return packed;
        } finally {
            deflater.end();
        }
    }

    /** Everything but the packed bytes, which the caller writes next. */
    private void begin(PackedFile file, int crc, int length, int packedLength) throws IOException {
        byte[] header = file.header().clone();
        putSizes(header, 6, crc, packedLength, length);
        byte[] central = file.central().clone();
        putSizes(central, 8, crc, packedLength, length);
        Bytes.put32(central, 42, written);
        directory.write(central, 0, central.length);
        out.write(header);
        written += header.length + packedLength;
        count++;
    }

    /** Flags, and eight bytes after them checksum and sizes, stand in the same order in both records. */
    private static void putSizes(byte[] record, int flags, int crc, int packedLength, int length) {
        Bytes.put16(record, flags, Bytes.u16(record, flags) & ~SIZES_FOLLOW);
        Bytes.put32(record, flags + 8, crc);
        Bytes.put32(record, flags + 12, packedLength);
        Bytes.put32(record, flags + 16, length);
    }

    /** The directory; after this the archive is whole. */
    public void finish() throws IOException {
        byte[] end = new byte[22];
        Bytes.put32(end, 0, 0x06054b50);
        Bytes.put16(end, 8, count);
        Bytes.put16(end, 10, count);
        Bytes.put32(end, 12, directory.size());
        Bytes.put32(end, 16, written);
        directory.writeTo(out);
        out.write(end);
    }
}
