package com.logisav.mail.core.internal;

import com.logisav.mail.about.Actor;
import com.logisav.mail.about.MailableRef;
import com.logisav.mail.attachment.Content;
import com.logisav.mail.attachment.ContentUnreadableException;
import com.logisav.mail.spi.ContentOwner;
import com.logisav.mail.spi.ContentStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;

/** Uploaded bytes, each bound to tenant, actor and record: for anybody else, and for any other record, a token leads nowhere. */
public final class Uploads {

    private final Wiring wiring;

    /** The uploads of this wiring. */
    public Uploads(Wiring wiring) {
        this.wiring = wiring;
    }

    /** Stores an upload, and answers its token. */
    public String put(Actor actor, MailableRef about, InputStream bytes) {
        ContentStore store = wiring.contents();
        return guarded(actor, about, calls -> calls.askReading("Return the token.",
            () -> store.put(owner(actor, about), bytes, wiring.clock().instant().plus(wiring.lifetimes().uploads()))));
    }

    /** The bytes behind a token; empty where it is unknown, expired, or not this actor's for this record. */
    public Optional<Content> find(Actor actor, MailableRef about, String token) {
        if (!HostCalls.isAsked(token)) {
            return Optional.empty();
        }
        ContentStore store = wiring.contents();
        return guarded(actor, about, calls -> calls.askReading("Return Optional.empty() for an unknown token.",
            () -> store.find(owner(actor, about), token)).map(calls::guarded));
    }

    /** Writes the bytes of an upload that was found. */
    public void copy(Content content, Actor actor, MailableRef about, OutputStream out) throws IOException {
        calls(actor, about).copy(() -> content, out);
    }

    /** Removes an upload. */
    public void remove(Actor actor, MailableRef about, String token) {
        if (!HostCalls.isAsked(token)) {
            return;
        }
        ContentStore store = wiring.contents();
        guarded(actor, about, calls -> calls.askReading("", () -> {
            store.remove(owner(actor, about), token);
            return token;
        }));
    }

    private static ContentOwner owner(Actor actor, MailableRef about) {
        return ContentOwner.of(actor, "upload:" + about);
    }

    private HostCalls calls(Actor actor, MailableRef about) {
        return HostCalls.to(ContentStore.class, wiring.contents(), "an upload of " + actor + " about " + about).of(about);
    }

    private interface Step<T> {
        T in(HostCalls calls) throws IOException;
    }

    private <T> T guarded(Actor actor, MailableRef about, Step<T> step) {
        try {
            return step.in(calls(actor, about));
        } catch (IOException e) {
            throw ContentUnreadableException.of("An upload", e);
        }
    }
}
