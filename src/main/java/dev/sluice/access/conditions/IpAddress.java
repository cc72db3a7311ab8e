package dev.sluice.access.conditions;

import java.util.Optional;

/**
 * An IP address by value: 32 bits of IPv4, or 128 of IPv6 in two halves.
 *
 * <p>Only literals are read, never host names, and an IPv4-mapped IPv6 address stays IPv6; {@code InetAddress} would
 * resolve the one and fold the other.
 */
record IpAddress(int bits, long high, long low) {
    static final int IPV4 = 32;
    static final int IPV6 = 128;

    /** A number that never gets smaller as the address goes up, those of IPv6 behind those of IPv4. */
    double rank() {
        return bits == IPV4 ? low - 0x1p32 : unsigned(high) * 0x1p64 + unsigned(low);
    }

    private static double unsigned(long half) {
        return (half >>> 1) * 2.0 + (half & 1);
    }

    static Optional<IpAddress> read(String text) {
        return text.indexOf(':') < 0 ? readIpv4(text) : Ipv6Text.read(text);
    }

    static Optional<IpAddress> readIpv4(String text) {
        String[] parts = text.length() > 15 ? new String[0] : text.split("\\.", -1);
        if (parts.length != 4) {
            return Optional.empty();
        }
        long value = 0;
        for (String part : parts) {
            int octet = smallNumber(part, 255);
            if (octet < 0) {
                return Optional.empty();
            }
            value = value << 8 | octet;
        }
        return Optional.of(new IpAddress(IPV4, 0, value));
    }

    /** A number of up to three digits without leading zeros, or -1: elsewhere `010` is eight. */
    static int smallNumber(String text, int most) {
        boolean digits = !text.isEmpty() && text.length() <= 3 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!digits || (text.length() > 1 && text.charAt(0) == '0')) {
            return -1;
        }
        int value = Integer.parseInt(text);
        return value <= most ? value : -1;
    }
}
