package com.logisav.mail.specification.eml;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.dom.address.AddressList;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.dom.address.MailboxList;
import org.apache.james.mime4j.field.DefaultFieldParser;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.NameValuePair;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.stream.RawFieldParser;
import org.apache.james.mime4j.util.MimeParameterMapping;
import org.jspecify.annotations.Nullable;

/** Reads a mail with Apache James mime4j in strict mode: any defect is an exception. */
final class StrictReader {

    private String text = "";
    private @Nullable String html;
    private final List<MailModel.File> files = new ArrayList<>();

    static MailModel read(byte[] eml) throws IOException {
        DefaultMessageBuilder builder = new DefaultMessageBuilder();
        builder.setMimeEntityConfig(MimeConfig.STRICT);
        builder.setDecodeMonitor(DecodeMonitor.STRICT);
        builder.setFieldParser(DefaultFieldParser.getParser());
        Message message = builder.parseMessage(new ByteArrayInputStream(eml));
        if (message.getBcc() != null) {
            throw new IOException("a Bcc header went over the wire");
        }
        StrictReader reader = new StrictReader();
        reader.read(message);
        return new MailModel(message.getSubject(), parties(message.getFrom()), parties(message.getReplyTo()), parties(message.getTo()),
            parties(message.getCc()), reader.text, reader.html, reader.files);
    }

    private static List<MailModel.Party> parties(@Nullable MailboxList mailboxes) {
        return mailboxes == null ? List.of() : mailboxes.stream().map(StrictReader::party).toList();
    }

    private static List<MailModel.Party> parties(@Nullable AddressList addresses) {
        return addresses == null ? List.of() : parties(addresses.flatten());
    }

    private static MailModel.Party party(Mailbox mailbox) {
        return new MailModel.Party(mailbox.getName() == null ? "" : mailbox.getName(), mailbox.getAddress());
    }

    private void read(Entity entity) throws IOException {
        if (entity.getBody() instanceof Multipart multipart) {
            for (Entity part : multipart.getBodyParts()) {
                read(part);
            }
        } else if (entity.getBody() instanceof SingleBody body) {
            leaf(entity, bytes(body));
        }
    }

    private void leaf(Entity entity, byte[] bytes) throws IOException {
        String name = fileName(entity);
        if (name != null || !entity.getMimeType().startsWith("text/")) {
            String label = name == null ? "" : name;
            files.add(new MailModel.File(label, entity.getMimeType(), bytes.length, sha256(bytes), contentId(entity)));
            return;
        }
        String words = MailModel.lines(new String(bytes, Charset.forName(entity.getCharset())));
        if (entity.getMimeType().equals("text/html")) {
            html = words;
        } else {
            text = words;
        }
    }

    private static String contentId(Entity entity) {
        Field field = entity.getHeader().getField("Content-ID");
        return field == null ? "" : field.getBody().strip().replaceAll("^<|>$", "");
    }

    /** By RFC 2231, which the fields of strict mode leave to the caller. */
    private static @Nullable String fileName(Entity entity) throws IOException {
        Field field = entity.getHeader().getField("Content-Disposition");
        if (field == null) {
            return null;
        }
        MimeParameterMapping parameters = new MimeParameterMapping();
        try {
            RawField raw = RawFieldParser.DEFAULT.parseField(field.getRaw());
            for (NameValuePair pair : RawFieldParser.DEFAULT.parseRawBody(raw).getParams()) {
                parameters.addParameter(pair.getName(), pair.getValue());
            }
        } catch (MimeException e) {
            throw new IOException(e);
        }
        return parameters.get("filename");
    }

    private static byte[] bytes(SingleBody body) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        body.writeTo(out);
        return out.toByteArray();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
