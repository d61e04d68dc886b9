/**
 * One example of each thing that a rule of the architecture forbids, so that a rule which no longer sees anything is noticed. Each
 * package stands in for the root of a module; the names say what is wrong, and what is right beside it.
 */
@NullMarked
package com.logisav.mail.specification.planted;

import org.jspecify.annotations.NullMarked;
