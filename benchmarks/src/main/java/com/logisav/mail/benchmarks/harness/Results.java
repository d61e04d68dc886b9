package com.logisav.mail.benchmarks.harness;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** What a comparison saw: for each contender a sample of each round, or why it is out. */
public final class Results {

    private final String name;
    private final Map<String, List<Sample>> samples = new LinkedHashMap<>();
    private final Map<String, String> failures = new LinkedHashMap<>();

    Results(String name) {
        this.name = name;
    }

    void add(String contender, Sample sample) {
        samples.computeIfAbsent(contender, unused -> new ArrayList<>()).add(sample);
    }

    void fail(String contender, String reason) {
        failures.put(contender, reason);
        samples.remove(contender);
    }

    boolean isOut(String contender) {
        return failures.containsKey(contender);
    }

    /** The comparison's name. */
    public String name() {
        return name;
    }

    /** Who finished, in the order of entry. */
    public Set<String> contenders() {
        return Collections.unmodifiableSet(samples.keySet());
    }

    /** Who did not finish, and why. */
    public Map<String, String> failures() {
        return Collections.unmodifiableMap(failures);
    }

    /** A figure of a contender over the rounds; empty where it did not finish. */
    public Optional<Spread> of(String contender, ToDoubleFunction<Sample> figure) {
        return Optional.ofNullable(samples.get(contender))
            .map(list -> Spread.of(list.stream().mapToDouble(figure).toArray()));
    }

    /** One contender's figure divided by another's of the same round; empty where one of them did not finish. */
    public Optional<Spread> ratio(String above, String below, ToDoubleFunction<Sample> figure) {
        List<Sample> first = samples.get(above);
        List<Sample> second = samples.get(below);
        if (first == null || second == null) {
            return Optional.empty();
        }
        double[] ratios = new double[Math.min(first.size(), second.size())];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = figure.applyAsDouble(first.get(i)) / figure.applyAsDouble(second.get(i));
        }
        return Optional.of(Spread.of(ratios));
    }
}
