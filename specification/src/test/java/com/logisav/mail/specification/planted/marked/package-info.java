/** A package that says that null is the exception. */
@NullMarked
package com.logisav.mail.specification.planted.marked;

import org.jspecify.annotations.NullMarked;
