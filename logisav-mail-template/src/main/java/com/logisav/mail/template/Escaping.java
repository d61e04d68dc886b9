package com.logisav.mail.template;

import com.logisav.mail.content.TemplateProblem;

/** Where merged values land, and so what must be done to them so that they stay values there. */
public enum Escaping {
    /**
     * In HTML: {@code & < > " ' ` =} become character references, line breaks {@code <br>} (a space inside a tag's attributes), other controls
     * a space. That holds in attributes too, quoted or not; what a link may point to is decided when the merged HTML is cleaned.
     */
    HTML,
    /** In plain text: values stay as they are. */
    TEXT,
    /** In a subject, which is one line: line breaks and controls become one space. */
    SUBJECT;

    TemplateProblem.Part part() {
        return this == SUBJECT ? TemplateProblem.Part.SUBJECT : TemplateProblem.Part.BODY;
    }
}
