package com.logisav.mail.smtp.fault;

import java.util.ArrayList;
import java.util.List;

/**
 * One case of the matrix.
 *
 * @param keeps whether a server that read the final dot and says nothing intelligible then has taken the mail
 */
record Cell(Step step, Fault fault, Mode mode, boolean keeps) {

    /** Every case that can be. */
    static List<Cell> all() {
        List<Cell> cells = new ArrayList<>();
        for (Step step : Step.values()) {
            for (Fault fault : Fault.values()) {
                for (Mode mode : Mode.values()) {
                    addTo(cells, step, fault, mode);
                }
            }
        }
        return cells;
    }

    private static void addTo(List<Cell> cells, Step step, Fault fault, Mode mode) {
        if (!isPossible(step, fault) || !mode.mattersAt(step)) {
            return;
        }
        cells.add(new Cell(step, fault, mode, true));
        if (step == Step.END_OF_DATA && !fault.isReply()) {
            cells.add(new Cell(step, fault, mode, false));
        }
    }

    /** A port says nothing in words, and there is no polite way to close what is not open; TLS has no reply codes. */
    static boolean isPossible(Step step, Fault fault) {
        return switch (step) {
            case CONNECT -> fault == Fault.RESET || fault == Fault.SILENCE;
            case HANDSHAKE -> !fault.isReply();
            default -> true;
        };
    }

    /** Whether a mail of megabytes goes to a kept connection, and then to another, whose server takes its time. */
    boolean sendsLargeMailAgain() {
        return mode.kept && step == Step.BODY;
    }

    @Override
    public String toString() {
        return step.title + ": " + fault.title + ", " + mode + (keeps ? "" : ", mail lost");
    }
}
