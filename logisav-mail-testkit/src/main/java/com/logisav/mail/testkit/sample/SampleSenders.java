package com.logisav.mail.testkit.sample;

import com.logisav.mail.address.Mailbox;
import com.logisav.mail.content.SenderIdentity;
import com.logisav.mail.content.Signature;

/** Identities of an imaginary company. */
public final class SampleSenders {

    private SampleSenders() {}

    /** The company's own: replies go to a person, there is a signature. */
    public static SenderIdentity company() {
        return SenderIdentity.of("company", Mailbox.of("contact@chauffage-durand.example").named("Chauffage Durand"))
            .replyTo(Mailbox.of("camille.moreau@chauffage-durand.example").named("Camille Moreau"))
            .signature(Signature.text("Camille Moreau\nChauffage Durand"));
    }

    /** A person's: replies go to From, no signature. */
    public static SenderIdentity person() {
        return SenderIdentity.of("camille", Mailbox.of("camille.moreau@chauffage-durand.example").named("Camille Moreau"));
    }

    /** One of another company. */
    public static SenderIdentity anotherCompany() {
        return SenderIdentity.of("company", Mailbox.of("bonjour@plomberie-petit.example").named("Plomberie Petit"));
    }
}
