/**
 * Where in a part the merge fields stand: runs in which Word scattered them are put together again, repeated parts are paired, and each gets a
 * place that a person can find. Read {@link com.logisav.mail.documents.internal.word.field.FieldFinder} first.
 */
@NullMarked
package com.logisav.mail.documents.internal.word.field;

import org.jspecify.annotations.NullMarked;
