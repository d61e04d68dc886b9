package com.logisav.examples.fieldservice.demo;

import java.io.IOException;

/** A part of the story: somebody at a desk does something. */
interface Scene {

    /** What happens, for the reader. */
    String title();

    /** Makes it happen. */
    void play(Stage stage) throws IOException;
}
