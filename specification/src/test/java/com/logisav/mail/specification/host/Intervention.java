package com.logisav.mail.specification.host;

import java.time.Instant;
import java.time.ZoneId;

/** A visit of a technician. */
public record Intervention(String id, Client client, String technician, Instant start, ZoneId zone) {

    /** In this zone. */
    public Intervention in(ZoneId newZone) {
        return new Intervention(id, client, technician, start, newZone);
    }
}
