/**
 * Parts of a document as XML: parsed by the JDK's own StAX, which decides what is well-formed, each element with the range of the source that it
 * was read from, so that what is not changed can be kept as it was written. Read {@link
 * com.logisav.mail.documents.internal.word.xml.XmlPart} first.
 */
@NullMarked
package com.logisav.mail.documents.internal.word.xml;

import org.jspecify.annotations.NullMarked;
