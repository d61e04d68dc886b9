/**
 * Not for hosts. In comes a plan of a server, out goes a connection to it. Read {@link com.logisav.mail.smtp.internal.wire.WireSocket}
 * first.
 *
 * <p>The connection is ours and Angus Mail only talks through it: TLS begins below its streams, so that there is no plain text to fall back
 * to, and every wait has a limit, the step's ({@code Watchdog}) and the caller's ({@code Patience}). What a server repeats of a password is
 * taken out before anybody reads it ({@code Redaction}).
 */
@NullMarked
package com.logisav.mail.smtp.internal.wire;

import org.jspecify.annotations.NullMarked;
