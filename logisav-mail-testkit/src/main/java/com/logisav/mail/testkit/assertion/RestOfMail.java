package com.logisav.mail.testkit.assertion;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What the table does not show of a mail: who it is from, what is too long for a column, and its text. */
final class RestOfMail {

    private static final int LINES = 20;

    private RestOfMail() {}

    /** @param shown what stands above it: a text that is in there is not shown twice */
    static String of(ReceivedMail mail, int number, String shown) {
        Map<String, String> fields = new LinkedHashMap<>();
        mail.header("From").ifPresent(from -> fields.put("from", from));
        mail.header("Reply-To").ifPresent(replyTo -> fields.put("reply-to", replyTo));
        fields.putAll(SentTable.cutOff(mail));
        String text = Spaces.plain(mail.text()).strip();
        if (!text.isEmpty() && !shown.contains(SentText.quoted(text))) {
            fields.put("text", beginning(text));
        }
        int width = fields.keySet().stream().mapToInt(String::length).max().orElse(0);
        String below = "\n  " + " ".repeat(width) + "  ";
        return fields.isEmpty() ? "" : fields.entrySet().stream().map(field -> "\n  " + field.getKey()
            + " ".repeat(width - field.getKey().length()) + "  " + field.getValue().replace("\n", below))
            .collect(Collectors.joining("", "\nbesides, mail " + number + " has:", ""));
    }

    private static String beginning(String text) {
        long more = text.lines().count() - LINES;
        return text.lines().limit(LINES).map(line -> ("| " + line).stripTrailing())
            .collect(Collectors.joining("\n", "", more > 0 ? "\n… and " + more + " more" : ""));
    }
}
