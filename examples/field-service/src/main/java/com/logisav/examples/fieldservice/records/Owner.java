package com.logisav.examples.fieldservice.records;

/**
 * The record that a file is stored with.
 *
 * @param table the record's table: {@code invoice}, {@code client}
 * @param id    its key there
 */
public record Owner(String table, String id) {}
