/** A letter of thirty merge fields, filled by ours and by a walk over its fields with Apache POI. */
@NullMarked
package com.logisav.mail.benchmarks.documents.word;

import org.jspecify.annotations.NullMarked;
