package dev.sluice.access.conditions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the spellings of an IPv6 address: groups, one {@code ::} for a run of zeros, an IPv4 tail; no zone. */
final class Ipv6Text {
    private static final int GROUPS = 8;
    private static final int LONGEST = 45;

    private Ipv6Text() {}

    static Optional<IpAddress> read(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        int gap = text.indexOf("::");
        List<Integer> groups = new ArrayList<>();
        if (gap < 0) {
            return addGroups(groups, text, true) && groups.size() == GROUPS ? value(groups) : Optional.empty();
        }
        List<Integer> tail = new ArrayList<>();
        String before = text.substring(0, gap);
        String after = text.substring(gap + 2);
        boolean readable = (before.isEmpty() || addGroups(groups, before, false))
                && (after.isEmpty() || addGroups(tail, after, true))
                && groups.size() + tail.size() < GROUPS;
        if (!readable) {
            return Optional.empty();
        }
        while (groups.size() + tail.size() < GROUPS) {
            groups.add(0);
        }
        groups.addAll(tail);
        return value(groups);
    }

    private static boolean addGroups(List<Integer> groups, String text, boolean mayEndInIpv4) {
        String[] parts = text.split(":", -1);
        for (int i = 0; i < parts.length; i++) {
            Optional<IpAddress> ipv4 =
                    mayEndInIpv4 && i == parts.length - 1 ? IpAddress.readIpv4(parts[i]) : Optional.empty();
            if (ipv4.isPresent()) {
                groups.add((int) (ipv4.get().low() >>> 16));
                groups.add((int) (ipv4.get().low() & 0xffff));
            } else if (isHex(parts[i])) {
                groups.add(Integer.parseInt(parts[i], 16));
            } else {
                return false;
            }
        }
        return true;
    }

    private static boolean isHex(String group) {
        return !group.isEmpty()
                && group.length() <= 4
                && group.chars().allMatch(c -> "0123456789abcdefABCDEF".indexOf(c) >= 0);
    }

    private static Optional<IpAddress> value(List<Integer> groups) {
        long high = 0;
        long low = 0;
        for (int i = 0; i < GROUPS; i++) {
            if (i < GROUPS / 2) {
                high = high << 16 | groups.get(i);
            } else {
                low = low << 16 | groups.get(i);
            }
        }
        return Optional.of(new IpAddress(IpAddress.IPV6, high, low));
    }
}
