package dev.sluice;

import dev.sluice.audit.AuditSettings;
import dev.sluice.audit.RefusalAlarm;
import dev.sluice.audit.checkpoint.SigningKey;
import dev.sluice.audit.checkpoint.TrustedKeys;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The part {@code audit} of the settings file. */
final class AuditSection {
    private static final int MOST_REFUSALS = 1_000;
    private static final Pattern MINUTES = Pattern.compile("([1-9]\\d{0,3})\\s*(m|h)");
    private static final Pattern APP = Pattern.compile("A[A-Z0-9]{1,30}");
    private static final Pattern AGE = Pattern.compile("(\\d{1,5})\\s*(d|h)");

    private AuditSection() {}

    static AuditSettings read(Section section, Path folder) {
        section.only(
                "signingKeyFile",
                "trustedKeyFiles",
                "checkpointChannel",
                "compactAfter",
                "messagesKept",
                "otherApps",
                "refusalAlarm");
        SigningKey key = section.optionalText("signingKeyFile")
                .flatMap(file -> KeyFile.read(section, "signingKeyFile", folder, file, SigningKey::ofPem))
                .orElse(null);
        TrustedKeys trusted = key == null ? TrustedKeys.NONE : TrustedKeys.NONE.and(key);
        List<String> files = section.node().has("trustedKeyFiles") ? section.texts("trustedKeyFiles") : List.of();
        for (String file : files) {
            trusted = KeyFile.read(section, "trustedKeyFiles", folder, file, trusted::andPem)
                    .orElse(trusted);
        }
        return new AuditSettings(
                key,
                trusted,
                section.optionalText("checkpointChannel").orElse(null),
                age(section, "compactAfter").orElse(null),
                age(section, "messagesKept").orElse(null),
                apps(section),
                alarm(section.section("refusalAlarm")));
    }

    private static Set<String> apps(Section section) {
        if (!section.node().has("otherApps")) {
            return Set.of();
        }
        List<String> apps = section.texts("otherApps");
        apps.stream()
                .filter(app -> !APP.matcher(app).matches())
                .forEach(app -> section.mistake("otherApps", "`" + app + "`, wanted the ID of an app, as `A0123ABCD`"));
        return Set.copyOf(apps);
    }

    private static RefusalAlarm alarm(Section section) {
        section.only("refusals", "within");
        RefusalAlarm usual = RefusalAlarm.USUAL;
        double refusals = section.number("refusals", usual.refusals(), 0, MOST_REFUSALS);
        if (refusals != Math.rint(refusals)) {
            section.mistake("refusals", "`" + refusals + "`, wanted a whole number, 0 for no alarm");
        }
        Optional<String> within = section.optionalText("within");
        Matcher parts = MINUTES.matcher(within.orElse(""));
        if (within.isPresent() && !parts.matches()) {
            section.mistake("within", "`" + within.get() + "`, wanted minutes or hours, as `10m`");
        }
        Duration time = within.isEmpty() || !parts.matches()
                ? usual.within()
                : Duration.of(
                        Long.parseLong(parts.group(1)),
                        parts.group(2).equals("m") ? ChronoUnit.MINUTES : ChronoUnit.HOURS);
        return new RefusalAlarm((int) refusals, time);
    }

    private static Optional<Duration> age(Section section, String field) {
        Optional<String> text = section.optionalText(field);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Matcher parts = AGE.matcher(text.get());
        if (!parts.matches() || Long.parseLong(parts.group(1)) == 0) {
            section.mistake(field, "`" + text.get() + "`, wanted days or hours, as `400d`");
            return Optional.empty();
        }
        long count = Long.parseLong(parts.group(1));
        return Optional.of(parts.group(2).equals("d") ? Duration.ofDays(count) : Duration.ofHours(count));
    }
}
