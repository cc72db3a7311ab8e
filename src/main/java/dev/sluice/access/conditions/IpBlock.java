package dev.sluice.access.conditions;

import java.util.Optional;

/** A CIDR block, or one address as the block of itself; host bits do not count. */
record IpBlock(IpAddress base, int prefix) {
    static Optional<IpBlock> read(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return IpAddress.read(text).map(address -> new IpBlock(address, address.bits()));
        }
        return IpAddress.read(text.substring(0, slash)).flatMap(address -> {
            int prefix = IpAddress.smallNumber(text.substring(slash + 1), address.bits());
            return prefix < 0 ? Optional.empty() : Optional.of(new IpBlock(address, prefix));
        });
    }

    /** The address with which it begins. */
    IpAddress first() {
        return new IpAddress(base.bits(), base.high() & ~hostBits(64), base.low() & ~hostBits(0));
    }

    /** The address with which it ends. */
    IpAddress last() {
        return new IpAddress(base.bits(), base.high() | hostBits(64), base.low() | hostBits(0));
    }

    /** The bits that do not count, of the half whose lowest bit has so many below it. */
    private long hostBits(int below) {
        int free = Math.min(base.bits() - prefix - below, 64);
        return free <= 0 ? 0 : -1L >>> (64 - free);
    }

    /** An IPv4 block holds no IPv6 address, and the other way round. */
    boolean contains(IpAddress address) {
        if (address.bits() != base.bits()) {
            return false;
        }
        if (base.bits() == IpAddress.IPV4) {
            return agree(base.low(), address.low(), IpAddress.IPV4 - prefix);
        }
        return prefix <= 64
                ? agree(base.high(), address.high(), 64 - prefix)
                : base.high() == address.high() && agree(base.low(), address.low(), IpAddress.IPV6 - prefix);
    }

    /** Compares all but the lowest bits. A shift by 64 would shift by 0, hence the first line. */
    private static boolean agree(long one, long other, int hostBits) {
        return hostBits == 64 || (one ^ other) >>> hostBits == 0;
    }
}
