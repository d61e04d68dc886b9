/**
 * The questions we ask the host. A host implements what it has and leaves the rest to the safe default on each interface; every method
 * gets the {@link com.logisav.mail.about.MailContext}, runs on the caller's thread unless said otherwise, and must be safe for
 * concurrent use. Null is never an answer. Identifiers that a browser sent are handed on as they came, whatever is in them but NUL.
 * Rules are numbered; the contract classes of the testkit prove them. Read {@link com.logisav.mail.spi.MailableSource} first.
 */
@NullMarked
package com.logisav.mail.spi;

import org.jspecify.annotations.NullMarked;
