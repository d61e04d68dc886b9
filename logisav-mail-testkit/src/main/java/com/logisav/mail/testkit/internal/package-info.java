/**
 * Where the test kit meets other people's libraries: Jakarta Mail and jsoup to read what arrived, PDFBox and Tika to look into
 * files, GreenMail and SubEthaSMTP to receive. None of their types leaves this package, and nobody outside the test kit uses it.
 */
@NullMarked
package com.logisav.mail.testkit.internal;

import org.jspecify.annotations.NullMarked;
