package com.logisav.examples.fieldservice.records;

/** Where a letter or a technician goes. */
public record PostalAddress(String street, String postalCode, String city) {

    /** The line below the street. */
    public String cityLine() {
        return postalCode + " " + city;
    }
}
