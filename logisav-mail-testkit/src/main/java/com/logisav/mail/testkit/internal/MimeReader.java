package com.logisav.mail.testkit.internal;

import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.function.UnaryOperator;

/** Reads a message with Jakarta Mail, and says what is in it without any of its types. */
public final class MimeReader {

    private MimeReader() {}

    /**
     * A message as it was read.
     *
     * @param headers   in order
     * @param parts     all parts that hold something, in order
     * @param structure media types as they are nested: {@code mixed(alternative(text/plain, text/html), application/pdf)}
     */
    public record Message(List<Field> headers, List<Leaf> parts, String structure) {}

    /**
     * A header.
     *
     * @param value   unfolded and decoded, for people; as it was written where it cannot be decoded
     * @param written unfolded only
     */
    public record Field(String name, String value, String written) {}

    /**
     * Somebody in a header.
     *
     * @param name decoded; empty where there is none
     */
    public record Box(String address, String name) {}

    /**
     * A part that holds something.
     *
     * @param mediaType   in lower case, without parameters
     * @param charset     of a text, where it says so
     * @param name        for people
     * @param contentId   without angle brackets
     * @param disposition in lower case
     * @param content     its bytes, decoded
     */
    public record Leaf(String mediaType, Optional<String> charset, Optional<String> name, Optional<String> contentId,
        Optional<String> disposition, Bytes content) {}

    /** The message in these bytes; whatever cannot be read makes the test fail, as it would a person's mail program. */
    public static Message read(byte[] message) {
        try {
            // A session of its own, not one that another part of the host has configured.
            MimeMessage mime = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(message));
            List<Field> headers = new ArrayList<>();
            for (Header header : Collections.list(mime.getAllHeaders())) {
                String written = MimeUtility.unfold(header.getValue());
                headers.add(new Field(header.getName(), decoded(written), written));
            }
            List<Leaf> parts = new ArrayList<>();
            String structure = collect(mime, parts);
            return new Message(List.copyOf(headers), List.copyOf(parts), structure);
        } catch (MessagingException | IOException e) {
            throw new IllegalArgumentException("not a message that Jakarta Mail can read", e);
        }
    }

    /** Who is in a header of addresses, members of groups included. Where it is none, somebody whose address is the whole header. */
    public static List<Box> boxes(Field header) {
        try {
            List<Box> boxes = new ArrayList<>();
            // As it was written: a comma that is part of a name is one only before decoding.
            for (InternetAddress each : InternetAddress.parseHeader(header.written(), true)) {
                InternetAddress[] members = each.getGroup(true);
                for (InternetAddress one : members == null ? new InternetAddress[] {each} : members) {
                    boxes.add(new Box(one.getAddress(), Objects.requireNonNullElse(one.getPersonal(), "")));
                }
            }
            return boxes;
        } catch (AddressException e) {
            return List.of(new Box(header.value(), ""));
        }
    }

    private static String decoded(String header) {
        try {
            return MimeUtility.decodeText(header);
        } catch (UnsupportedEncodingException e) {
            return header;
        }
    }

    /** Adds what the part holds, and answers how it is nested. */
    private static String collect(Part part, List<Leaf> leaves) throws MessagingException, IOException {
        ContentType type = new ContentType(part.getContentType());
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart multipart) {
            List<String> children = new ArrayList<>();
            for (int i = 0; i < multipart.getCount(); i++) {
                children.add(collect(multipart.getBodyPart(i), leaves));
            }
            return type.getSubType().toLowerCase(Locale.ROOT) + "(" + String.join(", ", children) + ")";
        }
        try (InputStream in = part.getInputStream()) {
            leaves.add(new Leaf(type.getBaseType().toLowerCase(Locale.ROOT), parameter(part, "Content-Type", "charset"), name(part),
                header(part, "Content-ID", MimeReader::bare),
                Optional.ofNullable(part.getDisposition()).map(text -> text.toLowerCase(Locale.ROOT)), Bytes.of(in.readAllBytes())));
        }
        return type.getBaseType().toLowerCase(Locale.ROOT);
    }

    private static Optional<String> name(Part part) throws MessagingException {
        Optional<String> name = parameter(part, "Content-Disposition", "filename");
        return name.isPresent() ? name : parameter(part, "Content-Type", "name");
    }

    private static Optional<String> parameter(Part part, String header, String name) throws MessagingException {
        Optional<String> written = header(part, header, UnaryOperator.identity());
        return written.isEmpty() ? Optional.empty() : new HeaderParameters(written.get()).value(name);
    }

    private static Optional<String> header(Part part, String name, UnaryOperator<String> reading) throws MessagingException {
        String[] values = part.getHeader(name);
        return values == null || values.length == 0 ? Optional.empty() : Optional.of(reading.apply(values[0].strip()));
    }

    private static String bare(String contentId) {
        return contentId.startsWith("<") && contentId.endsWith(">") ? contentId.substring(1, contentId.length() - 1) : contentId;
    }
}
