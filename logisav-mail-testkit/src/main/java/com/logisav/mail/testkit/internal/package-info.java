/**
 * Where the test kit meets other people's libraries: Jakarta Mail to read what arrived, PDFBox to open documents, GreenMail to receive.
 * None of their types leaves this package, and nobody outside the test kit uses it.
 */
@NullMarked
package com.logisav.mail.testkit.internal;

import org.jspecify.annotations.NullMarked;
