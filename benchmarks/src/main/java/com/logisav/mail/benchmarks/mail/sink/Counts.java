package com.logisav.mail.benchmarks.mail.sink;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;

/** What the sink was asked since it began; the names stand in tables. Safe for concurrent use. */
public final class Counts {

    public static final String CONNECTIONS = "connections";
    public static final String COMMANDS = "commands";
    public static final String ROUND_TRIPS = "round trips";
    public static final String MAILS = "mails";
    public static final String BYTES = "bytes";

    final LongAdder connections = new LongAdder();
    /** Lines that were answered; a mail's content is none. */
    final LongAdder commands = new LongAdder();
    /** Times that a client had to wait for us, the greeting included. */
    final LongAdder roundTrips = new LongAdder();
    final LongAdder mails = new LongAdder();
    /** Of mails, with the final dot. */
    final LongAdder bytes = new LongAdder();

    Counts() {}

    /** All of them, by name. */
    public Map<String, Double> read() {
        Map<String, Double> counts = new TreeMap<>();
        counts.put(CONNECTIONS, connections.doubleValue());
        counts.put(COMMANDS, commands.doubleValue());
        counts.put(ROUND_TRIPS, roundTrips.doubleValue());
        counts.put(MAILS, mails.doubleValue());
        counts.put(BYTES, bytes.doubleValue());
        return counts;
    }
}
