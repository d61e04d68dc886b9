package com.logisav.mail.benchmarks.harness;

import java.time.Duration;

/**
 * How long a comparison takes.
 *
 * @param warmUp for each contender, before the first round
 * @param round  for each contender in each round, about; one operation at least
 * @param rounds how many ratios there will be
 * @param limit  for a single round; whoever takes longer is out
 */
public record Pace(Duration warmUp, Duration round, int rounds, Duration limit) {}
