package com.logisav.mail.access;

import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What an actor may be allowed to do.
 *
 * <p>A class rather than an enum: a later version adds permissions, and an implementation of {@code MailPermissions} must deny those that
 * it does not know. Immutable; equal by name.
 */
public final class Permission {

    /** Compose and send mails about a record. Asked before anything of the record is read. */
    public static final Permission SEND = new Permission("SEND");
    /** Write to an address that the record's resolver does not know. */
    public static final Permission ADD_FREE_RECIPIENT = new Permission("ADD_FREE_RECIPIENT");
    /** Attach a file from outside. */
    public static final Permission UPLOAD = new Permission("UPLOAD");
    /** See the list of files tied to the record. */
    public static final Permission LIST_LINKED_FILES = new Permission("LIST_LINKED_FILES");
    /** Attach a file tied to the record. */
    public static final Permission ATTACH_LINKED_FILE = new Permission("ATTACH_LINKED_FILE");
    /** Open an attachment before sending. */
    public static final Permission OPEN_ATTACHMENT = new Permission("OPEN_ATTACHMENT");
    /** Send without the document that attaches itself. */
    public static final Permission OMIT_DEFAULT_DOCUMENT = new Permission("OMIT_DEFAULT_DOCUMENT");
    /** Choose a letter template. */
    public static final Permission USE_LETTER = new Permission("USE_LETTER");
    /** Send anew what may have arrived already. */
    public static final Permission SEND_AGAIN = new Permission("SEND_AGAIN");
    /** See what was sent about a record. */
    public static final Permission SEE_HISTORY = new Permission("SEE_HISTORY");
    /** See the configuration of default messages. */
    public static final Permission READ_DEFAULT_MESSAGES = new Permission("READ_DEFAULT_MESSAGES");
    /** Change default messages. */
    public static final Permission WRITE_DEFAULT_MESSAGES = new Permission("WRITE_DEFAULT_MESSAGES");
    /** See the administration of letter templates. */
    public static final Permission READ_LETTERS = new Permission("READ_LETTERS");
    /** Change letter templates. */
    public static final Permission WRITE_LETTERS = new Permission("WRITE_LETTERS");
    /** Run a check of the mail settings. */
    public static final Permission TEST_SETTINGS = new Permission("TEST_SETTINGS");

    private static final List<Permission> KNOWN = List.of(SEND, ADD_FREE_RECIPIENT, UPLOAD, LIST_LINKED_FILES, ATTACH_LINKED_FILE,
        OPEN_ATTACHMENT, OMIT_DEFAULT_DOCUMENT, USE_LETTER, SEND_AGAIN, SEE_HISTORY, READ_DEFAULT_MESSAGES, WRITE_DEFAULT_MESSAGES,
        READ_LETTERS, WRITE_LETTERS, TEST_SETTINGS);
    private static final Set<Permission> OF_THE_TENANT =
        Set.of(READ_DEFAULT_MESSAGES, WRITE_DEFAULT_MESSAGES, READ_LETTERS, WRITE_LETTERS, TEST_SETTINGS);

    private final String name;

    private Permission(String name) {
        this.name = name;
    }

    /** The permission of this name, known to this version or not; for hosts that keep names in a table, and for contract tests. */
    public static Permission of(String name) {
        return new Permission(Objects.requireNonNull(name, "name"));
    }

    /** All permissions that this version asks for, unmodifiable. */
    public static List<Permission> builtIn() {
        return KNOWN;
    }

    /** Whether it is asked for a record; otherwise for the whole tenant. True for one that this version does not know. */
    public boolean isAboutRecord() {
        return !OF_THE_TENANT.contains(this);
    }

    /** The stable name. */
    public String name() {
        return name;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Permission that && that.name.equals(name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
