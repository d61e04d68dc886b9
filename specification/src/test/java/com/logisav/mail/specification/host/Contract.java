package com.logisav.mail.specification.host;

import java.math.BigDecimal;

/** A maintenance contract: a type of the host's own. */
public record Contract(String number, Client client, BigDecimal yearly) {}
