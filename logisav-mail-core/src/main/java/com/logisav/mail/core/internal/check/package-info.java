/**
 * A draft that is trusted in nothing in, a proven one with all its alerts out: recipients told from free ones, every attachment
 * found again, permissions asked again, HTML cleaned. Runs after assembly, at rebuild and at review, so that all three say the same.
 */
@NullMarked
package com.logisav.mail.core.internal.check;

import org.jspecify.annotations.NullMarked;
