package com.logisav.mail.core.internal.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The starts of files of every kind, and small documents that are whole where a look inside is wanted. */
public final class SampleFiles {

    static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    static final String POWERPOINT = "application/vnd.openxmlformats-officedocument.presentationml.presentation";
    static final String TEXT_DOCUMENT = "application/vnd.oasis.opendocument.text";

    private SampleFiles() {}

    /** The bytes of a file of this kind. */
    public static byte[] of(String kind) {
        return switch (kind) {
            case "pdf" -> text("%PDF-1.7\n%âãÏÓ\n1 0 obj\n<</Type/Catalog>>\nendobj\n");
            case "png" -> padded(hex("89504e470d0a1a0a0000000d49484452"));
            case "jpg" -> padded(hex("ffd8ffe000104a46494600010100"));
            case "gif" -> padded(text("GIF89a"));
            case "webp" -> padded(join(text("RIFF"), hex("24000000"), text("WEBPVP8 ")));
            case "heic" -> padded(join(hex("00000018"), text("ftypheic"), hex("00000000"), text("mif1heic")));
            case "tiff" -> padded(hex("49492a0008000000"));
            case "mp4" -> padded(join(hex("00000018"), text("ftypmp42"), hex("00000000"), text("isommp42")));
            case "mp3" -> padded(join(text("ID3"), hex("0300000000")));
            case "gz" -> padded(hex("1f8b0800000000000003"));
            case "7z" -> padded(hex("377abcaf271c0004"));
            case "rar" -> padded(hex("526172211a0700cf907300000d"));
            case "dwg" -> padded(join(text("AC1032"), hex("000000000001")));
            case "dxf" -> text("  0\r\nSECTION\r\n  2\r\nHEADER\r\n  9\r\n$ACADVER\r\n  1\r\nAC1015\r\n");
            case "p7m" -> padded(hex("30820a0506092a864886f70d010702a08209f6"));
            case "ole2" -> padded(hex("d0cf11e0a1b11ae1000000000000000000000000000000003e000300feff0900"));
            case "rtf" -> text("{\\rtf1\\ansi Bonjour}");
            case "xml" -> text("<?xml version=\"1.0\"?><facture><n>42</n></facture>");
            case "svg" -> text("<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"x()\"/>");
            case "html" -> text("<!DOCTYPE html><html><body><script>x()</script></body></html>");
            case "html+tab" -> text("<!DOCTYPE html><html>\t<body><script>x()</script></body></html>");
            case "rss" -> text("<?xml version=\"1.0\"?><rss version=\"2.0\"><channel/></rss>");
            case "js" -> text("var s = new ActiveXObject('WScript.Shell'); s.Run('calc');");
            case "script" -> text("<script>alert(1)</script>");
            case "sh" -> text("#!/bin/sh\nrm -rf ~\n");
            case "bat" -> text("@echo off\r\ndel *.*\r\n");
            case "txt" -> text("Relevé du 24 novembre : température 21°, pression 1,5 bar.\n");
            case "latin1" -> "Relevé du 24 novembre : température 21°\r\n".getBytes(StandardCharsets.ISO_8859_1);
            case "utf16" -> join(hex("fffe"), "Relevé".getBytes(StandardCharsets.UTF_16LE));
            case "utf16le+xml" -> join(hex("fffe"), "<?xml version=\"1.0\"?><x/>".getBytes(StandardCharsets.UTF_16LE));
            case "utf16be+xml" -> join(hex("feff"), "<?xml version=\"1.0\"?><x/>".getBytes(StandardCharsets.UTF_16BE));
            case "mz-text" -> text("MZ Chauffage, 12 rue des Lilas\n");
            case "csv" -> text("numéro;client;montant\nF-42;\"Lefèvre, SARL\";1234,50\n");
            case "json" -> text("{\"facture\": 42}");
            case "eml" -> text("From: a@example.fr\r\nTo: b@example.fr\r\nSubject: x\r\n"
                + "Date: Tue, 24 Nov 2026 10:00:00 +0100\r\nMIME-Version: 1.0\r\n\r\nBonjour");
            case "ics" -> text("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
            case "vcf" -> text("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Jean\r\nEND:VCARD\r\n");
            case "exe" -> padded(join(text("MZ"), hex("90000300000004000000ffff0000b800000000000000")));
            case "elf" -> padded(hex("7f454c4602010100000000000000000002003e00"));
            case "mach-o" -> padded(hex("cffaedfe07000001030000000200000010000000"));
            case "class" -> padded(hex("cafebabe00000034001d"));
            case "lnk" -> padded(hex("4c0000000114020000000000c000000000000046"));
            case "chm" -> padded(join(text("ITSF"), hex("0300000060000000")));
            case "iso" -> iso();
            case "noise" -> hex("0102030405060708aabbccddeeff00112233445566778899");
            case "empty" -> new byte[0];
            default -> documents(kind);
        };
    }

    private static byte[] documents(String kind) {
        return switch (kind) {
            case "docx" -> ooxml(WORD + ".main+xml", "word/document.xml");
            case "xlsx" -> ooxml(EXCEL + ".main+xml", "xl/workbook.xml");
            case "docx+internal" -> ooxml("application/x-tika-ooxml.main+xml", "word/document.xml");
            case "pptx" -> ooxml(POWERPOINT + ".main+xml", "ppt/presentation.xml");
            case "docm" -> ooxml("application/vnd.ms-word.document.macroEnabled.main+xml", "word/document.xml", "word/vbaProject.bin");
            case "xlsm" -> ooxml("application/vnd.ms-excel.sheet.macroEnabled.main+xml", "xl/workbook.xml");
            case "docx+vba" -> ooxml(WORD + ".main+xml", "word/document.xml", "word/VbaProject.BIN");
            case "xlsx+xlm" -> ooxml(EXCEL + ".main+xml", "xl/workbook.xml", "xl/macrosheets/sheet1.xml");
            case "odt" -> odf(TEXT_DOCUMENT);
            case "ods" -> odf("application/vnd.oasis.opendocument.spreadsheet");
            case "odt+basic" -> odf(TEXT_DOCUMENT, "Basic/Standard/Module1.xml");
            case "odt+python" -> odf(TEXT_DOCUMENT, "Scripts/python/x.py");
            case "odt+empty-library" -> odf(TEXT_DOCUMENT, "Basic/script-lc.xml", "Basic/Standard/script-lb.xml");
            case "zip" -> zip(Map.of("photos/1.jpg", of("jpg")));
            case "zip+exe" -> zip(Map.of("setup.exe", of("exe")));
            case "jar" -> zip(Map.of("META-INF/MANIFEST.MF", text("Main-Class: Evil")));
            case "epub" -> odf("application/epub+zip");
            default -> throw new IllegalArgumentException(kind);
        };
    }

    /** Written as Word does: the list of types first. */
    private static byte[] ooxml(String mainType, String... parts) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("[Content_Types].xml", contentTypes(mainType));
        entries.put("_rels/.rels", text("<Relationships/>"));
        Arrays.stream(parts).forEach(part -> entries.put(part, text("<x/>")));
        return zip(entries);
    }

