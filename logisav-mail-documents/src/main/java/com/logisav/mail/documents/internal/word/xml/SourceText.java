package com.logisav.mail.documents.internal.word.xml;

import com.logisav.mail.documents.internal.word.UnusableFileException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The characters of a part, decoded so that encoding them gives the same bytes again; a byte order mark is the first of them.
 *
 * @param characters all of them
 * @param charset    UTF-8, or UTF-16 in one of its two orders
 */
record SourceText(String characters, Charset charset) {

    private static final Pattern DECLARED = Pattern.compile("\\uFEFF?<\\?xml[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']");

    static SourceText decode(String part, byte[] bytes) throws UnusableFileException {
        Charset charset = charset(bytes);
        try {
            String text = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes)).toString();
            Matcher declared = DECLARED.matcher(text);
            if (declared.lookingAt() && !fits(declared.group(1).toUpperCase(Locale.ROOT), charset)) {
                throw UnusableFileException.damaged(part, null);
            }
            return new SourceText(text, charset);
        } catch (CharacterCodingException e) {
            throw UnusableFileException.damaged(part, e);
        }
    }

    private static Charset charset(byte[] bytes) {
        int first = bytes.length < 2 ? 0 : (bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF);
        return switch (first) {
            case 0xFEFF, 0x003C -> StandardCharsets.UTF_16BE;
            case 0xFFFE, 0x3C00 -> StandardCharsets.UTF_16LE;
            default -> StandardCharsets.UTF_8;
        };
    }

    private static boolean fits(String declared, Charset charset) {
        return charset.equals(StandardCharsets.UTF_8) ? declared.equals("UTF-8") || declared.equals("US-ASCII") || declared.equals("ASCII")
            : declared.startsWith("UTF-16");
    }
}
