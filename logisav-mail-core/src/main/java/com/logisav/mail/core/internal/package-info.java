/**
 * What the steps share, and nobody outside core sees: the one guard around host code ({@code HostCalls}), the one place where permissions are
 * asked ({@code PermissionGate}), what the host was put together from ({@code Wiring}), and what goes from step to step ({@code Admitted},
 * {@code RecordFacts}, {@code Checked}). The steps stand in the packages below, in the order of the data's path: {@code admit}, {@code assemble},
 * {@code check}, {@code freeze}, {@code send}; no step sees another.
 */
@NullMarked
package com.logisav.mail.core.internal;

import org.jspecify.annotations.NullMarked;
