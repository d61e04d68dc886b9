package com.logisav.mail.smtp.oracle;

import com.logisav.mail.smtp.MailBuilder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.dom.BinaryBody;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Header;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.dom.address.Address;
import org.apache.james.mime4j.dom.address.AddressList;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.dom.address.MailboxList;
import org.apache.james.mime4j.field.DefaultFieldParser;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;

/** Apache James' parser in its strict mode, where anything malformed is an exception. */
public final class Mime4jReader {

    private static final MimeConfig STRICT = MimeConfig.copy(MimeConfig.STRICT).setMaxHeaderLen(100_000).build();

    private Mime4jReader() {}

    public static Message parse(byte[] eml) throws IOException {
        return strict().parseMessage(new ByteArrayInputStream(eml));
    }

    /** The same, with every structured header read by its own strict grammar. */
    public static Message parseWithFields(byte[] eml) throws IOException {
        DefaultMessageBuilder builder = strict();
        builder.setFieldParser(DefaultFieldParser.getParser());
        return builder.parseMessage(new ByteArrayInputStream(eml));
    }

    private static DefaultMessageBuilder strict() {
        DefaultMessageBuilder builder = new DefaultMessageBuilder();
        builder.setMimeEntityConfig(STRICT);
        builder.setDecodeMonitor(DecodeMonitor.STRICT);
        return builder;
    }

    /** What the parser understood, as {@link Understood} writes it. */
    public static List<String> read(byte[] eml) throws IOException {
        Message message = parse(eml);
        List<String> lines = new ArrayList<>();
        lines.add("headers: " + message.getHeader().getFields().stream().map(Field::getName)
            .filter(name -> !name.equals("Content-Transfer-Encoding")).collect(Collectors.joining(" ")));
        String date = message.getHeader().getField("Date").getBody();
        lines.add("date: " + message.getDate().toInstant().atOffset(ZoneOffset.UTC).toEpochSecond() + " "
            + date.substring(date.length() - 5));
        lines.add("message-id: " + message.getMessageId());
        lines.add("subject: " + Understood.quoted(message.getSubject()));
        mailboxes("from", message.getFrom(), lines);
        addresses("reply-to", message.getReplyTo(), lines);
        addresses("to", message.getTo(), lines);
        addresses("cc", message.getCc(), lines);
        addresses("bcc", message.getBcc(), lines);
        lines.add("structure: " + structure(message));
        leaves(message, lines);
        return lines;
    }

    private static void mailboxes(String header, MailboxList mailboxes, List<String> lines) {
        for (Mailbox mailbox : mailboxes) {
            lines.add(mailbox(header, mailbox));
        }
    }

    private static void addresses(String header, AddressList addresses, List<String> lines) {
        if (addresses != null) {
            for (Address address : addresses) {
                if (address instanceof Mailbox mailbox) {
                    lines.add(mailbox(header, mailbox));
                }
            }
        }
    }

    private static String mailbox(String header, Mailbox mailbox) {
        return Understood.mailbox(header, mailbox.getName() == null ? "" : mailbox.getName(), mailbox.getAddress());
    }

    private static String structure(Entity entity) {
        if (entity.getBody() instanceof Multipart multipart) {
            return multipart.getSubType() + multipart.getBodyParts().stream().map(Mime4jReader::structure)
                .collect(Collectors.joining(", ", "(", ")"));
        }
        return entity.getMimeType();
    }

    private static void leaves(Entity entity, List<String> lines) throws IOException {
        if (entity.getBody() instanceof Multipart multipart) {
            for (Entity part : multipart.getBodyParts()) {
                leaves(part, lines);
            }
        } else if (entity.getDispositionType() == null) {
            String text = Understood.lineEnds(new String(bytes(entity), StandardCharsets.UTF_8));
            String kind = entity.getMimeType().equals("text/html") ? "html" : "text";
            // Without a boundary behind it, a text ends with the mail's own line end.
            boolean alone = entity.getParent() == null && text.endsWith("\n");
            lines.add(kind + ": " + Understood.quoted(alone ? text.substring(0, text.length() - 1) : text));
        } else {
            byte[] bytes = bytes(entity);
            Field id = ((Header) entity.getHeader()).getField("Content-ID");
            lines.add(Understood.file(entity.getDispositionType(), entity.getMimeType(), entity.getFilename(),
                id == null ? "" : id.getBody(), bytes.length, MailBuilder.sha256(bytes)));
        }
    }

    private static byte[] bytes(Entity entity) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        SingleBody body = (SingleBody) entity.getBody();
        body.writeTo(bytes);
        return bytes.toByteArray();
    }
}
