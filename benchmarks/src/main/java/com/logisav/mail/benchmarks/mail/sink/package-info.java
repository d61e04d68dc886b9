/** An SMTP server that takes all mails and keeps none, as fast as it can or as late as a distant one, and counts what it is asked. */
@NullMarked
package com.logisav.mail.benchmarks.mail.sink;

import org.jspecify.annotations.NullMarked;
