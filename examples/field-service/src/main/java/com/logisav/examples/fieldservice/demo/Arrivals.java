package com.logisav.examples.fieldservice.demo;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.james.mime4j.dom.address.Mailbox;

/** Reads the mailboxes back: writes each mail to a file, prints what was parsed, compares it with what was reviewed. */
final class Arrivals {

    private final Screen screen;
    private final Path directory;
    private final List<String> differences = new ArrayList<>();
    private final List<Arrival> arrivals = new ArrayList<>();

    Arrivals(Screen screen, Path directory) {
        this.screen = screen;
        this.directory = directory;
    }

    /** Goes through the mails in the order in which they were sent. */
    void read(List<SentMail> sent, List<Mailboxes.Copy> fetched) throws IOException {
        Map<String, List<Mailboxes.Copy>> byMessage = fetched.stream()
            .collect(Collectors.groupingBy(copy -> copy.mail().messageId(), LinkedHashMap::new, Collectors.toList()));
        emptyDirectory();
        for (SentMail mail : sent) {
            List<Mailboxes.Copy> copies = byMessage.getOrDefault(mail.reviewed().messageId().wire(), List.of());
            byMessage.remove(mail.reviewed().messageId().wire());
            differences.addAll(Comparison.of(mail, copies));
            if (!copies.isEmpty()) {
                arrived(copies);
            }
        }
        byMessage.keySet().forEach(stranger -> differences.add("a mail that nobody reviewed arrived: " + stranger));
    }

    /** Mails of an earlier run are not what arrived now. */
    private void emptyDirectory() throws IOException {
        Files.createDirectories(directory);
        try (DirectoryStream<Path> earlier = Files.newDirectoryStream(directory, "*.eml")) {
            for (Path mail : earlier) {
                Files.delete(mail);
            }
        }
    }

    private void arrived(List<Mailboxes.Copy> copies) throws IOException {
        ReceivedMail mail = copies.get(0).mail();
        Path eml = directory.resolve(fileName(arrivals.size() + 1, mail.subject()));
        Files.write(eml, mail.bytes());
        Arrival arrival = new Arrival(copies.stream().map(Mailboxes.Copy::mailbox).sorted().toList(), mail, eml);
        arrivals.add(arrival);
        print(arrival);
    }

    private void print(Arrival arrival) throws IOException {
        ReceivedMail mail = arrival.mail();
        screen.gap();
        screen.tell(String.format(Locale.ROOT, "%2d. %s", arrivals.size(), mail.subject()));
        screen.field("Envelope", String.join(", ", arrival.mailboxes()));
        screen.field("From", written(mail.from()));
        if (!mail.replyTo().isEmpty()) {
            screen.field("Reply-To", written(mail.replyTo()));
        }
        screen.field("To, Cc", written(mail.addressed()));
        int number = 1;
        for (ReceivedPart part : mail.parts()) {
            String size = NumberFormat.getInstance(Locale.FRANCE).format(part.size()) + " bytes";
            screen.field("Part " + number++, part.mediaType() + ", " + size + (part.isFile() ? ", " + part.name() : ""));
            screen.field("", "│ " + FirstLine.of(part));
            judge(part);
        }
        screen.field("Written to", arrival.eml().toString());
    }

    private void judge(ReceivedPart part) throws IOException {
        if (part.mediaType().equals("application/pdf") && PdfVerdict.isClaimed(part.bytes())) {
            PdfVerdict verdict = PdfVerdict.of(part.bytes());
            screen.field("", "│ " + verdict);
            if (!verdict.isClean()) {
                differences.add(part.name() + " is not what it says it is. " + verdict);
            }
        }
    }

    private static String written(List<Mailbox> mailboxes) {
        return mailboxes.stream().map(box -> box.getName() == null ? box.getAddress() : box.getName() + " <" + box.getAddress() + ">")
            .collect(Collectors.joining(", "));
    }

    private static String fileName(int number, String subject) {
        String ascii = Normalizer.normalize(subject, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-");
        String words = ascii.substring(0, Math.min(32, ascii.length())).replaceAll("(^-|-$)", "");
        return String.format(Locale.ROOT, "%02d-%s.eml", number, words);
    }

    List<Arrival> arrivals() {
        return List.copyOf(arrivals);
    }

    List<String> differences() {
        return List.copyOf(differences);
    }
}
