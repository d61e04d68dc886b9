/**
 * What an archive holds as a package: which part is of which type, what refers to what, and what a template may not bring along. Read {@link
 * com.logisav.mail.documents.internal.word.opc.WordPackage} first. Source of the rules: ECMA-376 part 2.
 */
@NullMarked
package com.logisav.mail.documents.internal.word.opc;

import org.jspecify.annotations.NullMarked;
