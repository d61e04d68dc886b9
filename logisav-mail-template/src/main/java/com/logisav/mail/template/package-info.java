/**
 * Templates without logic: a text with <code>{{fields}}</code> and a record's values go in, a finished text and the names that are still
 * missing come out. No expressions, no reflection, no partials, no unescaped output: a name is looked up in a map, and nothing else happens.
 * Read {@link com.logisav.mail.template.Templates} first.
 *
 * <p>On the way: {@code TagScanner} finds tags, {@code TreeBuilder} puts them into sections, {@code FieldCheck} compares names with the fields
 * that exist, {@code Merger} writes the values, as {@link com.logisav.mail.template.ValueFormat} and {@link
 * com.logisav.mail.template.Escaping} say; {@link com.logisav.mail.template.Placeholders} finds what a person still has to write.
 */
@NullMarked
package com.logisav.mail.template;

import org.jspecify.annotations.NullMarked;
