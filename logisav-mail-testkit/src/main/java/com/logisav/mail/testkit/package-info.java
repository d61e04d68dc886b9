/**
 * The test kit for host applications. {@link com.logisav.mail.testkit.LogisavMailExtension} gives a JUnit 5 test the library over a host in
 * memory and sentences about what was sent; {@code assertion} holds the sentences, {@code contract} proves a host's own implementations,
 * {@code fake} and {@code sample} are the host in memory, {@code fault} is what can go wrong. Read the extension first.
 */
@NullMarked
package com.logisav.mail.testkit;

import org.jspecify.annotations.NullMarked;
