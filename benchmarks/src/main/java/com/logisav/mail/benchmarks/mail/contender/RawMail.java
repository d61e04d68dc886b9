package com.logisav.mail.benchmarks.mail.contender;

import com.logisav.mail.attachment.Content;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.Properties;

/** A mail for the raw socket: an envelope in one group, a file that is encoded while it is sent, and words with the dot. */
final class RawMail {

    private static final int BLOCK = 57 * 1024;
    private static final byte[] END = "\r\n.\r\n".getBytes(StandardCharsets.US_ASCII);

    private final byte[] envelope;
    private final int replies;
    private final Optional<Content> file;
    /** Behind the file, since the sink does not read it. */
    private final byte[] words;

    private RawMail(byte[] envelope, int replies, Optional<Content> file, byte[] words) {
        this.envelope = envelope;
        this.replies = replies;
        this.file = file;
        this.words = words;
    }

    /** How many replies the envelope has. */
    int replies() {
        return replies;
    }

    /** MAIL + RCPT + DATA. */
    void writeEnvelope(Blocks out) throws IOException {
        out.write(envelope, envelope.length);
    }

    static RawMail of(Job job) throws IOException, MessagingException {
        StringBuilder envelope = new StringBuilder("MAIL FROM:<" + Letter.FROM + ">\r\n");
        Letter.to(job.recipients()).forEach(to -> envelope.append("RCPT TO:<").append(to).append(">\r\n"));
        envelope.append("DATA\r\n");
        ByteArrayOutputStream words = new ByteArrayOutputStream();
        Messages.of(job.attaching(0), Attached.of(job.attaching(0)), Session.getInstance(new Properties())).writeTo(words);
        words.write(END);
        Optional<Content> file = job.hasFile() ? Optional.of(Attached.of(job).content()) : Optional.empty();
        return new RawMail(envelope.toString().getBytes(StandardCharsets.US_ASCII), job.recipients() + 2, file, words.toByteArray());
    }

    /** Hands the content over in pieces that are used again; each is full to the length that is said. */
    void writeTo(Blocks out) throws IOException {
        if (file.isEmpty()) {
            out.write(words, words.length);
            return;
        }
        byte[] block = new byte[BLOCK];
        byte[] encoded = new byte[BLOCK / 57 * 78];
        try (InputStream in = file.get().open()) {
            for (int read = in.readNBytes(block, 0, BLOCK); read > 0; read = in.readNBytes(block, 0, BLOCK)) {
                int length = Base64.getMimeEncoder().encode(read == BLOCK ? block : Arrays.copyOf(block, read), encoded);
                encoded[length] = '\r';
                encoded[length + 1] = '\n';
                out.write(encoded, length + 2);
            }
        }
        out.write(words, words.length);
    }

    /** Takes a piece. */
    interface Blocks {
        void write(byte[] bytes, int length) throws IOException;
    }
}
