package com.logisav.mail.testkit.sample;

import com.logisav.mail.about.Actor;
import com.logisav.mail.about.Tenant;
import java.util.Locale;

/** People of two imaginary companies: one is {@link Tenant#single()}, so that a test with one company need not speak of tenants. */
public final class SampleActors {

    private SampleActors() {}

    /** The secretary, who reads French. */
    public static Actor secretary() {
        return Actor.of("camille").named("Camille Moreau");
    }

    /** An administrator of the same company, who reads English. */
    public static Actor administrator() {
        return Actor.of("admin").named("Alex Durand").reading(Locale.UK);
    }

    /** Somebody of {@link #anotherCompany()}, with the secretary's identifier. */
    public static Actor namesake() {
        return Actor.of("camille").in(anotherCompany()).named("Camille Petit");
    }

    /** Another company, which must see nothing of the first. */
    public static Tenant anotherCompany() {
        return Tenant.of("plomberie-petit");
    }
}
