/**
 * Actor and record reference in, an admitted record out, or a refusal: the permission is asked first, then the record is loaded, so
 * that a refused actor learns nothing.
 */
@NullMarked
package com.logisav.mail.core.internal.admit;

import org.jspecify.annotations.NullMarked;
