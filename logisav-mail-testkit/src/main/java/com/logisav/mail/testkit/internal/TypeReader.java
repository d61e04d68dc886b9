package com.logisav.mail.testkit.internal;

import org.apache.tika.Tika;

/** Says what bytes are, with Apache Tika. */
public final class TypeReader {

    private TypeReader() {}

    /**
     * The media type of these bytes.
     *
     * @param name decides only between types that look alike, as the Office ones do
     */
    public static String of(byte[] bytes, String name) {
        return new Tika().detect(bytes, name);
    }
}
