package com.logisav.mail.benchmarks.mail;

import com.logisav.mail.benchmarks.mail.contender.Job;
import java.time.Duration;
import java.util.List;

/**
 * One line of the tables.
 *
 * @param name       in the tables
 * @param job        what is sent, on how many connections
 * @param roundTrip  how far away the sink is
 * @param contenders who takes part; all where none is named
 */
record Scenario(String name, Job job, Duration roundTrip, List<String> contenders) {}
