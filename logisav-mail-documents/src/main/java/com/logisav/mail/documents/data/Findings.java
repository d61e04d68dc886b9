package com.logisav.mail.documents.data;

import com.logisav.mail.documents.data.DataProblem.Code;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with a document, on it or on one of its lines. */
final class Findings {

    private final List<DataProblem> problems;
    private final Map<String, Object> place;
    private final int decimals;

    Findings() {
        this(Amounts.DECIMALS);
    }

    /**
     * On a document with amounts.
     *
     * @param decimals that an amount may have
     */
    Findings(int decimals) {
        this(new ArrayList<>(), Map.of(), decimals);
    }

    private Findings(List<DataProblem> problems, Map<String, Object> place, int decimals) {
        this.problems = problems;
        this.place = place;
        this.decimals = decimals;
    }

    /** The same collection, for what is wrong on a line. */
    Findings onLine(int number) {
        return new Findings(problems, Map.of("line", number), decimals);
    }

    void missing(Term term, String rule) {
        add(Code.DATA_MISSING, term, Map.of("rule", rule));
    }

    void missingUnless(boolean there, Term term, String rule) {
        if (!there) {
            missing(term, rule);
        }
    }

    void add(Code code, Term term, Map<String, Object> details) {
        Map<String, Object> all = new LinkedHashMap<>(place);
        all.putAll(details);
        problems.add(DataProblem.of(code, term, all));
    }

    void compare(Term term, @Nullable BigDecimal stated, BigDecimal computed, String rule) {
        if (stated != null && stated.compareTo(computed) != 0) {
            add(Code.DATA_TOTAL_DIFFERS, term,
                Map.of("stated", stated, "computed", computed, "difference", stated.subtract(computed), "rule", rule));
        }
    }

    /** An amount that a host gave: with no more decimals than its currency, and not below zero. */
    void amount(Term term, BigDecimal value) {
        notNegative(term, value, "BR-DEC");
        decimals(term, value);
    }

    void notNegative(Term term, BigDecimal value, String rule) {
        if (value.signum() < 0) {
            add(Code.DATA_NEGATIVE, term, Map.of("value", value, "rule", rule));
        }
    }

    void decimals(Term term, BigDecimal value) {
        if (Amounts.hasMoreDecimals(value, decimals)) {
            add(Code.DATA_TOO_MANY_DECIMALS, term, Map.of("value", value, "rule", "BR-DEC"));
        }
    }

    /** BR-CL-14: of ISO 3166-1. */
    void country(Term term, @Nullable Address address) {
        if (address != null && !address.hasCountry()) {
            add(Code.DATA_COUNTRY_UNKNOWN, term, Map.of("value", address.country()));
        }
    }

    void period(Term term, @Nullable Period period, String rule) {
        if (period != null && period.end().isBefore(period.start())) {
            add(Code.DATA_DATES_REVERSED, term, Map.of("rule", rule));
        }
    }

    /** Unmodifiable. */
    List<DataProblem> all() {
        return List.copyOf(problems);
    }

    void throwIfAny(String document) {
        if (!problems.isEmpty()) {
            throw DocumentDataException.of(document, problems);
        }
    }
}
