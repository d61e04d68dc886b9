package com.logisav.mail.specification.host;

import com.logisav.mail.testkit.sample.SampleFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** What may be in a file, whatever it is called: enough of each to be known by. */
public enum HostileContent {
    PDF(SampleFiles.pdf("Plan")),
    PNG(SampleFiles.png()),
    DOCX(SampleFiles.docx("Rapport")),
    TEXT("Bonjour,\nvoici le relevé.\n"),
    CSV("date;montant\n24/11/2026;1234,50\n"),
    EMPTY(""),
    HTML("<!DOCTYPE html><html><body><script>alert(1)</script></body></html>"),
    SVG("<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>"),
    SHELL("#!/bin/sh\nrm -rf ~\n"),
    PE(padded("4d5a90000300000004000000ffff0000b800000000000000400000000000000000000000000000000000000000000000"
        + "000000000000000000000000800000000e1fba0e00b409cd21b8014ccd21")),
    ELF(padded("7f454c4602010100000000000000000002003e0001000000")),
    MACH_O(padded("cffaedfe07000001030000000200000010000000")),
    JAVA_CLASS(padded("cafebabe00000034001d0a0006000f09")),
    LNK(padded("4c0000000114020000000000c000000000000046")),
    CAB(padded("4d53434600000000")),
    OLE2(padded("d0cf11e0a1b11ae1")),
    GZIP(padded("1f8b0800000000000003")),
    RTF("{\\rtf1\\ansi Bonjour}"),
    ZIP(zip("", "notes.txt")),
    JAR(zip("", "META-INF/MANIFEST.MF", "Main.class")),
    DOCM(zip("application/vnd.ms-word.document.macroEnabled.main+xml", "word/document.xml", "word/vbaProject.bin")),
    /** Says that it has none. */
    DOCX_WITH_MACROS(zip("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", "word/document.xml",
        "word/vbaProject.bin"));

    private final byte[] bytes;

    HostileContent(byte[] bytes) {
        this.bytes = bytes;
    }

    HostileContent(String text) {
        this(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The bytes; a copy. */
    public byte[] bytes() {
        return bytes.clone();
    }

    private static byte[] padded(String hex) {
        byte[] start = HexFormat.of().parseHex(hex);
        return Arrays.copyOf(start, 1024);
    }

    /** A zip with these files, and before them, where a type is given, with the list that makes it an Office document. */
    private static byte[] zip(String type, String... names) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            if (!type.isEmpty()) {
                add(zip, "[Content_Types].xml", contentTypes(type));
            }
            for (String name : names) {
                add(zip, name, name);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String contentTypes(String type) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"bin\" ContentType=\"application/vnd.ms-office.vbaProject\"/>"
            + "<Override PartName=\"/word/document.xml\" ContentType=\"" + type + "\"/></Types>";
    }
}
