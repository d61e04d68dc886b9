/**
 * A proven draft in, a review out: documents rendered, files read once, words completed, everything stored under one token with a
 * digest over it.
 */
@NullMarked
package com.logisav.mail.core.internal.freeze;

import org.jspecify.annotations.NullMarked;
