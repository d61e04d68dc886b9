/**
 * What can go wrong on the way. A {@link com.logisav.mail.testkit.fault.Fault} is one line in a test: what a server, or the way to it, does
 * to the next mail. For tests that speak SMTP themselves there are two servers: {@link com.logisav.mail.testkit.fault.FaultySmtpServer}, a
 * real one that refuses, delays and loses as servers do, and {@link com.logisav.mail.testkit.fault.ScriptedSmtpServer}, which says what no
 * correct server would. A transport of a host's own that is to do what faults say keeps them in {@link
 * com.logisav.mail.testkit.fault.PlannedFaults}, as those of the test kit do; nobody else needs it. Read {@code Fault} first.
 */
@NullMarked
package com.logisav.mail.testkit.fault;

import org.jspecify.annotations.NullMarked;
