/** Not for hosts: what both halves need, {@code mime} that makes the bytes and {@code delivery} that brings them to a server. */
@NullMarked
package com.logisav.mail.smtp.internal;

import org.jspecify.annotations.NullMarked;
