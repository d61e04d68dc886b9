package com.logisav.mail.documents.internal.picture;

import static org.assertj.core.api.Assertions.assertThat;

import com.logisav.mail.documents.Photographed;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureHeaderTest {

    private static final byte[] PHOTO = Photographed.jpeg(40, 30, 1);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void how_a_camera_was_held_is_read_in_either_order_of_bytes(int turn) {
        assertThat(PictureHeader.read(Photographed.turned(PHOTO, turn, true))).contains(new PictureHeader("jpeg", 40, 30, 3, turn));
        assertThat(PictureHeader.read(Photographed.turned(PHOTO, turn, false))).contains(new PictureHeader("jpeg", 40, 30, 3, turn));
    }

    @Test
    void what_no_camera_writes_is_upright() {
        assertThat(PictureHeader.read(PHOTO).orElseThrow().turn()).isEqualTo(1);
        assertThat(PictureHeader.read(Photographed.turned(PHOTO, 9, true)).orElseThrow().turn()).isEqualTo(1);
        assertThat(PictureHeader.read(Photographed.turned(PHOTO, 0, false)).orElseThrow().turn()).isEqualTo(1);
    }

    @Test
    void a_broken_head_of_a_camera_breaks_nothing() {
        Random random = new Random(42);
        byte[] photo = Photographed.turned(PHOTO, 6, true);
        for (int i = 0; i < 5_000; i++) {
            byte[] broken = Arrays.copyOf(photo, photo.length);
            for (int j = 0; j < 3; j++) {
                broken[2 + random.nextInt(60)] = (byte) random.nextInt();
            }
            assertThat(PictureHeader.read(broken).map(PictureHeader::turn).orElse(1)).isBetween(1, 8);
        }
    }
}
