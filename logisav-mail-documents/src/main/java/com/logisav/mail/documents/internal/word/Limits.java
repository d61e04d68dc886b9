package com.logisav.mail.documents.internal.word;

/** How much a template and a document may be: a long contract with photos, too little to keep a server busy. */
public final class Limits {

    /** Bytes of a template as it is stored. */
    public static final int FILE = 32_000_000;
    /** Files in it. */
    public static final int FILES = 2_000;
    /** Bytes of a template, unpacked. */
    public static final int UNPACKED = 128_000_000;
    /** Unpacked bytes for each packed one, in all: XML with long tables packs 30 to 1. */
    public static final int RATIO = 100;
    /** A file may be packed tightly as long as it is small: drawings of Word itself (EMF) of a page hold megabytes of zeros. */
    public static final int RATIO_FROM = 16_000_000;
    /** Bytes of a part that is parsed. */
    public static final int PART = 32_000_000;
    /** Elements in a part that is parsed. */
    public static final int ELEMENTS = 1_000_000;
    /** Elements in elements: Word writes tables in text boxes in tables some 60 deep. */
    public static final int DEPTH = 200;
    /** Bytes of a merged part. */
    public static final int RESULT = 64_000_000;

    private Limits() {}
}
