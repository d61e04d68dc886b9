package com.logisav.mail.testkit.internal;

import jakarta.mail.internet.HeaderTokenizer;
import jakarta.mail.internet.HeaderTokenizer.Token;
import jakarta.mail.internet.ParseException;
import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The parameters of Content-Type and Content-Disposition, put together and decoded (RFC 2231). Jakarta Mail does that, or does not, as the
 * system properties of the JVM say, which are the host's: what a test reads must not depend on them.
 */
final class HeaderParameters {

    private static final String NO_CHARSET = "''";

    private final Map<String, String> written = new HashMap<>();

    /**
     * The parameters of a header.
     *
     * @throws ParseException where they are no parameters
     */
    HeaderParameters(String header) throws ParseException {
        HeaderTokenizer tokens = new HeaderTokenizer(header, HeaderTokenizer.MIME);
        for (Token token = tokens.next(); token.getType() != Token.EOF; token = tokens.next()) {
            // A semicolon that nothing follows ends many a header.
            if (token.getType() == ';' && tokens.peek().getType() != Token.EOF) {
                String name = expected(Token.ATOM, tokens.next()).toLowerCase(Locale.ROOT);
                expected('=', tokens.next());
                boolean quoted = tokens.peek().getType() == Token.QUOTEDSTRING;
                written.put(name, expected(quoted ? Token.QUOTEDSTRING : Token.ATOM, tokens.next()));
            }
        }
    }

    private static String expected(int type, Token token) throws ParseException {
        if (token.getType() != type) {
            throw new ParseException("no parameter of a header, at " + token.getValue());
        }
        return token.getValue();
    }

    /** The value of the parameter of this name; the extended one where there are two. */
    Optional<String> value(String name) {
        String whole = written.getOrDefault(name + "*", sections(name));
        return whole.isEmpty() ? Optional.ofNullable(written.get(name)) : Optional.of(decoded(whole));
    }

    /** As one extended value: a character may begin in one section and end in the next. */
    private String sections(String name) {
        StringBuilder joined = new StringBuilder();
        for (int number = 0; true; number++) {
            String section = name + "*" + number;
            if (written.containsKey(section)) {
                joined.append(number == 0 ? NO_CHARSET : "").append(written.get(section).replace("%", "%25"));
            } else if (written.containsKey(section + "*")) {
                joined.append(written.get(section + "*"));
            } else {
                return joined.toString();
            }
        }
    }

    /** What is no extended value, or in a charset that this JVM does not know, stays as it was written. */
    private static String decoded(String extended) {
        String[] charsetLanguageText = extended.split("'", 3);
        if (charsetLanguageText.length < 3) {
            return extended;
        }
        try {
            Charset charset = charsetLanguageText[0].isEmpty() ? StandardCharsets.UTF_8 : Charset.forName(charsetLanguageText[0]);
            String bytes = URLDecoder.decode(charsetLanguageText[2].replace("+", "%2B"), StandardCharsets.ISO_8859_1);
            return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), charset);
        } catch (IllegalArgumentException e) {
            return extended;
        }
    }
}
