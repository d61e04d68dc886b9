package com.logisav.mail.smtp.internal.check;

import com.logisav.mail.smtp.internal.network.Addresses;
import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks a name up once: whoever asks again goes where it went before. */
final class RememberedAddresses implements Addresses {

    private final Addresses lookup;
    private @Nullable List<InetAddress> found;

    RememberedAddresses(Addresses lookup) {
        this.lookup = lookup;
    }

    @Override
    public synchronized List<InetAddress> of(String host, int port) throws IOException {
        if (found == null) {
            found = lookup.of(host, port);
        }
        return found;
    }
}
