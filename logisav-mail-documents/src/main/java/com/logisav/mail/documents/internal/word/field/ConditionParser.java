package com.logisav.mail.documents.internal.word.field;

import com.logisav.mail.documents.internal.word.code.FieldCode;
import com.logisav.mail.documents.internal.word.code.Operator;
import com.logisav.mail.documents.internal.word.code.Switch;
import com.logisav.mail.documents.internal.word.xml.XmlElement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads the instructions of {@code IF} from left to right: a side, an operator, a side, what is shown then, what is shown otherwise, each of them one
 * word, one field, or words and fields between quotation marks. What it cannot read is no condition that could be computed.
 */
final class ConditionParser {

    private final StringBuilder text = new StringBuilder();
    private final TreeMap<Integer, XmlElement> runs = new TreeMap<>();
    private final Map<Integer, CodePiece> indivisible = new HashMap<>();
    private int at;

    private ConditionParser(List<CodePiece> code) {
        for (CodePiece each : code) {
            runs.put(text.length(), each.run());
            if (!each.isDivisible()) {
                indivisible.put(text.length(), each);
            }
            // A field counts as one character, which is none of those that separate.
            text.append(each.inner().isPresent() ? "\uFFFC" : each.text());
        }
    }

    /** The condition that a field's instructions hold; empty where they are none, or none that is computed here. */
    static Optional<Condition> parse(List<CodePiece> code) {
        return new ConditionParser(code).parse();
    }

    private Optional<Condition> parse() {
        skipSpaces();
        while (at < text.length() && Character.isLetter(text.charAt(at))) {
            at++;
        }
        Optional<List<CodePiece>> left = argument(true);
        skipSpaces();
        Optional<Operator> operator = Operator.at(text, at);
        at += operator.map(Operator::sign).orElse("").length();
        Optional<List<CodePiece>> right = argument(false);
        Optional<List<CodePiece>> then = argument(false);
        List<CodePiece> otherwise = argument(false).orElse(List.of());
        skipSpaces();
        boolean read = at == text.length() || text.charAt(at) == '\\';
        if (!read || left.isEmpty() || operator.isEmpty() || right.isEmpty() || then.isEmpty()) {
            return Optional.empty();
        }
        List<Switch> switches = FieldCode.parse("IF " + text.substring(at)).switches();
        return Optional.of(new Condition(left.get(), operator.get(), right.get(), then.get(), otherwise, switches)).filter(ConditionParser::isComputed);
    }

    /** What a condition shows is no side of another one here. */
    private static boolean isComputed(Condition condition) {
        return condition.left().stream().allMatch(ConditionParser::isValue) && condition.right().stream().allMatch(ConditionParser::isValue);
    }

    private static boolean isValue(CodePiece piece) {
        return piece.inner().flatMap(FieldSite::condition).isEmpty();
    }

    private Optional<List<CodePiece>> argument(boolean beforeOperator) {
        skipSpaces();
        if (at == text.length() || text.charAt(at) == '\\') {
            return Optional.empty();
        }
        char first = text.charAt(at);
        if (isQuote(first)) {
            return quoted(first);
        }
        int from = at;
        Argument pieces = new Argument();
        while (at < text.length() && !isEnd(text.charAt(at)) && !(beforeOperator && Operator.at(text, at).isPresent())) {
            take(pieces);
        }
        return at == from ? Optional.empty() : Optional.of(pieces.finished());
    }

    /** Straight marks end at straight ones, typographic marks at either of theirs; a backslash keeps a mark or another backslash. */
    private Optional<List<CodePiece>> quoted(char open) {
        Argument pieces = new Argument();
        at++;
        while (at < text.length() && !(isQuote(text.charAt(at)) && (open == '"') == (text.charAt(at) == '"'))) {
            boolean escaped = text.charAt(at) == '\\' && at + 1 < text.length() && (isQuote(text.charAt(at + 1)) || text.charAt(at + 1) == '\\');
            at += escaped ? 1 : 0;
            take(pieces);
        }
        if (at == text.length()) {
            return Optional.empty();
        }
        at++;
        return Optional.of(pieces.finished());
    }

    private void take(Argument pieces) {
        CodePiece whole = indivisible.get(at);
        if (whole == null) {
            pieces.add(runs.floorEntry(at).getValue(), text.charAt(at));
        } else {
            pieces.add(whole);
        }
        at++;
    }

    private void skipSpaces() {
        while (at < text.length() && isSpace(text.charAt(at))) {
            at++;
        }
    }

    /** What no word without quotation marks goes beyond. */
    private static boolean isEnd(char c) {
        return isSpace(c) || isQuote(c) || c == '\\';
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\u00A0';
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\u201C' || c == '\u201D' || c == '\u201E';
    }

    /** What stands between two quotation marks, or two spaces: letters of one run are one piece. */
    private static final class Argument {

        private final List<CodePiece> pieces = new ArrayList<>();
        private final StringBuilder words = new StringBuilder();
        private @Nullable XmlElement run;

        void add(XmlElement around, char letter) {
            if (!around.equals(run)) {
                finished();
                run = around;
            }
            words.append(letter);
        }

        void add(CodePiece whole) {
            finished();
            pieces.add(whole);
        }

        List<CodePiece> finished() {
            if (run != null && !words.isEmpty()) {
                pieces.add(CodePiece.words(run, words.toString()));
                words.setLength(0);
            }
            return pieces;
        }
    }
}
