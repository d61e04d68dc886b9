package com.logisav.mail.core.internal.frozen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.logisav.mail.about.MailableRef;
import com.logisav.mail.about.MailableType;
import com.logisav.mail.attachment.AttachmentSource;
import com.logisav.mail.attachment.Content;
import com.logisav.mail.attachment.FileName;
import com.logisav.mail.message.ManifestFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerifiedContentTest {

    private static final MailableRef ABOUT = MailableRef.of(MailableType.INVOICE, "F-1");
    private static final byte[] REVIEWED = "reviewed".getBytes(StandardCharsets.US_ASCII);

    private static ManifestFile file() throws NoSuchAlgorithmException {
        String sha256 = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(REVIEWED));
        return ManifestFile.attached(AttachmentSource.UPLOAD, "", FileName.of("a.txt"), "text/plain", REVIEWED.length, sha256);
    }

    private static byte[] read(byte[] stored) throws Exception {
        try (InputStream in = VerifiedContent.of(Content.of(stored), file(), ABOUT).open()) {
            return in.readAllBytes();
        }
    }

    @Test
    void the_bytes_that_were_reviewed_are_read_as_often_as_wanted() throws Exception {
        Content content = VerifiedContent.of(Content.of(REVIEWED), file(), ABOUT);

        for (int i = 0; i < 2; i++) {
            try (InputStream in = content.open()) {
                assertThat(in.readAllBytes()).isEqualTo(REVIEWED);
            }
        }
        assertThat(content.length()).hasValue(REVIEWED.length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"reviewe", "reviewed!", "Reviewed", ""})
    void any_others_fail_at_their_end(String stored) {
        assertThatThrownBy(() -> read(stored.getBytes(StandardCharsets.US_ASCII))).isInstanceOf(IOException.class);
    }

    @Test
    void they_are_what_is_read_byte_by_byte() throws Exception {
        try (InputStream in = VerifiedContent.of(Content.of(REVIEWED), file(), ABOUT).open()) {
            for (byte reviewed : REVIEWED) {
                assertThat(in.read()).isEqualTo(reviewed);
            }
            assertThat(in.read()).isNegative();
            assertThat(in.markSupported()).isFalse();
        }
    }

    @Test
    void they_fail_byte_by_byte_and_skipped_too() throws Exception {
        try (InputStream in = VerifiedContent.of(Content.of(new byte[8]), file(), ABOUT).open()) {
            for (int i = 0; i < 8; i++) {
                assertThat(in.read()).isZero();
            }
            assertThatThrownBy(in::read).isInstanceOf(IOException.class);
        }
        try (InputStream in = VerifiedContent.of(Content.of(REVIEWED), file(), ABOUT).open()) {
            assertThat(in.skip(3)).isEqualTo(3);
            assertThat(in.readAllBytes()).hasSize(5);
        }
    }
}
