package com.logisav.mail.smtp.internal.mime;

import com.logisav.mail.message.MessageId;
import com.logisav.mail.smtp.internal.Digests;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * The boundaries of a mail, derived from its Message-ID: the same mail gives the same bytes. They hold {@code =_}, which neither
 * quoted-printable nor base64 can produce (RFC 2045, section 6.7), so no text ends a part.
 */
final class Boundaries {

    private final String identity;

    Boundaries(MessageId messageId) {
        byte[] hash = Digests.sha256().digest(messageId.wire().getBytes(StandardCharsets.US_ASCII));
        this.identity = HexFormat.of().formatHex(hash, 0, 12);
    }

    String of(String subtype) {
        return "=_" + subtype + "_" + identity;
    }
}
