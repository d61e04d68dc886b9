package com.logisav.examples.fieldservice.records;

import java.math.BigDecimal;
import java.time.LocalDate;

/** So many visits a year for so much: a kind of record that the product page of the library does not know. */
public record MaintenanceContract(
    String number, Site site, int visitsPerYear, BigDecimal yearlyPrice, LocalDate start, LocalDate end) {

    /** Who signs. */
    public Client client() {
        return site.client();
    }
}
