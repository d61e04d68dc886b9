package com.logisav.mail.core.internal.frozen;

import com.logisav.mail.about.Actor;
import com.logisav.mail.about.MailableRef;
import com.logisav.mail.attachment.Content;
import com.logisav.mail.attachment.ContentUnreadableException;
import com.logisav.mail.core.internal.HostCalls;
import com.logisav.mail.message.OutgoingMail;
import com.logisav.mail.message.ReviewException;
import com.logisav.mail.message.ReviewId;
import com.logisav.mail.spi.ContentOwner;
import com.logisav.mail.spi.ContentStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reviewed mails in the content store: one content for each file, and one that holds the rest and names them. Its token is the review's id.
 *
 * <p>All bound to tenant and actor: a review is of use to nobody else.
 */
public final class FrozenMails {

    private final ContentStore store;

    /** The mails in this store. */
    public FrozenMails(ContentStore store) {
        this.store = store;
    }

    /** Stores the bytes of a file; answers its token. */
    public String putFile(Actor actor, MailableRef about, InputStream bytes, Instant until) throws IOException {
        return calls(actor, about).askReading("Return the token.", () -> store.put(owner(actor), bytes, until));
    }

    /** Stores all but the files; answers the review's id. */
    public ReviewId put(Actor actor, FrozenMail mail, Instant until) throws IOException {
        byte[] bytes = FrozenMailFormat.write(mail);
        return ReviewId.of(calls(actor, mail.manifest().about()).askReading("Return the token.",
            () -> store.put(owner(actor), new ByteArrayInputStream(bytes), until)));
    }

    /**
     * A review of this actor.
     *
     * @throws ReviewException where it is unknown, expired, or not this actor's
     */
    public FrozenMail get(Actor actor, ReviewId id) {
        return reading(() -> {
            Content head = content(calls(actor, id), actor, id.value()).orElseThrow(ReviewException::notFound);
            try (InputStream in = head.open()) {
                return FrozenMailFormat.read(in);
            }
        });
    }

    /** The mail with the way to its bytes. */
    public OutgoingMail outgoing(Actor actor, FrozenMail mail) {
        return reading(() -> {
            HostCalls calls = calls(actor, mail.manifest().about());
            List<Content> contents = new ArrayList<>();
            for (int i = 0; i < mail.tokens().size(); i++) {
                Content stored = content(calls, actor, mail.tokens().get(i)).orElseThrow(ReviewException::notFound);
                contents.add(VerifiedContent.of(stored, mail.manifest().files().get(i), mail.manifest().about()));
            }
            return OutgoingMail.of(mail.manifest(), contents);
        });
    }

    /**
     * Moves the end of everything that belongs to a review.
     *
     * @throws ReviewException where a part of it is gone, or has expired
     */
    public void keep(Actor actor, ReviewId id, FrozenMail mail, Instant until) {
        reading(() -> {
            for (String token : tokens(id, mail)) {
                if (!calls(actor, mail.manifest().about()).askReading("", () -> store.keep(owner(actor), token, until))) {
                    throw ReviewException.notFound();
                }
            }
            return id;
        });
    }

    /** Removes everything that belongs to a review, the part that names the rest last. */
    public void remove(Actor actor, ReviewId id, FrozenMail mail) {
        reading(() -> {
            for (String token : tokens(id, mail)) {
                remove(actor, mail.manifest().about(), token);
            }
            return id;
        });
    }

    /** Removes one content. */
    public void remove(Actor actor, MailableRef about, String token) throws IOException {
        calls(actor, about).askReading("", () -> {
            store.remove(owner(actor), token);
            return token;
        });
    }

    private static List<String> tokens(ReviewId id, FrozenMail mail) {
        List<String> all = new ArrayList<>(mail.tokens());
        all.add(id.value());
        return all;
    }

    private Optional<Content> content(HostCalls calls, Actor actor, String token) throws IOException {
        if (!HostCalls.isAsked(token)) {
            return Optional.empty();
        }
        return calls.askReading("Return Optional.empty() for an unknown token.", () -> store.find(owner(actor), token)).map(calls::guarded);
    }

    private HostCalls calls(Actor actor, MailableRef about) {
        return HostCalls.to(ContentStore.class, store, "a frozen mail of " + actor + " about " + about).of(about);
    }

    /** Where the review's id is all that is known: which record the mail is about stands in what it names. */
    private HostCalls calls(Actor actor, ReviewId id) {
        return HostCalls.to(ContentStore.class, store, "a frozen mail of " + actor + ", " + id);
    }

    private static ContentOwner owner(Actor actor) {
        return ContentOwner.of(actor, "review");
    }

    private interface Reading<T> {
        T read() throws IOException;
    }

    private static <T> T reading(Reading<T> reading) {
        try {
            return reading.read();
        } catch (IOException e) {
            throw ContentUnreadableException.of("A frozen mail", e);
        }
    }
}
