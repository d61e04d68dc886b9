package com.logisav.mail.documents.internal.word.xml;

/**
 * An attribute.
 *
 * @param namespace its namespace; empty for none
 * @param name      without prefix
 * @param value     as a parser normalises it
 */
public record XmlAttribute(String namespace, String name, String value) {}
