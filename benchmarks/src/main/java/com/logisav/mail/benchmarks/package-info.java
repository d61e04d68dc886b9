/**
 * Speed and memory beside others, measured in one run: {@link com.logisav.mail.benchmarks.Benchmarks} runs the suites, each of which compares
 * contenders with the {@code harness} and says what it saw in a {@code report}.
 */
@NullMarked
package com.logisav.mail.benchmarks;

import org.jspecify.annotations.NullMarked;
