package com.logisav.examples.fieldservice.data;

import com.logisav.examples.fieldservice.records.Database;

/** The database that the demonstration runs on. */
public final class DemoData {

    /** Nantes. */
    public static final String THERMALIS = "thermalis";
    /** Grenoble. */
    public static final String ALPES_LEVAGE = "alpes-levage";

    private DemoData() {}

    /** New tables, filled. */
    public static Database fill() {
        return Database.of(Thermalis.fill(), AlpesLevage.fill());
    }
}
