package com.logisav.mail.specification.host;

/** A place where equipment stands. */
public record Site(String id, Client client, String town) {}
