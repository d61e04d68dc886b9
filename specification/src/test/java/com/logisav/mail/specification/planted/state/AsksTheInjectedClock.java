package com.logisav.mail.specification.planted.state;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;

class AsksTheInjectedClock {
    private final Clock clock;

    AsksTheInjectedClock(Clock clock) {
        this.clock = clock;
    }

    static AsksTheInjectedClock create(String zone) {
        return create(zone, Clock.systemUTC());
    }

    static AsksTheInjectedClock create(String zone, Clock clock) {
        return new AsksTheInjectedClock(clock);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    Date now() {
        return Date.from(Instant.now(clock));
    }

    static class Builder {
        private final Clock clock = Clock.systemUTC();

        AsksTheInjectedClock build() {
            return new AsksTheInjectedClock(clock);
        }
    }

    record Copied(Clock clock) {
        static Copied create() {
            return new Copied(Clock.systemUTC());
        }

        Copied on(Clock another) {
            return new Copied(another);
        }
    }
}
