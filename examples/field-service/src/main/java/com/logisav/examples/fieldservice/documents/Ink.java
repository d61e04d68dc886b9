package com.logisav.examples.fieldservice.documents;

import java.awt.Color;

/**
 * How a piece of text looks.
 *
 * @param size   in points
 * @param weight regular or bold
 * @param color  of the letters
 */
record Ink(float size, Weight weight, Color color) {

    /** How heavy letters are. */
    enum Weight { REGULAR, BOLD }

    static final Color PETROL = new Color(0x1B, 0x4F, 0x63);
    static final Color AMBER = new Color(0xE0, 0x8A, 0x1E);
    static final Color TEXT = new Color(0x22, 0x26, 0x2A);
    static final Color FAINT = new Color(0x6A, 0x74, 0x7C);
    static final Color TINT = new Color(0xED, 0xF2, 0xF4);
    static final Color HAIRLINE = new Color(0xCF, 0xD8, 0xDC);

    static final Ink BODY = new Ink(9, Weight.REGULAR, TEXT);
    static final Ink STRONG = new Ink(9, Weight.BOLD, TEXT);
    static final Ink SMALL = new Ink(7.5f, Weight.REGULAR, FAINT);
    static final Ink COLUMN = new Ink(8, Weight.BOLD, Color.WHITE);
    static final Ink TITLE = new Ink(17, Weight.BOLD, PETROL);
    static final Ink HEADING = new Ink(11, Weight.BOLD, PETROL);
    static final Ink LETTERHEAD = new Ink(15, Weight.BOLD, PETROL);
    static final Ink TOTAL = new Ink(12, Weight.BOLD, Color.WHITE);
}
