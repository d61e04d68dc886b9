package com.logisav.mail.smtp;

import com.logisav.mail.smtp.HostSettings.Owner;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The transports that are kept for tenants or senders: equal settings, one transport. Under its lock nothing is made and nothing closed, so
 * that one whose trust store is being read, or whose server does not take its goodbye, is waited for by nobody else. Safe for concurrent use.
 */
final class KeptTransports<T> {

    private static final int KEPT = 256;
    private static final int OWNERS = 4096;

    private final Function<SmtpSettings, T> maker;
    private final Consumer<T> closer;
    private final Map<SmtpSettings, Place> kept = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<Owner, SmtpSettings> latest = new LinkedHashMap<>(16, 0.75f, true);
    private boolean closed;

    /**
     * Nothing is kept yet.
     *
     * @param closer lets what is in use come to its end
     */
    KeptTransports(Function<SmtpSettings, T> maker, Consumer<T> closer) {
        this.maker = maker;
        this.closer = closer;
    }

    /**
     * The transport for somebody's present settings. Those that were there before are let go where nobody else has them.
     *
     * @throws IllegalStateException after {@link #close}
     */
    T of(Owner owner, SmtpSettings wanted) {
        List<Place> retired = new ArrayList<>();
        Place place = place(owner, wanted, retired);
        retired.forEach(Place::close);
        return place.get();
    }

    private synchronized Place place(Owner owner, SmtpSettings wanted, List<Place> retired) {
        if (closed) {
            throw new IllegalStateException("these transports are closed");
        }
        SmtpSettings before = latest.put(owner, wanted);
        if (!wanted.equals(before)) {
            retire(before, retired);
        }
        if (latest.size() > OWNERS) {
            latest.remove(latest.keySet().iterator().next());
        }
        Place place = kept.computeIfAbsent(wanted, Place::new);
        if (kept.size() > KEPT) {
            retired.add(kept.remove(kept.keySet().iterator().next()));
        }
        return place;
    }

    /** It has no settings any more. */
    void forget(Owner owner) {
        List<Place> retired = new ArrayList<>();
        synchronized (this) {
            retire(latest.remove(owner), retired);
        }
        retired.forEach(Place::close);
    }

    private void retire(@Nullable SmtpSettings before, List<Place> retired) {
        if (before != null && !latest.containsValue(before)) {
            Place place = kept.remove(before);
            if (place != null) {
                retired.add(place);
            }
        }
    }

    /** Lets go of all; there are none any more. */
    void close() {
        List<Place> retired;
        synchronized (this) {
            closed = true;
            retired = List.copyOf(kept.values());
            kept.clear();
            latest.clear();
        }
        retired.forEach(Place::close);
    }

    /** Where a transport is, or will be when somebody needs it. */
    private final class Place {

        private final Made<T> transport;
        private @Nullable T present;
        private boolean over;

        Place(SmtpSettings settings) {
            this.transport = new Made<>(() -> maker.apply(settings));
        }

        T get() {
            T made = transport.get();
            synchronized (this) {
                present = made;
                if (!over) {
                    return made;
                }
            }
            // Let go while it was made, when there was nothing to close.
            closer.accept(made);
            return made;
        }

        void close() {
            T there;
            synchronized (this) {
                over = true;
                there = present;
            }
            if (there != null) {
                closer.accept(there);
            }
        }
    }
}
