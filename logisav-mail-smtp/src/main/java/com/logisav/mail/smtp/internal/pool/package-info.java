/**
 * Not for hosts. In comes a mail's wish for a connection, out goes one that was kept, or a new one. Read
 * {@link com.logisav.mail.smtp.internal.pool.ConnectionPool} first, then {@code ConnectionOpener}.
 *
 * <p>Commons Pool, which is well kept and small, does the bounding and the fair waiting; it pools {@code Slot}s, which may be empty, so
 * that the mail that needs a connection opens it, outside of any lock and with its own outcome, and never another on its behalf. Its
 * evictor, JMX and validation stay off.
 */
@NullMarked
package com.logisav.mail.smtp.internal.pool;

import org.jspecify.annotations.NullMarked;
