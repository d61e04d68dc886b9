package com.logisav.mail.spi;

import com.logisav.mail.about.Actor;
import com.logisav.mail.about.Tenant;
import java.util.Objects;

/**
 * Whose a stored content is: it is found only by the same tenant, actor and purpose, upper and lower case told apart.
 *
 * @param tenant  the company
 * @param actorId the user
 * @param purpose what it was stored for: uploads for one record are of no use for another
 */
public record ContentOwner(Tenant tenant, String actorId, String purpose) {

    /** Checks for null. */
    public ContentOwner {
        Objects.requireNonNull(tenant, "tenant");
        Objects.requireNonNull(actorId, "actorId");
        Objects.requireNonNull(purpose, "purpose");
    }

    /** The owner for this actor and purpose. */
    public static ContentOwner of(Actor actor, String purpose) {
        return new ContentOwner(actor.tenant(), actor.id(), purpose);
    }
}
