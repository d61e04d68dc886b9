/**
 * Whether they may. A {@link com.logisav.mail.access.PermissionRequest} goes to the host, a {@link
 * com.logisav.mail.access.Decision} comes back; a refusal is a {@link com.logisav.mail.access.NotPermittedException} that never
 * says whether the thing exists. {@link com.logisav.mail.access.Availability} answers, before anybody composes, whether a mail
 * could be sent at all. Read {@code Permission} first.
 */
@NullMarked
package com.logisav.mail.access;

import org.jspecify.annotations.NullMarked;
