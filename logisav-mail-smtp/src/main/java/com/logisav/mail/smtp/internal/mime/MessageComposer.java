package com.logisav.mail.smtp.internal.mime;

import com.logisav.mail.message.OutgoingMail;

/** The one way from a mail to its bytes. Safe for concurrent use. */
public final class MessageComposer {

    private final Structures structures;

    private MessageComposer(Structures structures) {
        this.structures = structures;
    }

    /**
     * A composer; making one takes some milliseconds, so it is kept.
     *
     * @throws com.logisav.mail.InvalidConfigurationException where the Angus Mail on the class path is too old
     */
    public static MessageComposer create() {
        return new MessageComposer(Structures.create());
    }

    /** The mail as it will leave; no file is opened yet. */
    public WireMessage compose(OutgoingMail mail) {
        return MessageAssembly.assemble(structures.of(Shape.of(mail.manifest())), mail);
    }

    @Override
    public String toString() {
        return "MessageComposer";
    }
}
