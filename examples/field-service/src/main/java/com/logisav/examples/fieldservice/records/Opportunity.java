package com.logisav.examples.fieldservice.records;

import java.math.BigDecimal;
import java.time.LocalDate;

/** A sale that may come. */
public record Opportunity(String id, Client client, String title, BigDecimal estimate, LocalDate decision) {}
