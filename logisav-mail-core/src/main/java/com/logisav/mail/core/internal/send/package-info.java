/**
 * A review's id and digest in, a receipt out: the claim in the journal, the transport, the outcome remembered, what is no longer
 * needed removed.
 */
@NullMarked
package com.logisav.mail.core.internal.send;

import org.jspecify.annotations.NullMarked;
