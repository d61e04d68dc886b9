package com.logisav.mail.benchmarks.mail.contender;

import com.logisav.mail.benchmarks.mail.sink.SinkKey;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import javax.net.SocketFactory;

/** A connection of the raw socket. */
final class RawConnection {

    private final Socket socket;
    private final byte[] read = new byte[4096];

    private RawConnection(Socket socket) {
        this.socket = socket;
    }

    static RawConnection open(Job job) throws IOException {
        SocketFactory sockets = job.isEncrypted() ? SinkKey.trusting(job.key()).getSocketFactory() : SocketFactory.getDefault();
        RawConnection connection = new RawConnection(sockets.createSocket());
        connection.socket.setTcpNoDelay(true);
        connection.socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), job.port()));
        connection.await(1);
        connection.socket.getOutputStream().write("EHLO [127.0.0.1]\r\n".getBytes(StandardCharsets.US_ASCII));
        connection.await(1);
        return connection;
    }

    /**
     * Sends a mail.
     *
     * @param seen sees what is sent of the content, before it leaves
     */
    void send(RawMail mail, RawMail.Blocks seen) throws IOException {
        OutputStream out = socket.getOutputStream();
        mail.writeEnvelope((bytes, length) -> out.write(bytes, 0, length));
        await(mail.replies());
        mail.writeTo((bytes, length) -> {
            seen.write(bytes, length);
            out.write(bytes, 0, length);
        });
        await(1);
    }

    /** Reads so many replies, all of which agree; the last line of each has a space behind its code. */
    private void await(int replies) throws IOException {
        int left = replies;
        int column = 0;
        while (left > 0) {
            int count = socket.getInputStream().read(read);
            if (count < 0) {
                throw new EOFException("the sink is gone");
            }
            for (int i = 0; i < count; i++) {
                if (column == 0 && read[i] > '3') {
                    throw new IOException("the sink refused");
                }
                left -= column == 3 && read[i] == ' ' ? 1 : 0;
                column = read[i] == '\n' ? 0 : column + 1;
            }
        }
    }

    void close() throws IOException {
        socket.close();
    }
}
