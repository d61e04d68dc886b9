package com.logisav.mail.benchmarks.report;

import com.logisav.mail.benchmarks.harness.Spread;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/** Figures as people read them: three digits that count. */
public final class Figures {

    private static final MathContext DIGITS = new MathContext(3);

    private Figures() {}

    public static String of(double figure) {
        if (Double.isNaN(figure) || Double.isInfinite(figure)) {
            return "-";
        }
        BigDecimal rounded = new BigDecimal(figure).round(DIGITS);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    /** The middle, then the smallest and the largest: {@code 2.01 (1.98 to 2.05)}. */
    public static String of(Spread spread) {
        return of(spread.median()) + " (" + of(spread.min()) + " to " + of(spread.max()) + ")";
    }

    /** A dash where nothing was measured. */
    public static String of(Optional<Spread> spread) {
        return spread.map(Figures::of).orElse("-");
    }

    /** The middle alone, or a dash. */
    public static String median(Optional<Spread> spread) {
        return spread.map(each -> of(each.median())).orElse("-");
    }
}
