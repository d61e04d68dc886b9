package com.logisav.mail.draft;

import com.logisav.mail.attachment.Attachment;
import com.logisav.mail.content.MessageText;
import java.util.List;
import java.util.Objects;

/**
 * What a letter replaced, kept so that it can be brought back.
 *
 * @param text        subject and body as they stood, a person's changes included
 * @param origin      where they had come from
 * @param letterFiles the files that the letter before had brought; empty where there was none
 */
public record ReplacedMessage(MessageText text, Origin origin, List<Attachment> letterFiles) {

    /** Copies the list. */
    public ReplacedMessage {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(origin, "origin");
        letterFiles = List.copyOf(letterFiles);
    }
}
