package com.logisav.mail.benchmarks.report;

import com.logisav.mail.benchmarks.harness.Spread;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Bars from left to right on a logarithmic scale, in groups, each with a line from its smallest to its largest figure. */
public final class BarChart {

    private static final double[] TICKS = {0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000};
    private static final int WIDTH = 900;
    private static final int LEFT = 300;
    private static final int RIGHT = 110;
    private static final int TOP = 50;
    private static final int ROW = 20;

    private final String title;
    private final String unit;
    private final List<Row> rows = new ArrayList<>();

    private record Row(String label, Spread spread, boolean isHeading) {}

    private BarChart(String title, String unit) {
        this.title = title;
        this.unit = unit;
    }

    /** A chart without bars yet. */
    public static BarChart titled(String title, String unit) {
        return new BarChart(title, unit);
    }

    /** The bars that follow belong together. */
    public BarChart group(String label) {
        rows.add(new Row(label, Spread.of(1), true));
        return this;
    }

    /** One more bar; its figures are above 0. */
    public BarChart bar(String label, Spread spread) {
        rows.add(new Row(label, spread, false));
        return this;
    }

    String svg() {
        int height = TOP + rows.size() * ROW + 30;
        StringBuilder svg = new StringBuilder(1000);
        svg.append(String.format(Locale.ROOT, "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\" "
            + "font-family=\"sans-serif\" font-size=\"12\">%n<rect width=\"100%%\" height=\"100%%\" fill=\"white\"/>%n", WIDTH, height, WIDTH,
            height));
        text(svg, 10, 20, "start", "bold", title);
        text(svg, LEFT, 40, "start", "normal", unit);
        axis(svg, height);
        for (int i = 0; i < rows.size(); i++) {
            row(svg, rows.get(i), TOP + i * ROW);
        }
        return svg.append("</svg>\n").toString();
    }

    private void axis(StringBuilder svg, int height) {
        for (double tick : TICKS) {
            if (tick >= from() && tick <= to()) {
                svg.append(String.format(Locale.ROOT, "<line x1=\"%.1f\" y1=\"%d\" x2=\"%.1f\" y2=\"%d\" stroke=\"%s\"/>%n", x(tick), TOP,
                    x(tick), height - 25, tick == 1 ? "#444" : "#ddd"));
                text(svg, x(tick), height - 10, "middle", "normal", Figures.of(tick));
            }
        }
    }

    private void row(StringBuilder svg, Row row, int y) {
        if (row.isHeading) {
            text(svg, 10, y + 15, "start", "bold", row.label);
            return;
        }
        double middle = y + ROW / 2.0;
        double start = Math.min(x(1), x(row.spread.median()));
        double length = Math.abs(x(row.spread.median()) - x(1));
        text(svg, LEFT - 8, y + 15, "end", "normal", row.label);
        svg.append(String.format(Locale.ROOT, "<rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"%s\"/>%n", start, y + 3, length,
            ROW - 6, row.spread.median() >= 1 ? "#4a7fb5" : "#b5704a"));
        svg.append(String.format(Locale.ROOT, "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"black\"/>%n",
            x(row.spread.min()), middle, x(row.spread.max()), middle));
        text(svg, Math.max(x(1), x(row.spread.max())) + 6, y + 15, "start", "normal", Figures.of(row.spread.median()));
    }

    private double x(double figure) {
        double share = (Math.log(figure) - Math.log(from())) / (Math.log(to()) - Math.log(from()));
        return LEFT + share * (WIDTH - LEFT - RIGHT);
    }

    private double from() {
        double smallest = rows.stream().mapToDouble(row -> row.spread.min()).min().orElse(1);
        return Math.min(0.5, smallest);
    }

    private double to() {
        double largest = rows.stream().mapToDouble(row -> row.spread.max()).max().orElse(1);
        return Math.max(2, largest);
    }

    private static void text(StringBuilder svg, double x, double y, String anchor, String weight, String text) {
        String escaped = text.replace("&", "&amp;").replace("<", "&lt;");
        svg.append(String.format(Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" font-weight=\"%s\">%s</text>%n", x, y, anchor,
            weight, escaped));
    }
}
