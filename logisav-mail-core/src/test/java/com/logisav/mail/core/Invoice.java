package com.logisav.mail.core;

import com.logisav.mail.content.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A host's entity, as hosts write them: knows nothing of mail, and may hold null anywhere. */
final class Invoice {

    @Nullable String number = "F-2026-0042";
    @Nullable Object version = 7;
    @Nullable Locale locale = Locale.UK;
    @Nullable ZoneId zone = ZoneId.of("Europe/London");
    @Nullable Money total = Money.euros("1234.50");
    @Nullable BigDecimal vat = new BigDecimal("205.75");
    @Nullable LocalDate dueDate = LocalDate.of(2026, 12, 24);
    @Nullable Instant issuedAt = Instant.parse("2026-11-24T08:15:00Z");
    @Nullable LocalDateTime visitAt = LocalDateTime.of(2026, 7, 1, 14, 0);
    @Nullable Boolean paid = false;
    int reminders = 2;
    UUID key = UUID.fromString("6f1c1d8e-0000-4000-8000-000000000042");
    @Nullable List<@Nullable Line> lines = List.of(
        new Line("Entretien chaudière", 1.5, List.of("NF C 15-100")), new Line("Joint", 2, List.of()));

    record Line(@Nullable String label, double quantity, List<String> norms) {}

    String number() {
        return number;
    }

    Object version() {
        return version;
    }

    String label() {
        return "Facture " + number;
    }

    Locale locale() {
        return locale;
    }

    ZoneId zone() {
        return zone;
    }

    Money total() {
        return total;
    }

    BigDecimal vat() {
        return vat;
    }

    LocalDate dueDate() {
        return dueDate;
    }

    Instant issuedAt() {
        return issuedAt;
    }

    LocalDateTime visitAt() {
        return visitAt;
    }

    Boolean paid() {
        return paid;
    }

    int reminders() {
        return reminders;
    }

    List<Line> lines() {
        return lines;
    }
}
