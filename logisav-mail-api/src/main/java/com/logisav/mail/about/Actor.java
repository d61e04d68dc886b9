package com.logisav.mail.about;

import java.util.Locale;
import java.util.Objects;

/**
 * Who composes and sends: a user of the host, in a tenant, reading a language. Immutable; the host makes one for each request.
 *
 * <p>The identifier alone decides what is whose; the name is for people and is written to the journal.
 */
public final class Actor {

    private final String id;
    private final Tenant tenant;
    private final String name;
    private final Locale locale;

    private Actor(String id, Tenant tenant, String name, Locale locale) {
        this.id = id;
        this.tenant = tenant;
        this.name = name;
        this.locale = locale;
    }

    /**
     * A user of the host with one company, reading French.
     *
     * @param id the host's identifier, not blank
     */
    public static Actor of(String id) {
        Objects.requireNonNull(id, "id");
        if (id.isBlank()) {
            throw new IllegalArgumentException("an actor's id is not blank");
        }
        return new Actor(id, Tenant.single(), id, Locale.FRANCE);
    }

    /** The same user in this tenant. */
    public Actor in(Tenant newTenant) {
        return new Actor(id, Objects.requireNonNull(newTenant, "tenant"), name, locale);
    }

    /** The same user with this name for people. */
    public Actor named(String newName) {
        return new Actor(id, tenant, Objects.requireNonNull(newName, "name"), locale);
    }

    /** The same user reading this language: alerts and refusals come in it, not the mail's words. */
    public Actor reading(Locale newLocale) {
        return new Actor(id, tenant, name, Objects.requireNonNull(newLocale, "locale"));
    }

    /** The host's identifier. */
    public String id() {
        return id;
    }

    /** The tenant that this actor works in. */
    public Tenant tenant() {
        return tenant;
    }

    /** The name for people; the identifier where none was given. */
    public String name() {
        return name;
    }

    /** The language that this actor reads. */
    public Locale locale() {
        return locale;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Actor that && that.id.equals(id) && that.tenant.equals(tenant);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, tenant);
    }

    /** Tenant and identifier, no name: {@code Actor[acme/17]}. */
    @Override
    public String toString() {
        return "Actor[" + tenant + "/" + id + "]";
    }
}
