/**
 * Proof that a host's own implementations are right: one abstract JUnit class for each interface of {@code com.logisav.mail.spi}. A host
 * extends it, supplies its objects, and every numbered rule of the interface's Javadoc is a test whose name and failure carry the number.
 * What a host does not have it declares as {@link com.logisav.mail.testkit.contract.Declared#without}, with the reason. Read {@link
 * com.logisav.mail.testkit.contract.LinkedFileStoreContract} first.
 */
@NullMarked
package com.logisav.mail.testkit.contract;

import org.jspecify.annotations.NullMarked;
