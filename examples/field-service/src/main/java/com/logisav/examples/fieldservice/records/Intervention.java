package com.logisav.examples.fieldservice.records;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A visit.
 *
 * @param start    as the clock on site shows it
 * @param followUp what remains to be done; null where nothing does
 */
public record Intervention(String number, Site site, InterventionKind kind, LocalDateTime start, LocalDateTime end, String technician,
    String report, List<Reading> readings, @Nullable String followUp) {

    /** Copies the list. */
    public Intervention {
        readings = List.copyOf(readings);
    }

    /** Whose site it was. */
    public Client client() {
        return site.client();
    }
}
