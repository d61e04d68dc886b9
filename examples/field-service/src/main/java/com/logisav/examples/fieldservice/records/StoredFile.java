package com.logisav.examples.fieldservice.records;

/** A file that somebody stored with a record. */
public final class StoredFile {

    private final String id;
    private final String name;
    private final Owner owner;
    private final byte[] bytes;

    /** A file with these bytes. */
    public StoredFile(String id, String name, Owner owner, byte[] bytes) {
        this.id = id;
        this.name = name;
        this.owner = owner;
        this.bytes = bytes.clone();
    }

    /** Its key. */
    public String id() {
        return id;
    }

    /** As it was called on the desk that it came from. */
    public String name() {
        return name;
    }

    /** The record that it is stored with. */
    public Owner owner() {
        return owner;
    }

    /** A copy of its bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }
}
