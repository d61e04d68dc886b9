package com.logisav.mail.smtp.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.logisav.mail.outcome.SendWatch;
import com.logisav.mail.smtp.internal.network.Addresses;
import com.logisav.mail.smtp.internal.server.Encryption;
import com.logisav.mail.smtp.internal.server.PoolLimits;
import com.logisav.mail.smtp.internal.server.ServerPlan;
import com.logisav.mail.smtp.internal.server.TimeLimits;
import java.lang.reflect.Field;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WireSocketTest {

    /** A segment that is held back until the one before it is acknowledged costs 40 ms on the same machine. */
    @Test
    void holds_no_segment_back() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            ServerPlan plan = new ServerPlan("127.0.0.1", server.getLocalPort(), Optional.empty(), Encryption.NONE, List.of(), Optional.empty(),
                TimeLimits.STANDARD, PoolLimits.STANDARD);
            try (WireSocket socket = new WireSocket(plan, TlsClient.trusting(List.of()), Addresses.all())) {
                socket.open(Patience.of(SendWatch.silent(), 0));

                assertThat(below(socket).getTcpNoDelay()).isTrue();
            }
        }
    }

    /** The connection itself: the socket that Angus Mail sees only stands before it. */
    private static Socket below(WireSocket socket) throws ReflectiveOperationException {
        Field raw = WireSocket.class.getDeclaredField("raw");
        raw.setAccessible(true);
        return (Socket) raw.get(socket);
    }
}
