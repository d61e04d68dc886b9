package com.logisav.mail.documents.internal.word.xml;

/**
 * The name of an element.
 *
 * @param vocabulary the language that it is of
 * @param prefix     what stands before it, the colon included
 * @param local      without prefix
 */
record XmlName(Vocabulary vocabulary, String prefix, String local) {}
