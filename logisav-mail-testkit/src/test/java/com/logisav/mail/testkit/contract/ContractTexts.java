package com.logisav.mail.testkit.contract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a contract can say of an implementation, read from its source. */
final class ContractTexts {

    /** Its last argument is the text. */
    private static final Pattern SAYING = Pattern.compile("\\b(?:check\\w*|broken|problems\\.add|Optional\\.of)(?=\\()");
    /** Its second argument is the call that may not answer null. */
    private static final Pattern NEVER_NULL = Pattern.compile("\\bno(?:tNull|Nulls)(?=\\()");

    private ContractTexts() {}

    /**
     * One text.
     *
     * @param words   as the source has them, with dots for what is put in at run time
     * @param pattern finds it in a failure
     */
    record Text(String words, Pattern pattern) {

        boolean isIn(String message) {
            return pattern.matcher(message).find();
        }
    }

    /** All texts of this source. */
    static List<Text> of(Class<?> type) throws IOException {
        String source = Files.readString(Path.of("src", "main", "java").resolve(type.getName().replace('.', '/') + ".java"));
        List<Text> texts = new ArrayList<>();
        Matcher saying = SAYING.matcher(source);
        while (saying.find()) {
            List<String> arguments = split(source, saying.end() + 1, ',');
            addText(texts, arguments.get(arguments.size() - 1), "");
        }
        Matcher neverNull = NEVER_NULL.matcher(source);
        while (neverNull.find()) {
            addText(texts, split(source, neverNull.end() + 1, ',').get(1), " answered null");
        }
        return texts;
    }

    private static void addText(List<Text> texts, String expression, String end) {
        List<String> parts = split(expression + ")", 0, '+');
        if (parts.stream().anyMatch(ContractTexts::isLiteral)) {
            String words = parts.stream().map(part -> isLiteral(part) ? unquoted(part) : "…").collect(Collectors.joining()) + end;
            String pattern = Arrays.stream(words.split("…", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
            texts.add(new Text(words, Pattern.compile(pattern, Pattern.DOTALL)));
        }
    }

    private static boolean isLiteral(String part) {
        return part.startsWith("\"");
    }

    private static String unquoted(String literal) {
        return literal.substring(1, literal.length() - 1).translateEscapes();
    }

    /** What stands between the separators, up to the bracket that closes what is open at the start. */
    private static List<String> split(String source, int start, char separator) {
        List<String> parts = new ArrayList<>();
        int begin = start;
        int depth = 0;
        boolean quoted = false;
        for (int i = start; depth >= 0; i++) {
            char c = source.charAt(i);
            if (c == '"' && (i == 0 || source.charAt(i - 1) != '\\')) {
                quoted = !quoted;
            } else if (!quoted) {
                depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
                if (depth < 0 || depth == 0 && c == separator) {
                    parts.add(source.substring(begin, i).strip());
                    begin = i + 1;
                }
            }
        }
        return parts;
    }
}
