package com.logisav.mail.testkit.assertion;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What was sent, a line for each of the first mails, in columns as wide as they need. */
final class SentTable {

    private static final int WIDEST = 48;
    private static final int MOST_ROWS = 20;
    private static final List<String> HEADINGS = List.of("#", "about", "to", "cc", "bcc", "subject", "attachments");

    private SentTable() {}

    /** The first mails, and how many more there are. */
    static String of(List<ReceivedMail> mails) {
        return of(mails, 1);
    }

    /** The first mails and the one of this number, which the failure is about. */
    static String of(List<ReceivedMail> mails, int number) {
        if (mails.isEmpty()) {
            return "nothing was sent";
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEADINGS);
        List<Integer> numbers = IntStream.rangeClosed(1, mails.size()).filter(each -> each <= MOST_ROWS || each == number).boxed().toList();
        for (int each : numbers) {
            rows.add(Stream.concat(Stream.of(String.valueOf(each)), cells(mails.get(each - 1)).stream().map(SentTable::cut)).toList());
        }
        int left = mails.size() - numbers.size();
        List<Integer> shown = IntStream.range(0, HEADINGS.size()).filter(column -> holdsSomething(rows, column)).boxed().toList();
        return rows.stream().map(row -> shown.stream().map(column -> padded(row.get(column), width(rows, column)))
            .collect(Collectors.joining("  ", "  ", "")).stripTrailing())
            .collect(Collectors.joining("\n", "sent:\n", left == 0 ? "" : "\n  and " + left + " more"));
    }

    /** What of this mail is too long for the table, whole, by its heading. */
    static Map<String, String> cutOff(ReceivedMail mail) {
        Map<String, String> whole = new LinkedHashMap<>();
        List<String> cells = cells(mail);
        IntStream.range(0, cells.size()).filter(column -> cells.get(column).length() > WIDEST)
            .forEach(column -> whole.put(HEADINGS.get(column + 1), cells.get(column)));
        return whole;
    }

    private static List<String> cells(ReceivedMail mail) {
        return List.of(mail.about().map(Object::toString).orElse(""), addresses(mail.to()), addresses(mail.cc()), addresses(mail.bcc()),
            Spaces.plain(mail.subject()), mail.attachments().stream().map(SentTable::file).collect(Collectors.joining(", ")));
    }

    private static String addresses(List<String> addresses) {
        return String.join(", ", Addresses.readable(addresses));
    }

    private static String file(ReceivedPart part) {
        return part.name().orElse("?") + " (" + part.length() + " bytes)";
    }

    private static boolean holdsSomething(List<List<String>> rows, int column) {
        return rows.stream().skip(1).anyMatch(row -> !row.get(column).isEmpty());
    }

    private static int width(List<List<String>> rows, int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }

    private static String cut(String text) {
        return text.length() <= WIDEST ? text : text.substring(0, WIDEST - 1) + "…";
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(width - text.length());
    }
}
