/**
 * Not for hosts. A server's name goes in, the addresses that may be connected to come out. Read {@link
 * com.logisav.mail.smtp.internal.network.Addresses} first.
 */
@NullMarked
package com.logisav.mail.smtp.internal.network;

import org.jspecify.annotations.NullMarked;
