package dev.sluice.access.conditions;

import dev.sluice.access.patterns.CaseFold;
import dev.sluice.access.patterns.Wildcard;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** How a quoted text is understood: as itself, a pattern, a number, a date, a Boolean, an address or a block. */
final class Reading<T> {
    static final Reading<String> TEXT = new Reading<>("a text", Optional::of);
    static final Reading<String> FOLDED = new Reading<>("a text", text -> Optional.of(CaseFold.of(text)));
    static final Reading<Wildcard> PATTERN = new Reading<>("a text", text -> Optional.of(Wildcard.of(text)));
    static final Reading<BigDecimal> NUMBER = new Reading<>("a decimal number such as `10` or `2.5`", NumberText::read);
    static final Reading<Instant> DATE =
            new Reading<>("a date with time and zone such as `2026-12-24T00:00:00Z`", DateText::read);
    static final Reading<Boolean> BOOLEAN = new Reading<>("`true` or `false`", Reading::readBoolean);
    static final Reading<IpAddress> ADDRESS = new Reading<>("an IPv4 or IPv6 address", IpAddress::read);
    static final Reading<IpBlock> BLOCK =
            new Reading<>("an address or block such as `10.0.0.1` or `10.0.0.0/8`", IpBlock::read);

    private final String wanted;
    private final Function<String, Optional<T>> read;

    private Reading(String wanted, Function<String, Optional<T>> read) {
        this.wanted = wanted;
        this.read = read;
    }

    Optional<T> read(String text) {
        return read.apply(text);
    }

    /** What a readable text looks like, in words. */
    String wanted() {
        return wanted;
    }

    private static Optional<Boolean> readBoolean(String text) {
        return text.equalsIgnoreCase("true")
                ? Optional.of(true)
                : text.equalsIgnoreCase("false") ? Optional.of(false) : Optional.empty();
    }
}