    static byte[] contentTypes(String mainType) {
        return text("<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
            + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/main.xml\" ContentType=\""
            + mainType + "\"/></Types>");
    }

    private static byte[] odf(String mimetype, String... parts) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("mimetype", text(mimetype));
        entries.put("content.xml", text("<x/>"));
        Arrays.stream(parts).forEach(part -> entries.put(part, text("<x/>")));
        return zip(entries);
    }

    /** A zip with these entries in this order; {@code mimetype} is stored, as OpenDocument asks. */
    static byte[] zip(Map<String, byte[]> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                ZipEntry header = new ZipEntry(entry.getKey());
                if (entry.getKey().equals("mimetype")) {
                    store(header, entry.getValue());
                }
                zip.putNextEntry(header);
                zip.write(entry.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The same zip, whose table names each of its entries so many times: all of them are one and the same place. */
    static byte[] repeated(byte[] zip, int times) {
        ByteBuffer end = ByteBuffer.wrap(zip, zip.length - 22, 22).slice().order(ByteOrder.LITTLE_ENDIAN);
        int table = end.getInt(16);
        byte[] records = Arrays.copyOfRange(zip, table, table + end.getInt(12));
        ByteBuffer newEnd = ByteBuffer.allocate(22).order(ByteOrder.LITTLE_ENDIAN).putInt(0x06054b50).putInt(0)
            .putShort((short) times).putShort((short) times).putInt(records.length * times).putInt(table).putShort((short) 0);
        byte[][] repeated = new byte[times][];
        Arrays.fill(repeated, records);
        return join(Arrays.copyOf(zip, table), join(repeated), newEnd.array());
    }

    private static void store(ZipEntry header, byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(content);
        header.setMethod(ZipEntry.STORED);
        header.setSize(content.length);
        header.setCrc(crc.getValue());
    }

    private static byte[] iso() {
        byte[] image = new byte[40_000];
        System.arraycopy(text("CD001"), 0, image, 32_769, 5);
        image[32_768] = 1;
        return image;
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] hex(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(joined::writeBytes);
        return joined.toByteArray();
    }

    private static byte[] padded(byte[] start) {
        return Arrays.copyOf(start, start.length + 400);
    }
}
