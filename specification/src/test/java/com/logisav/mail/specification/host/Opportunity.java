package com.logisav.mail.specification.host;

import java.math.BigDecimal;

/** A sales opportunity. */
public record Opportunity(String id, Client client, BigDecimal amount) {}
