/** Making documents: PDF and Word, ours beside the libraries used plainly. */
@NullMarked
package com.logisav.mail.benchmarks.documents;

import org.jspecify.annotations.NullMarked;
