package com.logisav.examples.fieldservice.records;

/** Somebody at the client's. The mail address is what somebody typed years ago: it may be wrong. */
public record Contact(String name, Duty duty, String mailAddress) {}
