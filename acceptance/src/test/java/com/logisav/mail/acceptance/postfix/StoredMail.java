package com.logisav.mail.acceptance.postfix;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A message in a maildir: what the server put before it, and what it was given.
 *
 * @param added   the names of the header fields that the server put before ours
 * @param message the rest, in the line ends of SMTP; as ISO 8859-1, so that each byte is a character
 */
record StoredMail(List<String> added, String message) {

    private static final Pattern ADDED = Pattern.compile("(Return-Path|X-Original-To|Delivered-To|Received):.*\n([ \t].*\n)*");
    private static final Pattern MESSAGE_ID = Pattern.compile("(?im)^Message-ID: *(<[^>]+>)");

    /** The messages of a maildir; none where it is not there. */
    static List<StoredMail> in(Path maildir) throws IOException {
        Path arrived = maildir.resolve("new");
        if (!Files.isDirectory(arrived)) {
            return List.of();
        }
        List<StoredMail> mails = new ArrayList<>();
        try (Stream<Path> files = Files.list(arrived)) {
            for (Path file : files.toList()) {
                mails.add(parse(Files.readString(file, StandardCharsets.ISO_8859_1)));
            }
        }
        return mails;
    }

    private static StoredMail parse(String stored) {
        Matcher header = ADDED.matcher(stored);
        List<String> added = new ArrayList<>();
        int start = 0;
        while (header.region(start, stored.length()).lookingAt()) {
            added.add(header.group(1));
            start = header.end();
        }
        return new StoredMail(added, stored.substring(start).replace("\n", "\r\n"));
    }

    String messageId() {
        Matcher matcher = MESSAGE_ID.matcher(message);
        return matcher.find() ? matcher.group(1) : "";
    }

    /** SHA-256 of what the server was given. */
    String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(message.getBytes(StandardCharsets.ISO_8859_1)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
