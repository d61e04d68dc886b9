package com.logisav.mail.smtp.internal.delivery;

import com.logisav.mail.smtp.internal.Digests;
import com.logisav.mail.smtp.internal.mime.ContentFailedException;
import com.logisav.mail.smtp.internal.mime.WireMessage;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Our bytes in the form that Angus Mail takes; writing them is all that it is asked for. */
final class StreamedMessage extends MimeMessage {

    private final WireMessage message;
    private final SmtpConnection connection;
    private final Conversation conversation;

    StreamedMessage(Session session, WireMessage message, SmtpConnection connection, Conversation conversation) {
        super(session);
        this.message = message;
        this.connection = connection;
        this.conversation = conversation;
    }

    @Override
    public void writeTo(OutputStream out, String[] ignoredHeaders) throws IOException {
        MessageDigest digest = Digests.sha256();
        try {
            message.writeTo(new DigestOutputStream(out, digest));
        } catch (ContentFailedException e) {
            throw e;
        } catch (IOException e) {
            connection.hearReason();
            throw e;
        }
        conversation.wrote(HexFormat.of().formatHex(digest.digest()));
    }
}
