package com.logisav.mail.benchmarks.mail.sink;

import com.logisav.mail.benchmarks.harness.Child;
import com.logisav.mail.benchmarks.harness.ContenderFailedException;
import com.logisav.mail.benchmarks.harness.Counter;
import com.logisav.mail.benchmarks.harness.JavaProgram;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** The sink in a process of its own, as seen from the one that compares. */
public final class SinkProcess implements Counter, AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final Child child;
    private final int port;
    private final int encryptedPort;

    private SinkProcess(Child child, String[] ports) {
        this.child = child;
        this.port = Integer.parseInt(ports[0]);
        this.encryptedPort = Integer.parseInt(ports[1]);
    }

    /**
     * Starts it.
     *
     * @param key see {@link SinkKey}
     */
    public static SinkProcess start(Path key, Path log) throws IOException, ContenderFailedException {
        Child child = Child.start(JavaProgram.here(), log, SinkMain.class, key.toString());
        return new SinkProcess(child, child.answer(LIMIT).split("\t"));
    }

    public int port() {
        return port;
    }

    public int encryptedPort() {
        return encryptedPort;
    }

    /** How far away it is, from now on. */
    public void roundTrip(Duration roundTrip) throws ContenderFailedException {
        child.ask("roundTrip\t" + roundTrip, LIMIT);
    }

    @Override
    public Map<String, Double> read() throws ContenderFailedException {
        Map<String, Double> counts = new TreeMap<>();
        for (String count : child.ask("counts", LIMIT).split("\t")) {
            counts.put(count.substring(0, count.indexOf('=')), Double.valueOf(count.substring(count.indexOf('=') + 1)));
        }
        return counts;
    }

    @Override
    public void close() {
        child.close();
    }
}
