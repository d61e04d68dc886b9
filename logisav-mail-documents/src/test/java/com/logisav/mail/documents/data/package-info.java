/** Figures, checks and words of typed documents; the figures are compared with invoices of others. */
@NullMarked
package com.logisav.mail.documents.data;

import org.jspecify.annotations.NullMarked;
