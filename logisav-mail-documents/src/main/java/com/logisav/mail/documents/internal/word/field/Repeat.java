package com.logisav.mail.documents.internal.word.field;

import com.logisav.mail.documents.internal.word.xml.XmlElement;
import java.util.List;

/**
 * What is repeated for each element of a list: table rows, or paragraphs.
 *
 * @param list     the list's name as the template writes it
 * @param begin    the field that begins it
 * @param end      the field that ends it
 * @param units    the rows or paragraphs that are repeated, without those that hold nothing but begin or end
 * @param from     where in the source it begins
 * @param to       where it ends
 * @param bodyFrom where what is repeated begins: behind a row that held nothing but the begin
 * @param bodyTo   where it ends
 */
public record Repeat(String list, FieldSite begin, FieldSite end, List<XmlElement> units, int from, int to, int bodyFrom, int bodyTo) {}
