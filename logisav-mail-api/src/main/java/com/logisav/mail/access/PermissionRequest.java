package com.logisav.mail.access;

import com.logisav.mail.about.MailableRef;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One question to the host's permissions: may this actor do this, about this record, with this thing?
 *
 * <p>Immutable; equal by permission, record and thing. The record has not been loaded: the host decides from the reference.
 */
public final class PermissionRequest {

    private final Permission permission;
    private final @Nullable MailableRef about;
    private final @Nullable String subject;

    private PermissionRequest(Permission permission, @Nullable MailableRef about, @Nullable String subject) {
        this.permission = Objects.requireNonNull(permission, "permission");
        this.about = about;
        this.subject = subject;
    }

    /** A question about no record in particular, such as the configuration of default messages. */
    public static PermissionRequest of(Permission permission) {
        return new PermissionRequest(permission, null, null);
    }

    /** A question about a record. */
    public static PermissionRequest of(Permission permission, MailableRef about) {
        return new PermissionRequest(permission, Objects.requireNonNull(about, "about"), null);
    }

    /**
     * The same question for one thing: a linked file's id, a letter's id, a slot's name, a document's key, a free address; for opening, an
     * attachment's id, which has its source in front ({@code LINKED_FILE:17}).
     *
     * @param newSubject may be personal data; not for logs
     */
    public PermissionRequest regarding(String newSubject) {
        return new PermissionRequest(permission, about, Objects.requireNonNull(newSubject, "subject"));
    }

    /** What the actor wants to do. */
    public Permission permission() {
        return permission;
    }

    /** The record, where the question is about one. */
    public Optional<MailableRef> about() {
        return Optional.ofNullable(about);
    }

    /** The thing in question; empty where the question is general ("may this actor attach linked files of this record at all?"). */
    public Optional<String> subject() {
        return Optional.ofNullable(subject);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PermissionRequest that && that.permission.equals(permission)
            && Objects.equals(that.about, about) && Objects.equals(that.subject, subject);
    }

    @Override
    public int hashCode() {
        return Objects.hash(permission, about, subject);
    }

    /** Permission and record, never the subject. */
    @Override
    public String toString() {
        return "PermissionRequest[" + permission + (about == null ? "" : ", about=" + about) + "]";
    }
}
