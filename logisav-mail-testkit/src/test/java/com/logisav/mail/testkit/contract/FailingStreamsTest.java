package com.logisav.mail.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

/** What breaks in the middle, yields the first half: a transport that looks at the beginning only notices nothing. */
class FailingStreamsTest {

    @Test
    void all_bytes_come_before_the_failure() throws IOException {
        IOException failure = new IOException("broken");
        try (InputStream stream = FailingStreams.after(5, failure)) {
            byte[] buffer = new byte[4];

            assertThat(stream.read(buffer, 1, 3)).isEqualTo(3);
            assertThat(buffer).containsExactly(0, 'x', 'x', 'x');
            assertThat(stream.read()).isEqualTo('x');
            assertThat(stream.read(buffer, 0, 4)).isEqualTo(1);
            assertThatThrownBy(() -> stream.read(buffer, 0, 4)).isSameAs(failure);
            assertThatThrownBy(stream::read).isSameAs(failure);
        }
    }

    @Test
    void a_content_that_breaks_off_yields_half_of_its_bytes_and_counts_its_streams() throws IOException {
        CountedContent content = CountedContent.failingAfter(10);
        InputStream stream = content.open();

        assertThat(stream.read(new byte[10])).isEqualTo(5);
        assertThatThrownBy(stream::read).isInstanceOf(IOException.class).hasMessage("the file broke off, as the contract wants it");
        assertThat(content.allClosed()).isFalse();
        stream.close();
        assertThat(content.allClosed()).isTrue();
    }
}
