package com.logisav.mail.core.internal.words;

import com.logisav.mail.content.TemplateProblem;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Warns of what was taken out of a template, at the place where it first stands in the source. */
final class RemovedHtml {

    private static final Pattern LINE_BREAK = Pattern.compile("\r\n|\r|\n");

    private RemovedHtml() {}

    static Stream<TemplateProblem> in(String html, List<String> removed) {
        return removed.stream().map(what -> warning(html, what));
    }

    private static TemplateProblem warning(String html, String what) {
        Matcher found = Pattern.compile(source(what), Pattern.CASE_INSENSITIVE).matcher(html);
        int offset = found.find() ? found.start() : 0;
        int line = 1;
        int lineStart = 0;
        Matcher breaks = LINE_BREAK.matcher(html).region(0, offset);
        while (breaks.find()) {
            line++;
            lineStart = breaks.end();
        }
        return TemplateProblem.warning(TemplateProblem.Code.TEMPLATE_HTML_REMOVED, TemplateProblem.Part.BODY, line, offset - lineStart + 1,
            Map.of("tag", what));
    }

    /** How it was written, as far as its name tells; nothing hangs on it but the place in a warning. */
    private static String source(String what) {
        int colon = what.indexOf(": ");
        if (colon < 0) {
            return what.startsWith("<") ? Pattern.quote(what.substring(0, what.length() - 1)) : "\\b" + Pattern.quote(what) + "\\s*=";
        }
        String value = what.substring(colon + 2);
        return switch (what.substring(0, colon)) {
            case "style" -> "\\b" + Pattern.quote(value) + "\\s*:";
            case "href" -> "\\bhref\\s*=[\\s\"']*" + (value.equals("relative") ? "" : Pattern.quote(value));
            default -> "\\bsrc\\s*=";
        };
    }
}
