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
    static final Color TEXT = new Color(0x22, 0x26, 0x2A);

    static final Ink BODY = new Ink(9, Weight.REGULAR, TEXT);
    static final Ink TITLE = new Ink(17, Weight.BOLD, PETROL);
}
