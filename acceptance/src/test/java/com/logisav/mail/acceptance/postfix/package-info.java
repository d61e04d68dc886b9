/**
 * Mails through a Postfix that is configured, started and stopped by the tests: {@link com.logisav.mail.acceptance.postfix.Postfix}, with
 * ports, directories and certificates of its own.
 */
@NullMarked
package com.logisav.mail.acceptance.postfix;

import org.jspecify.annotations.NullMarked;
