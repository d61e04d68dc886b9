/**
 * Not for hosts: {@code mime} makes a mail's bytes. What brings them to a server stands in this order, and each package uses only those
 * before it: {@code network} (which addresses may be connected to), {@code server} (where mails go, and how), {@code wire} (a connection),
 * {@code dialogue} (what is said on it), {@code pool} (those that are kept), {@code transaction} (a mail's way over them). {@code check}
 * tries settings on the same way, without a mail.
 */
@NullMarked
package com.logisav.mail.smtp.internal;

import org.jspecify.annotations.NullMarked;
