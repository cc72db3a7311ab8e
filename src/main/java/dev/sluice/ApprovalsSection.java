package dev.sluice;

import dev.sluice.change.ApprovalSettings;
import dev.sluice.change.Mention;
import dev.sluice.change.WorkingHours;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads how long changes wait for people, and who hears of them. */
final class ApprovalsSection {
    private static final Pattern DURATION = Pattern.compile("([1-9][0-9]{0,5})\\s*(s|m|h|d)");
    private static final Pattern HOURS = Pattern.compile("([0-9]{2}:[0-9]{2})\\s*-\\s*([0-9]{2}:[0-9]{2})");

    private ApprovalsSection() {}

    static ApprovalSettings read(Section section) {
        ApprovalSettings usual = ApprovalSettings.USUAL;
        section.only(
                "expireAfter", "remindAfter", "escalateAfter", "escalateTo", "claimFor", "workingHours", "mention");
        String group = section.optionalText("escalateTo").orElse(null);
        if (group != null && !group.matches("S[A-Z0-9]{1,30}")) {
            section.mistake("escalateTo", "`" + group + "`, wanted the ID of a user group, as in `S0LEADS`");
        }
        Duration escalateAfter = duration(section, "escalateAfter", null);
        if ((escalateAfter == null) != (group == null)) {
            section.mistake("escalateTo", "wanted together with `escalateAfter`, or neither of them");
        }
        Map<String, Mention> byChannel = new HashMap<>();
        Mention mention = mention(section, byChannel).orElse(usual.mention());
        return new ApprovalSettings(
                orUsual(duration(section, "expireAfter", usual.expireAfter()), usual.expireAfter()),
                orUsual(duration(section, "remindAfter", usual.remindAfter()), usual.remindAfter()),
                escalateAfter,
                group,
                orUsual(duration(section, "claimFor", usual.claimFor()), usual.claimFor()),
                hours(section).orElse(usual.workingHours()),
                mention,
                byChannel);
    }

    private static Duration orUsual(@Nullable Duration read, Duration usual) {
        return read == null ? usual : read;
    }

    private static @Nullable Duration duration(Section section, String field, @Nullable Duration usual) {
        String text = section.optionalText(field).orElse(null);
        if (text == null) {
            return usual;
        }
        Matcher parts = DURATION.matcher(text);
        if (!parts.matches()) {
            section.mistake(field, "`" + text + "`, wanted a time such as `30m`, `8h` or `2d`");
            return usual;
        }
        long number = Long.parseLong(parts.group(1));
        return switch (parts.group(2)) {
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ofDays(number);
        };
    }

    private static Optional<WorkingHours> hours(Section section) {
        return section.optionalText("workingHours").flatMap(text -> {
            Matcher parts = HOURS.matcher(text);
            try {
                if (parts.matches()) {
                    return Optional.of(
                            new WorkingHours(LocalTime.parse(parts.group(1)), LocalTime.parse(parts.group(2))));
                }
            } catch (DateTimeException | IllegalArgumentException e) {
                // said below
            }
            section.mistake("workingHours", "`" + text + "`, wanted two times of one day, as in `09:00-18:00`");
            return Optional.empty();
        });
    }

    /** Either one rule for all channels, or one by channel, with {@code default} for the others. */
    private static Optional<Mention> mention(Section section, Map<String, Mention> byChannel) {
        if (!section.node().path("mention").isObject()) {
            return section.optionalText("mention").flatMap(text -> mention(section, "mention", text));
        }
        Section rules = section.section("mention");
        Optional<Mention> usual = Optional.empty();
        for (String channel : (Iterable<String>) () -> rules.node().fieldNames()) {
            Optional<Mention> rule = rules.optionalText(channel).flatMap(text -> mention(rules, channel, text));
            if ("default".equals(channel)) {
                usual = rule;
            } else if (channel.matches("[CDG][A-Z0-9]{1,30}")) {
                rule.ifPresent(it -> byChannel.put(channel, it));
            } else {
                rules.mistake(channel, "wanted the ID of a channel, as in `C01PROD`, or `default`");
            }
        }
        return usual;
    }

    private static Optional<Mention> mention(Section section, String field, String text) {
        try {
            return Optional.of(Mention.parse(text));
        } catch (IllegalArgumentException e) {
            section.mistake(field, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }
}
