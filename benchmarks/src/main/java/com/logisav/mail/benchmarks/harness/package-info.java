/**
 * How things are compared. Each {@link com.logisav.mail.benchmarks.harness.Contender} lives in a JVM of its own with the flags of every day,
 * so that none profits or suffers from what another had compiled or left in memory; they are warmed up, then asked in turns, round by round,
 * and what is reported are ratios within a round: a machine that is busy is busy for all of them. Start with {@link
 * com.logisav.mail.benchmarks.harness.Comparison}.
 *
 * <p>Not JMH: it measures one thing after the other, each in forks of its own, so two of its figures are minutes apart; and it knows
 * nothing of a server that counts, of CPU spent on other threads, or of a contender that hangs.
 */
@NullMarked
package com.logisav.mail.benchmarks.harness;

import org.jspecify.annotations.NullMarked;
