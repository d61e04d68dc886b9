package com.logisav.mail.core.internal;

import com.logisav.mail.about.MailContext;
import com.logisav.mail.about.MailableRef;
import com.logisav.mail.spi.Mailable;

/**
 * A record that the actor may write about, freshly loaded; good for one step.
 *
 * @param type     what was registered for its type
 * @param mailable the record
 * @param context  the actor, with the record's locale and zone
 */
public record Admitted(TypeWiring type, Mailable mailable, MailContext context) {

    /** The record's reference. */
    public MailableRef ref() {
        return mailable.ref();
    }
}
