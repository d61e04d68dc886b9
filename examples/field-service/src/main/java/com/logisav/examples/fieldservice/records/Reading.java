package com.logisav.examples.fieldservice.records;

/** Something measured or checked on site, as the technician wrote it down. */
public record Reading(String label, String value) {}
