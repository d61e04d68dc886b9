package com.logisav.mail.about;

import java.util.Objects;

/**
 * The company, in a host that serves several from one installation. Reaches every SPI; nothing of one tenant is ever shown to another.
 *
 * @param id the host's identifier, not blank
 */
public record Tenant(String id) {

    private static final Tenant SINGLE = new Tenant("single");

    /** Checks the identifier. */
    public Tenant {
        Objects.requireNonNull(id, "id");
        if (id.isBlank()) {
            throw new IllegalArgumentException("a tenant's id is not blank; a host with one company uses Tenant.single()");
        }
    }

    /** The tenant with this identifier. */
    public static Tenant of(String id) {
        return new Tenant(id);
    }

    /** For hosts with one company. */
    public static Tenant single() {
        return SINGLE;
    }

    @Override
    public String toString() {
        return id;
    }
}
