package com.logisav.mail.benchmarks.harness;

import java.util.Locale;

/** How thorough a run is. */
public enum Mode {
    /** A first look: few rounds, the comparisons that goals are set for. */
    QUICK,
    /** All comparisons, with rounds enough for a spread. */
    FULL;

    public static Mode named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
