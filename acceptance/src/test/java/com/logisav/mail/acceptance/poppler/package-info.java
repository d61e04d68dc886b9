/** PDF documents, read back by Poppler, which had no part in writing them. */
@NullMarked
package com.logisav.mail.acceptance.poppler;

import org.jspecify.annotations.NullMarked;
