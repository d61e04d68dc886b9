package com.logisav.mail.core.internal;

import com.logisav.mail.attachment.Attachment;
import com.logisav.mail.core.internal.file.FileBytes;

/**
 * An attachment that was found again through record and actor, with the way to its bytes.
 *
 * @param attachment as it is now, whatever the draft said
 * @param bytes      writes them, once for each call
 */
public record FoundAttachment(Attachment attachment, FileBytes bytes) {}
