package com.logisav.mail.benchmarks.mail;

import com.logisav.mail.benchmarks.harness.Contender;
import com.logisav.mail.benchmarks.harness.JavaProgram;
import com.logisav.mail.benchmarks.harness.Worker;
import com.logisav.mail.benchmarks.mail.contender.AngusKept;
import com.logisav.mail.benchmarks.mail.contender.HashingSocket;
import com.logisav.mail.benchmarks.mail.contender.Ours;
import com.logisav.mail.benchmarks.mail.contender.RawSocket;
import com.logisav.mail.benchmarks.mail.contender.SimpleJavaMail;
import com.logisav.mail.benchmarks.mail.contender.Spring;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;

/** All who send, each in its JVM. */
final class Field implements AutoCloseable {

    static final String OURS = "logisav-mail";
    static final String ANGUS = "Angus kept open";
    static final String SIMPLE = "Simple Java Mail";
    static final String BATCH = "Simple Java Mail batch";
    static final String SPRING = "Spring";
    static final String RAW = "raw socket";
    static final String HASHING = "raw socket with SHA-256";

    private final Map<String, Worker> workers = new LinkedHashMap<>();
    private final Map<Integer, Worker> batches = new LinkedHashMap<>();
    private final IntFunction<Worker> batch;

    /**
     * Starts none yet.
     *
     * @param batchModule the directory with the batch-module, which is on one class path alone
     */
    Field(Path batchModule, Path log) {
        JavaProgram plain = JavaProgram.here();
        add(OURS, plain, log, Ours.class);
        add(ANGUS, plain, log, AngusKept.class);
        batch = connections -> Worker.of(BATCH, plain.jars(batchModule), log, SimpleJavaMail.class);
        add(SIMPLE, plain, log, SimpleJavaMail.class);
        add(SPRING, plain, log, Spring.class);
        add(RAW, plain, log, RawSocket.class);
        add(HASHING, plain, log, HashingSocket.class);
    }

    private void add(String name, JavaProgram program, Path log, Class<? extends Contender> contender) {
        workers.put(name, Worker.of(name, program, log, contender));
    }

    /** These, or all where none is named. */
    List<Worker> workers(List<String> names, int connections) {
        if (!names.isEmpty()) {
            return names.stream().map(this::worker).toList();
        }
        List<Worker> all = new ArrayList<>(workers.values());
        all.add(batch(connections));
        return all;
    }

    /** A JVM for each number of connections: its pool is static, and as large as the first mailer of the JVM wanted it. */
    Worker batch(int connections) {
        return batches.computeIfAbsent(connections, batch::apply);
    }

    private Worker worker(String name) {
        return Objects.requireNonNull(workers.get(name), name);
    }

    @Override
    public void close() {
        workers.values().forEach(Worker::close);
        batches.values().forEach(Worker::close);
    }
}
