package com.logisav.mail.documents.internal.word.zip;

import com.logisav.mail.documents.internal.word.UnusableFileException;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** One file in an archive, packed. Immutable by agreement: nobody writes into its arrays. */
public final class PackedFile {

    static final int STORED = 0;
    static final int DEFLATED = 8;

    private final String name;
    private final byte[] header;
    private final byte[] central;
    private final byte[] packed;

    /**
     * A file as it was read.
     *
     * @param header  what stands before its bytes: 30 bytes, the name, extra fields
     * @param central what the directory says of it
     * @param packed  the packed bytes
     */
    PackedFile(String name, byte[] header, byte[] central, byte[] packed) {
        this.name = name;
        this.header = header;
        this.central = central;
        this.packed = packed;
    }

    /** Its path. */
    public String name() {
        return name;
    }

    int method() {
        return Bytes.u16(central, 10);
    }

    int crc() {
        return Bytes.i32(central, 16);
    }

    int length() {
        return Bytes.i32(central, 24);
    }

    byte[] header() {
        return header;
    }

    byte[] central() {
        return central;
    }

    byte[] packed() {
        return packed;
    }

    /**
     * Its bytes.
     *
     * @throws UnusableFileException where they are not those that were packed
     */
    public byte[] unpack() throws UnusableFileException {
        byte[] bytes = method() == STORED ? packed : inflate();
        CRC32 sum = new CRC32();
        sum.update(bytes);
        if ((int) sum.getValue() != crc()) {
            throw UnusableFileException.damaged(name, null);
        }
        return bytes;
    }

    /** Never makes more bytes than were announced, whatever was packed. */
    private byte[] inflate() throws UnusableFileException {
        Inflater inflater = new Inflater(true);
        try {
            byte[] bytes = new byte[length()];
            inflater.setInput(packed);
            int done = 0;
            int count = 1;
            while (done < bytes.length && count > 0) {
                count = inflater.inflate(bytes, done, bytes.length - done);
                done += count;
            }
            boolean more = !inflater.finished() && inflater.inflate(new byte[1]) > 0;
            if (done < bytes.length || more || !inflater.finished() || inflater.getRemaining() > 0) {
                throw UnusableFileException.damaged(name, null);
            }
            return bytes;
        } catch (DataFormatException e) {
            throw UnusableFileException.damaged(name, e);
        } finally {
            inflater.end();
        }
    }

    /** Name and size. */
    @Override
    public String toString() {
        return "PackedFile[" + name + ", " + length() + " bytes]";
    }
}
