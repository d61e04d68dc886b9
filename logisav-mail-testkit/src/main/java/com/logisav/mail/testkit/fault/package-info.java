/**
 * What can go wrong on the way, said in one line: a {@link com.logisav.mail.testkit.fault.Fault} is what a server, or the way to it, does
 * to the next mail.
 */
@NullMarked
package com.logisav.mail.testkit.fault;

import org.jspecify.annotations.NullMarked;
