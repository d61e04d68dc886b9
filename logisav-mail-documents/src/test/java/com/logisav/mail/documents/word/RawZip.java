package com.logisav.mail.documents.word;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** An archive as Commons Compress (which POI brings) sees it, its files still packed. */
final class RawZip {

    /** One file; bytes in hexadecimal digits. */
    record Entry(String name, int method, long time, String extra, String packed) {}

    private RawZip() {}

    static List<Entry> read(byte[] archive) {
        try (ZipFile zip = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(archive)).get()) {
            List<Entry> entries = new ArrayList<>();
            for (var all = zip.getEntriesInPhysicalOrder(); all.hasMoreElements();) {
                ZipArchiveEntry each = all.nextElement();
                entries.add(new Entry(each.getName(), each.getMethod(), each.getTime(), HexFormat.of().formatHex(each.getCentralDirectoryExtra()),
                    HexFormat.of().formatHex(zip.getRawInputStream(each).readAllBytes())));
            }
            return entries;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
