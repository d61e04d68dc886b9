package com.logisav.examples.fieldservice.demo;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;

/** A mail as it arrived: its bytes, and what Apache James mime4j reads in them. The library that wrote it has no part in this. */
final class ReceivedMail {

    private final byte[] bytes;
    private final Message message;
    private final List<ReceivedPart> parts = new ArrayList<>();

    private ReceivedMail(byte[] bytes, Message message) throws IOException {
        this.bytes = bytes;
        this.message = message;
        collect(message);
    }

    /** Reads a mail, strictly. */
    static ReceivedMail parse(byte[] bytes) throws IOException {
        DefaultMessageBuilder parser = new DefaultMessageBuilder();
        parser.setMimeEntityConfig(MimeConfig.custom().setStrictParsing(true).setMaxLineLen(1000).build());
        return new ReceivedMail(bytes.clone(), parser.parseMessage(new ByteArrayInputStream(bytes)));
    }

    private void collect(Entity entity) throws IOException {
        Body body = entity.getBody();
        if (body instanceof Multipart multipart) {
            for (Entity part : multipart.getBodyParts()) {
                collect(part);
            }
        } else if (body instanceof SingleBody single) {
            ByteArrayOutputStream decoded = new ByteArrayOutputStream();
            single.writeTo(decoded);
            String name = Optional.ofNullable(entity.getFilename()).orElse("");
            parts.add(new ReceivedPart(entity.getMimeType(), name, ReceivedPart.charset(entity.getCharset()), decoded.toByteArray()));
        }
    }

    byte[] bytes() {
        return bytes.clone();
    }

    String messageId() {
        return Optional.ofNullable(message.getMessageId()).orElse("");
    }

    String subject() {
        return Optional.ofNullable(message.getSubject()).orElse("");
    }

    List<Mailbox> from() {
        return message.getFrom() == null ? List.of() : List.copyOf(message.getFrom());
    }

    List<Mailbox> replyTo() {
        return message.getReplyTo() == null ? List.of() : List.copyOf(message.getReplyTo().flatten());
    }

    /** To and Cc together, in this order. */
    List<Mailbox> addressed() {
        List<Mailbox> addressed = new ArrayList<>();
        if (message.getTo() != null) {
            addressed.addAll(message.getTo().flatten());
        }
        if (message.getCc() != null) {
            addressed.addAll(message.getCc().flatten());
        }
        return addressed;
    }

    boolean hasHeader(String name) {
        return message.getHeader().getField(name) != null;
    }

    /** A header as it was written, without its name. */
    String header(String name) {
        Field field = message.getHeader().getField(name);
        return field == null ? "" : field.getBody();
    }

    List<ReceivedPart> parts() {
        return List.copyOf(parts);
    }

    List<ReceivedPart> files() {
        return parts.stream().filter(ReceivedPart::isFile).toList();
    }

    /** The words of this type; empty where there are none. */
    String words(String mediaType) {
        return parts.stream().filter(part -> !part.isFile() && part.mediaType().equals(mediaType))
            .map(ReceivedPart::text).findFirst().orElse("");
    }
}
