package com.logisav.mail.smtp.internal.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import com.logisav.mail.outcome.ServerReply;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueueIdsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        2.0.0 Ok: queued as 4F2A1B3C4D | 4F2A1B3C4D
        2.0.0 Ok: queued as 4YzK5x2Qkbz9sW1 | 4YzK5x2Qkbz9sW1
        OK id=1rT5Kd-0004Yc-2B | 1rT5Kd-0004Yc-2B
        OK id=1rT5Kd-00000004Yc2-2BcD | 1rT5Kd-00000004Yc2-2BcD
        2.6.0 <a@b.fr> [InternalId=34359738369, Hostname=PR3P.eurprd01.prod.outlook.com] 9 bytes Queued mail for delivery | 34359738369
        2.0.0 OK  1700000000 a640c23a62f3a-a1cbe5a8f3dsi123.12 - gsmtp | a640c23a62f3a-a1cbe5a8f3dsi123.12
        2.0.0 3AO4s0vD012345 Message accepted for delivery | 3AO4s0vD012345
        2.0.0 8d1b3c4e Message accepted for delivery | 8d1b3c4e
        """)
    void each_server_s_form_is_read(String reply, String id) {
        assertThat(QueueIds.in(ServerReply.of(250, reply))).contains(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ok", "2.0.0 Ok", "Message queued", "2.0.0 queued", "id=", "OK 12 gsmtp"})
    void none_is_made_up(String reply) {
        assertThat(QueueIds.in(ServerReply.of(250, reply))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {354, 451, 554})
    void a_mail_that_was_not_taken_has_none(int code) {
        assertThat(QueueIds.in(ServerReply.of(code, "queued as 4F2A1B3C4D"))).isEmpty();
    }
}
