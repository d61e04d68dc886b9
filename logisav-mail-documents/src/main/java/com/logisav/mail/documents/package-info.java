/**
 * Documents that attach themselves, ready-made: in come a record and a template that a person made, out goes a PDF or a Word file.
 *
 * <p>Optional: a host that renders with tools of its own needs nothing of this.
 */
@NullMarked
package com.logisav.mail.documents;

import org.jspecify.annotations.NullMarked;
