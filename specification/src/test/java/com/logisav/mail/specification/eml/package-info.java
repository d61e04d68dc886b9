/**
 * Proves every mail that the specification sends: its bytes go to {@code target/eml}, are read at once by Apache James mime4j in strict
 * mode and, when the whole suite is done, by Python's {@code email}; both must find what the manifest said. Read {@link
 * com.logisav.mail.specification.eml.Postbox} first.
 */
@NullMarked
package com.logisav.mail.specification.eml;

import org.jspecify.annotations.NullMarked;
