package com.logisav.mail.documents.word;

import static com.logisav.mail.documents.word.WordFile.complex;
import static com.logisav.mail.documents.word.WordFile.p;
import static com.logisav.mail.documents.word.WordFile.simple;
import static com.logisav.mail.documents.word.WordFile.t;
import static com.logisav.mail.documents.word.WordFile.tbl;
import static com.logisav.mail.documents.word.WordFile.tr;

import com.logisav.mail.attachment.Content;
import com.logisav.mail.content.MergeFields;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A JVM that writes a Word document, and says what bytes it is. */
final class WriteOnce {

    private static final byte[] PIXEL = Base64.getDecoder().decode(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC");

    private WriteOnce() {}

    public static void main(String[] arguments) {
        System.out.println(digest(document()));
    }

    /** With a field of each kind, a list, a header, a picture. */
    static byte[] document() {
        WordFile file = WordFile.of(p(t("Pour "), complex("MERGEFIELD customer.name \\* Upper"), simple("MERGEFIELD Image:logo"))
            + p(simple("MERGEFIELD count \\# \"# ##0,00\""), simple("MERGEFIELD total"), simple("MERGEFIELD day \\@ \"dddd d MMMM yyyy\""),
                simple("MERGEFIELD start \\@ \"dd/MM/yyyy HH:mm\""), simple("MERGEFIELD done"))
            + tbl(tr(p(simple("MERGEFIELD TableStart:lines"), simple("MERGEFIELD label")), p(simple("MERGEFIELD price"), simple("MERGEFIELD TableEnd:lines")))))
            .story("header", "hdr", p(simple("MERGEFIELD customer.name")));
        List<MergeFields> lines = IntStream.range(0, 40).mapToObj(i -> Words.line("Ligne n° " + i + " été", "1" + i + ".5")).toList();
        return Words.render(file, Words.values().list("lines", lines).build(), builder -> builder.picture("logo", Content.of(PIXEL)));
    }

    /** Of the files as they are unpacked: how tightly they are packed is a matter of the JDK's zlib. */
    static String contents(byte[] document) {
        StringBuilder all = new StringBuilder();
        for (Map.Entry<String, byte[]> each : WordFile.unzip(document).entrySet()) {
            all.append(each.getKey()).append(' ').append(digest(each.getValue())).append('\n');
        }
        return digest(all.toString().getBytes(StandardCharsets.UTF_8));
    }

    static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
