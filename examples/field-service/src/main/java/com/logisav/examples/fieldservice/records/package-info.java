/**
 * What the application is about: companies with their users, clients, sites, visits, quotes, invoices, opportunities, contracts and files.
 *
 * <p>Nothing here, and nothing in {@code data}, knows that mails are sent: a host that takes the library in changes none of its own
 * classes. Read {@link com.logisav.examples.fieldservice.records.Invoice} first;
 * {@link com.logisav.examples.fieldservice.records.Database} stands for the tables of a real application.
 */
@NullMarked
package com.logisav.examples.fieldservice.records;

import org.jspecify.annotations.NullMarked;
