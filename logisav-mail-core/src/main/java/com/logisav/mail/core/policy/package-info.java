/**
 * What a host sets about limits. An {@link com.logisav.mail.core.policy.AttachmentPolicy} says how large files, mails and lists of
 * recipients may be and which types of file never leave; the library asks it when a file is attached and again when a mail is frozen.
 * A {@link com.logisav.mail.core.policy.DeliveryGuard} keeps a system that is not in production from writing to customers. Read {@code
 * AttachmentPolicy} first.
 */
@NullMarked
package com.logisav.mail.core.policy;

import org.jspecify.annotations.NullMarked;
