package com.logisav.mail.testkit.fake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until it is set. Safe for concurrent use; clocks of other zones made from it show the same instant. */
public final class SettableClock extends Clock implements Restorable {

    private static final Instant EARLIEST = Instant.parse("2020-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2037-12-31T00:00:00Z");

    private final AtomicReference<Instant> now;
    private final ZoneId zone;

    private SettableClock(AtomicReference<Instant> now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    /** At this instant, in UTC. */
    public static SettableClock at(Instant instant) {
        return new SettableClock(new AtomicReference<>(Objects.requireNonNull(instant, "instant")), ZoneOffset.UTC);
    }

    /** At this instant, in UTC. */
    public static SettableClock at(String instant) {
        return at(Instant.parse(instant));
    }

    /** At any second from 2020 to 2037, in UTC: a test that leans on today is found out. {@link #toString} says which. */
    public static SettableClock atRandomInstant() {
        long second = ThreadLocalRandom.current().nextLong(EARLIEST.getEpochSecond(), LATEST.getEpochSecond());
        return at(Instant.ofEpochSecond(second));
    }

    /** Sets it. */
    public void set(Instant instant) {
        now.set(Objects.requireNonNull(instant, "instant"));
    }

    /** Moves it on; back, by a negative duration. */
    public void advance(Duration duration) {
        now.updateAndGet(instant -> instant.plus(duration));
    }

    @Override
    public Runnable remember() {
        Instant then = instant();
        return () -> set(then);
    }

    @Override
    public Instant instant() {
        return Objects.requireNonNull(now.get());
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId newZone) {
        return new SettableClock(now, Objects.requireNonNull(newZone, "zone"));
    }

    @Override
    public String toString() {
        return "SettableClock[" + now + ", " + zone + "]";
    }
}
