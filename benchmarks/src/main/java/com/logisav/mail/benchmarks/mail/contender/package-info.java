/** Who sends: each as its documentation shows it, with a new message for each mail. */
@NullMarked
package com.logisav.mail.benchmarks.mail.contender;

import org.jspecify.annotations.NullMarked;
