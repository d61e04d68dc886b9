/**
 * Not for hosts. Where mails go, and how, as the settings say it; nothing here connects. Read
 * {@link com.logisav.mail.smtp.internal.server.ServerPlan} first.
 */
@NullMarked
package com.logisav.mail.smtp.internal.server;

import org.jspecify.annotations.NullMarked;
