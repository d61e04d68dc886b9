package com.logisav.mail.smtp.oracle;

import com.logisav.mail.address.Mailbox;
import com.logisav.mail.address.Recipient;
import com.logisav.mail.address.RecipientRole;
import com.logisav.mail.message.Manifest;
import com.logisav.mail.message.ManifestFile;
import com.logisav.mail.message.OutgoingMail;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a mail says, one line for each thing: in the order of its headers and parts. Written from the model, it is what a parser must have
 * understood.
 */
public final class Understood {

    private Understood() {}

    public static List<String> expected(OutgoingMail mail, String structure) {
        Manifest manifest = mail.manifest();
        List<String> lines = new ArrayList<>();
        lines.add("headers: " + headers(manifest));
        String offset = manifest.date().getOffset().getId().replace(":", "").replace("Z", "+0000");
        lines.add("date: " + manifest.date().toEpochSecond() + " " + offset);
        lines.add("message-id: " + manifest.messageId().wire());
        lines.add("subject: " + quoted(manifest.subject()));
        lines.add(mailbox("from", manifest.from()));
        manifest.replyTo().ifPresent(replyTo -> lines.add(mailbox("reply-to", replyTo)));
        manifest.recipients().in(RecipientRole.TO).stream().map(Recipient::mailbox).forEach(to -> lines.add(mailbox("to", to)));
        manifest.recipients().in(RecipientRole.CC).stream().map(Recipient::mailbox).forEach(cc -> lines.add(mailbox("cc", cc)));
        lines.add("structure: " + structure);
        if (manifest.html().isEmpty() || !manifest.text().isBlank()) {
            lines.add("text: " + quoted(lineEnds(manifest.text())));
        }
        manifest.html().ifPresent(html -> lines.add("html: " + quoted(lineEnds(html))));
        manifest.files().forEach(file -> lines.add(file(file)));
        return lines;
    }

    private static String headers(Manifest manifest) {
        List<String> names = new ArrayList<>(List.of("Date", "From"));
        boolean to = !manifest.recipients().in(RecipientRole.TO).isEmpty();
        boolean cc = !manifest.recipients().in(RecipientRole.CC).isEmpty();
        manifest.replyTo().ifPresent(any -> names.add("Reply-To"));
        if (to || !cc) {
            names.add("To");
        }
        if (cc) {
            names.add("Cc");
        }
        names.addAll(List.of("Message-ID", "Subject"));
        if (!manifest.locale().equals(Locale.ROOT)) {
            names.add("Content-Language");
        }
        names.addAll(List.of("MIME-Version", "Content-Type"));
        return String.join(" ", names);
    }

    static String mailbox(String header, Mailbox mailbox) {
        return mailbox(header, mailbox.name().orElse(""), mailbox.address().wire());
    }

    static String mailbox(String header, String name, String address) {
        return header + ": " + quoted(name) + " <" + address + ">";
    }

    private static String file(ManifestFile file) {
        String id = file.contentId().map(cid -> "<" + cid + ">").orElse("");
        return file(file.isInline() ? "inline" : "attachment", file.mediaType(), file.name().text(), id, file.length(), file.sha256());
    }

    static String file(String disposition, String type, String name, String id, long length, String sha256) {
        return "file: " + disposition + " " + type + " " + quoted(name) + " " + quoted(id) + " " + length + " " + sha256;
    }

    /** A text that has to be one line: what ends lines or cannot be shown is a space there, and half a character a question mark. */
    public static String quotedLine(String text) {
        StringBuilder line = new StringBuilder();
        text.codePoints().forEach(c -> line.appendCodePoint(Character.isISOControl(c) || c == 0x2028 || c == 0x2029 ? ' ' : c));
        return quoted(wellFormed(line.toString()));
    }

    /** Half a character has no bytes. */
    static String wellFormed(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    static String lineEnds(String text) {
        return wellFormed(text).replace("\r\n", "\n").replace('\r', '\n');
    }

    /** As Python's json writes ASCII. */
    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                case '\b' -> quoted.append("\\b");
                case '\f' -> quoted.append("\\f");
                default -> quoted.append(c >= ' ' && c < 0x7F ? String.valueOf(c) : String.format("\\u%04x", (int) c));
            }
        }
        return quoted.append('"').toString();
    }
}
