/**
 * What is only believed when somebody else's software says so, run with {@code ./mvnw verify -Pacceptance}. One package for each of them;
 * {@link com.logisav.mail.acceptance.Needs} says what a class needs on the machine.
 */
@NullMarked
package com.logisav.mail.acceptance;

import org.jspecify.annotations.NullMarked;
