/** One invoice as PDF: ours beside openhtmltopdf used plainly, and beside the same page drawn by hand, which is the limit. */
@NullMarked
package com.logisav.mail.benchmarks.documents.pdf;

import org.jspecify.annotations.NullMarked;
