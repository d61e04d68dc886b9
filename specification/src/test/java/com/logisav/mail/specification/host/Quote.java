package com.logisav.mail.specification.host;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** A quote. */
public record Quote(String number, Client client, BigDecimal total, LocalDate validUntil, List<Line> lines) {}
