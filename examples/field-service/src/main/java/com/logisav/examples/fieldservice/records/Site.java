package com.logisav.examples.fieldservice.records;

import org.jspecify.annotations.Nullable;

/** Where equipment stands. */
public record Site(String id, Client client, String name, PostalAddress address, String equipment, @Nullable Contact caretaker) {}
