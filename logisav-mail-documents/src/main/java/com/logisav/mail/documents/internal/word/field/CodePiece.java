package com.logisav.mail.documents.internal.word.field;

import com.logisav.mail.documents.internal.word.xml.XmlElement;
import java.util.Optional;

/**
 * A piece of a field's instructions: words, a character that is an element, or a field.
 *
 * @param run       the run that it stands in, or that the field begins with
 * @param text      the words, or the character; of a field, what Word shows in its place
 * @param character a line break, a tab, a symbol, where it is one
 * @param inner     the field, where it is one that can be computed
 */
public record CodePiece(XmlElement run, String text, Optional<XmlElement> character, Optional<FieldSite> inner) {

    static CodePiece words(XmlElement run, String text) {
        return new CodePiece(run, text, Optional.empty(), Optional.empty());
    }

    static CodePiece character(XmlElement run, XmlElement item, String text) {
        return new CodePiece(run, text, Optional.of(item), Optional.empty());
    }

    static CodePiece field(FieldSite site) {
        return new CodePiece(site.anchor(), site.code().tag(), Optional.empty(), Optional.of(site));
    }

    /** Whether it is words, of which a part is words as well. */
    boolean isDivisible() {
        return character.isEmpty() && inner.isEmpty();
    }
}
