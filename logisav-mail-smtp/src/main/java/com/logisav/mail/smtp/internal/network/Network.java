package com.logisav.mail.smtp.internal.network;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.regex.Pattern;

/** A range of addresses that begin alike: {@code 10.0.0.0/8}, {@code fc00::/7}, or one address. Immutable; equal by value. */
public final class Network {

    private static final Pattern LITERAL = Pattern.compile("[0-9]+(\\.[0-9]+){3}|[0-9A-Fa-f]*:[0-9A-Fa-f:.]*");

    private final byte[] start;
    private final int bits;

    private Network(byte[] start, int bits) {
        this.start = start;
        this.bits = bits;
    }

    /**
     * The network of this notation (RFC 4632, RFC 4291); looks nothing up.
     *
     * @throws IllegalArgumentException where it is none
     */
    public static Network of(String notation) {
        String[] parts = notation.strip().split("/", 2);
        byte[] start = bytes(parts[0], notation);
        int bits = parts.length == 1 ? start.length * 8 : number(parts[1], notation);
        if (bits < 0 || bits > start.length * 8) {
            throw notANetwork(notation);
        }
        return new Network(start, bits);
    }

    private static byte[] bytes(String literal, String notation) {
        if (!LITERAL.matcher(literal).matches()) {
            throw notANetwork(notation);
        }
        try {
            return InetAddress.getByName(literal).getAddress();
        } catch (UnknownHostException e) {
            throw notANetwork(notation);
        }
    }

    private static int number(String text, String notation) {
        if (!text.matches("[0-9]{1,3}")) {
            throw notANetwork(notation);
        }
        return Integer.parseInt(text);
    }

    private static IllegalArgumentException notANetwork(String notation) {
        return new IllegalArgumentException("\"" + notation + "\" is no network; one looks like 10.1.2.0/24, 10.1.2.3 or fd12::/48");
    }

    /** Whether an address, as its 4 or 16 bytes, begins like this network. */
    boolean contains(byte[] address) {
        if (address.length != start.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit % 8);
            if ((address[bit / 8] & mask) != (start[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Network that && that.bits == bits && Arrays.equals(that.start, start);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(start) + bits;
    }
}
