package com.logisav.mail.documents.internal.word.xml;

import com.logisav.mail.documents.internal.word.Limits;
import com.logisav.mail.documents.internal.word.UnusableFileException;
import java.nio.charset.Charset;
import java.util.List;

/**
 * One parsed part. Immutable once read.
 *
 * @param name    its path in the archive
 * @param source  its characters
 * @param charset how they were written: UTF-8, or UTF-16 (ECMA-376 part 2, 6.2.5)
 * @param root    its outermost element
 */
public record XmlPart(String name, String source, Charset charset, XmlElement root) {

    /**
     * Parses a part.
     *
     * @throws UnusableFileException for what is not well-formed, has a document type, or is larger or deeper than a part may be
     */
    public static XmlPart read(String name, byte[] bytes) throws UnusableFileException {
        if (bytes.length > Limits.PART) {
            throw UnusableFileException.tooLarge(name, Limits.PART);
        }
        SourceText text = SourceText.decode(name, bytes);
        return new XmlPart(name, text.characters(), text.charset(), new XmlReader(name, text.characters()).read());
    }

    /** Characters of the source as the bytes that they were. */
    public byte[] bytes(int start, int end) {
        return source.substring(start, end).getBytes(charset);
    }

    /** The bytes without these elements, which lie one behind the other. */
    public byte[] without(List<XmlElement> elements) {
        StringBuilder left = new StringBuilder(source);
        for (int i = elements.size() - 1; i >= 0; i--) {
            left.delete(elements.get(i).start(), elements.get(i).end());
        }
        return left.toString().getBytes(charset);
    }

    /** The name. */
    @Override
    public String toString() {
        return "XmlPart[" + name + "]";
    }
}
