/**
 * An admitted record in, a draft out: who it goes to, the default message with the record's values in it, the documents that attach
 * themselves; and the changes that need the host: a letter, a linked file, an upload.
 */
@NullMarked
package com.logisav.mail.core.internal.assemble;

import org.jspecify.annotations.NullMarked;
