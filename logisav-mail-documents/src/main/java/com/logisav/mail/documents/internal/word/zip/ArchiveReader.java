package com.logisav.mail.documents.internal.word.zip;

import com.logisav.mail.documents.WordTemplateProblem.Code;
import com.logisav.mail.documents.internal.word.Limits;
import com.logisav.mail.documents.internal.word.UnusableFileException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads an archive by its directory, and refuses what another reader might see differently: two files of one name, names that lead out of the
 * archive, files over each other, a directory that contradicts the files. Archives over two gigabytes are none of documents.
 */
final class ArchiveReader {

    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int LOCAL_LENGTH = 30;
    private static final int CENTRAL_LENGTH = 46;
    private static final int END_LENGTH = 22;
    private static final int ENCRYPTED = 1 | 1 << 6 | 1 << 13;
    /** What a form of a browser or a mail program leaves behind a file: a line end, padding. */
    private static final int TRAILING = 16;
    private static final String WHOLE = "zip";
    /** The first bytes of OLE compound files: Word 97 to 2003, and what Word makes of a document with a password. */
    private static final long COMPOUND = 0xD0CF11E0A1B11AE1L;
    private static final Pattern NAME = Pattern.compile("(?!/)[^\\x00-\\x1F\\x7F\\\\:]+");

    private final byte[] bytes;
    private final List<PackedFile> files = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private final List<int[]> ranges = new ArrayList<>();
    private long unpacked;

    ArchiveReader(byte[] bytes) {
        this.bytes = bytes;
    }

    Archive read() throws UnusableFileException {
        checkKind();
        int end = endOfDirectory();
        int count = Bytes.u16(bytes, end + 10);
        int at = Bytes.i32(bytes, end + 16);
        boolean oneDisk = Bytes.i32(bytes, end + 4) == 0 && Bytes.u16(bytes, end + 8) == count;
        if (!oneDisk || at < 0 || (long) at + Bytes.i32(bytes, end + 12) != end) {
            throw damaged(WHOLE);
        }
        if (count > Limits.FILES) {
            throw UnusableFileException.tooLarge(WHOLE, Limits.FILES);
        }
        for (int i = 0; i < count; i++) {
            at = readEntry(at, end);
        }
        if (at != end) {
            throw damaged(WHOLE);
        }
        checkRanges();
        return new Archive(files);
    }

    private void checkKind() throws UnusableFileException {
        if (bytes.length > Limits.FILE) {
            throw UnusableFileException.tooLarge(WHOLE, Limits.FILE);
        }
        if (bytes.length >= 8 && ByteBuffer.wrap(bytes).getLong() == COMPOUND) {
            throw UnusableFileException.of(Code.WORD_FILE_ENCRYPTED, Map.of());
        }
        if (bytes.length < 4 || Bytes.i32(bytes, 0) != LOCAL) {
            throw UnusableFileException.of(Code.WORD_FILE_NOT_WORD, Map.of());
        }
    }

    /** The last bytes of the file, but for a comment whose length they say, and very few that belong to nothing. */
    private int endOfDirectory() throws UnusableFileException {
        for (int at = bytes.length - END_LENGTH; at >= Math.max(0, bytes.length - END_LENGTH - 0xFFFF); at--) {
            int behind = Bytes.i32(bytes, at) == END ? bytes.length - at - END_LENGTH - Bytes.u16(bytes, at + 20) : -1;
            if (behind >= 0 && behind <= TRAILING) {
                return at;
            }
        }
        throw damaged(WHOLE);
    }

    private int readEntry(int at, int end) throws UnusableFileException {
        if (at + CENTRAL_LENGTH > end || Bytes.i32(bytes, at) != CENTRAL) {
            throw damaged(WHOLE);
        }
        int nameLength = Bytes.u16(bytes, at + 28);
        int next = at + CENTRAL_LENGTH + nameLength + Bytes.u16(bytes, at + 30) + Bytes.u16(bytes, at + 32);
        if (next > end) {
            throw damaged(WHOLE);
        }
        String name = name(at + CENTRAL_LENGTH, nameLength);
        if (!names.add(Archive.key(name))) {
            throw damaged(name);
        }
        checkSize(name, at);
        files.add(packedFile(name, Arrays.copyOfRange(bytes, at, next)));
        return next;
    }

