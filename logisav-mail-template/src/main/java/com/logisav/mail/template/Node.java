package com.logisav.mail.template;

import java.util.List;

/** A piece of a parsed template. */
sealed interface Node {

    /** Words of the template itself. */
    record Words(String text) implements Node {}

    /** A field's value; inside markup, where no line break can be shown. */
    record Value(Tag tag, boolean insideMarkup) implements Node {}

    /** What stands there for each element, or depending on a value; the tag's kind tells which. */
    record Section(Tag tag, List<Node> children) implements Node {

        boolean isInverted() {
            return tag.kind() == Tag.Kind.INVERTED;
        }
    }
}
