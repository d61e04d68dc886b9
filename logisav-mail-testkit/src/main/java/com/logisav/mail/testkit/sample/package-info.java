/**
 * Builders of things to test with, all with defaults: a test names what it is about and nothing else. Read {@link
 * com.logisav.mail.testkit.sample.SampleInvoice} first.
 */
@NullMarked
package com.logisav.mail.testkit.sample;

import org.jspecify.annotations.NullMarked;
