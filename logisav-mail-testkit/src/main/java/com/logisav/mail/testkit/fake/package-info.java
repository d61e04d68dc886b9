/**
 * A host in memory: an implementation of every SPI that needs no database, server or file, keeps tenants apart as a real one must, and can
 * be told to change, to forget and to fail between two steps: with an {@code IOException} where the interface lets bytes be missed, with an
 * unchecked exception elsewhere. All pass the contracts. Read {@link
 * com.logisav.mail.testkit.fake.RecordingTransport} first.
 */
@NullMarked
package com.logisav.mail.testkit.fake;

import org.jspecify.annotations.NullMarked;
