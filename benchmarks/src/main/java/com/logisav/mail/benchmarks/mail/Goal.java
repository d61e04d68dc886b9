package com.logisav.mail.benchmarks.mail;

import com.logisav.mail.benchmarks.harness.Results;
import com.logisav.mail.benchmarks.harness.Sample;
import com.logisav.mail.benchmarks.harness.Spread;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * A ratio to reach: how many times more than another we send, or how many times less CPU we need.
 *
 * @param scenario of {@link Scenarios}
 * @param against  whom
 * @param what     is compared
 * @param wanted   at least
 */
record Goal(String scenario, String against, Quantity what, double wanted) {

    static final List<Goal> ALL = List.of(
        new Goal(Scenarios.SMALL_20, Field.ANGUS, Quantity.RATE, 2.0),
        new Goal(Scenarios.SMALL_20, Field.RAW, Quantity.RATE, 0.97),
        new Goal(Scenarios.SMALL_20_16, Field.BATCH, Quantity.RATE, 9.5),
        new Goal(Scenarios.SMALL_20_16, Field.RAW, Quantity.RATE, 0.97),
        new Goal(Scenarios.SMALL_5_16, Field.BATCH, Quantity.RATE, 8.5),
        new Goal(Scenarios.SMALL_5_16, Field.RAW, Quantity.RATE, 0.9),
        new Goal(Scenarios.FIVE_20, Field.ANGUS, Quantity.RATE, 2.5),
        new Goal(Scenarios.SMALL_0, Field.ANGUS, Quantity.CPU, 4),
        new Goal(Scenarios.SMALL_0, Field.BATCH, Quantity.CPU, 5),
        new Goal(Scenarios.PDF_0, Field.ANGUS, Quantity.RATE, 50),
        new Goal(Scenarios.LARGE_0, Field.ANGUS, Quantity.RATE, 7),
        new Goal(Scenarios.LARGE_0, Field.RAW, Quantity.RATE, 0.9),
        new Goal(Scenarios.LARGE_TLS, Field.ANGUS, Quantity.RATE, 3));

    /** What is compared. */
    enum Quantity {
        RATE("mails per second", Sample::rate),
        /** Turned round, so that more is better. */
        CPU("mails per second of CPU", sample -> 1 / sample.cpuMillis());

        final String words;
        final ToDoubleFunction<Sample> figure;

        Quantity(String words, ToDoubleFunction<Sample> figure) {
            this.words = words;
            this.figure = figure;
        }
    }

    /** Empty where it was not measured. */
    Optional<Spread> reached(Map<String, Results> results) {
        return Optional.ofNullable(results.get(scenario)).flatMap(each -> each.ratio(Field.OURS, against, what.figure));
    }
}
