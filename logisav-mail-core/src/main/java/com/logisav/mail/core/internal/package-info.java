/**
 * What the steps share, and nobody outside core sees: the one guard around host code ({@code HostCalls}), the one place where permissions
 * are asked ({@code PermissionGate}), what the host was put together from ({@code Wiring}), the host's files, letters and journal behind a
 * second lock ({@code LinkedFiles}, {@code Letters}, {@code Journal}), and what goes from step to step ({@code Admitted}, {@code
 * RecordFacts}, {@code Checked}).
 *
 * <p>The steps stand in packages below, in the order of the data's path: {@code admit}, {@code assemble}, {@code check}, {@code freeze},
 * {@code send}; no step sees another. Beside them stand their tools, which see no step: {@code file}, {@code frozen}, {@code html},
 * {@code words}.
 */
@NullMarked
package com.logisav.mail.core.internal;

import org.jspecify.annotations.NullMarked;
