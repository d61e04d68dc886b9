package com.logisav.mail.testkit.sample;

import com.logisav.mail.about.Actor;
import com.logisav.mail.about.Tenant;
import java.util.Locale;

/** People of two imaginary companies. */
public final class SampleActors {

    private SampleActors() {}

    /** The secretary of {@link #durand()}, who reads French. */
    public static Actor secretary() {
        return Actor.of("camille").in(durand()).named("Camille Moreau");
    }

    /** An administrator of {@link #durand()}, who reads English. */
    public static Actor administrator() {
        return Actor.of("admin").in(durand()).named("Alex Durand").reading(Locale.UK);
    }

    /** Somebody of {@link #petit()}, with the secretary's identifier. */
    public static Actor namesake() {
        return Actor.of("camille").in(petit()).named("Camille Petit");
    }

    /** One company. */
    public static Tenant durand() {
        return Tenant.of("chauffage-durand");
    }

    /** Another one. */
    public static Tenant petit() {
        return Tenant.of("plomberie-petit");
    }
}
