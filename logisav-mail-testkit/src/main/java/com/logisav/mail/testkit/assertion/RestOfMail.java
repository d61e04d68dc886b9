package com.logisav.mail.testkit.assertion;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the table does not show of a mail: who it is from, what is too long for a column, and its text. */
final class RestOfMail {

    private static final Pattern IS_ABOUT_TEXT = Pattern.compile("\\Aexpected text (not )?to (be|contain)\\b");
    private static final int LINES = 20;
    private static final int LONGEST_LINE = 160;
    private static final int LONGEST_FIELD = 1000;

    private RestOfMail() {}

    /** @param shown what stands above it: where that is about the text, it is not shown twice */
    static String of(ReceivedMail mail, int number, String shown) {
        Map<String, String> fields = new LinkedHashMap<>();
        mail.header("From").ifPresent(from -> fields.put("from", from));
        mail.header("Reply-To").ifPresent(replyTo -> fields.put("reply-to", replyTo));
        fields.putAll(SentTable.cutOff(mail));
        fields.replaceAll((name, value) -> Excerpt.cut(value, 0, LONGEST_FIELD));
        String text = Spaces.plain(mail.text()).strip();
        if (!text.isEmpty() && !IS_ABOUT_TEXT.matcher(shown).find()) {
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
        return text.lines().limit(LINES).map(line -> ("| " + Excerpt.cut(line, 0, LONGEST_LINE)).stripTrailing())
            .collect(Collectors.joining("\n", "", more > 0 ? "\n… and " + more + " more" : ""));
    }
}
