/** What the test kit writes for a browser, seen by one: Chromium without a window. */
@NullMarked
package com.logisav.mail.acceptance.browser;

import org.jspecify.annotations.NullMarked;
