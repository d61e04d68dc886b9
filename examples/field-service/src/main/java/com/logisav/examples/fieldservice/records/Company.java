package com.logisav.examples.fieldservice.records;

/** A company that works with this application: its letterhead, its bank account, its mail domain. */
public record Company(
    String id, String name, String trade, PostalAddress address, String phone, String mailDomain, String registration,
    String siren, String vatNumber, String iban) {}