    private String name(int at, int length) throws UnusableFileException {
        try {
            String name = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, at, length)).toString();
            if (!NAME.matcher(name).matches() || Arrays.asList(name.split("/", -1)).contains("..")) {
                throw damaged(WHOLE);
            }
            return name;
        } catch (CharacterCodingException e) {
            throw UnusableFileException.damaged(WHOLE, e);
        }
    }

    private void checkSize(String name, int central) throws UnusableFileException {
        int packed = Bytes.i32(bytes, central + 20);
        int length = Bytes.i32(bytes, central + 24);
        if (packed < 0 || length < 0) {
            throw UnusableFileException.tooLarge(name, Limits.UNPACKED);
        }
        if (length > Limits.RATIO_FROM && length / Limits.RATIO > packed) {
            throw UnusableFileException.tooLarge(name, (long) packed * Limits.RATIO);
        }
        unpacked += length;
        if (unpacked > Limits.UNPACKED) {
            throw UnusableFileException.tooLarge(name, Limits.UNPACKED);
        }
    }

    private PackedFile packedFile(String name, byte[] central) throws UnusableFileException {
        int method = Bytes.u16(central, 10);
        int length = Bytes.i32(central, 24);
        int packedLength = Bytes.i32(central, 20);
        int offset = Bytes.i32(central, 42);
        if ((Bytes.u16(central, 8) & ENCRYPTED) != 0) {
            throw UnusableFileException.of(Code.WORD_FILE_ENCRYPTED, Map.of());
        }
        if ((method != PackedFile.STORED && method != PackedFile.DEFLATED) || (method == PackedFile.STORED && length != packedLength)) {
            throw damaged(name);
        }
        int data = dataOffset(name, central, offset);
        if ((long) data + packedLength > bytes.length) {
            throw damaged(name);
        }
        ranges.add(new int[] {offset, data + packedLength});
        return new PackedFile(name, Arrays.copyOfRange(bytes, offset, data), central,
            Arrays.copyOfRange(bytes, data, data + packedLength));
    }

    /** The header before the bytes must name the same file, packed in the same way. */
    private int dataOffset(String name, byte[] central, int offset) throws UnusableFileException {
        if (offset < 0 || offset > bytes.length - LOCAL_LENGTH || Bytes.i32(bytes, offset) != LOCAL) {
            throw damaged(name);
        }
        int nameLength = Bytes.u16(bytes, offset + 26);
        int nameEnd = offset + LOCAL_LENGTH + nameLength;
        int data = nameEnd + Bytes.u16(bytes, offset + 28);
        boolean sameName = nameEnd <= bytes.length && nameLength == Bytes.u16(central, 28)
            && Arrays.equals(bytes, offset + LOCAL_LENGTH, nameEnd, central, CENTRAL_LENGTH, CENTRAL_LENGTH + nameLength);
        boolean samePacking = Bytes.u16(bytes, offset + 6) == Bytes.u16(central, 8) && Bytes.u16(bytes, offset + 8) == Bytes.u16(central, 10);
        if (!sameName || !samePacking || data > bytes.length) {
            throw damaged(name);
        }
        return data;
    }

    private void checkRanges() throws UnusableFileException {
        ranges.sort((one, other) -> Integer.compare(one[0], other[0]));
        for (int i = 1; i < ranges.size(); i++) {
            if (ranges.get(i)[0] < ranges.get(i - 1)[1]) {
                throw damaged(WHOLE);
            }
        }
    }

    private static UnusableFileException damaged(String name) {
        return UnusableFileException.damaged(name, null);
    }
}
