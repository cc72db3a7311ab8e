package dev.sluice;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sluice.access.AccessSettings;
import dev.sluice.access.grammar.Parsed;
import dev.sluice.access.grammar.Place;
import dev.sluice.access.grammar.PlacedTree;
import dev.sluice.access.review.Review;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The policies of one settings file, read for a look at them; what else is set is not looked at. */
final class SettingsFile {
    /** Where a policy came from: a file, and the JSON pointer of the document in it. */
    private record Origin(Path file, String base) {}

    private static final String POLICIES = "/access/policies/";

    private final Path file;
    private final PlacedTree yaml;
    private final Path folder;
    private final Mistakes mistakes = new Mistakes();
    private final Map<String, Origin> origins = new HashMap<>();
    private final List<FileFinding> findings = new ArrayList<>();

    SettingsFile(Path file, PlacedTree yaml) {
        this.file = file;
        this.yaml = yaml;
        this.folder = file.resolveSibling("");
    }

    PolicyFile read() {
        if (!yaml.tree().isObject() || !yaml.tree().path("access").isObject()) {
            return new PolicyFile(Optional.empty(), List.of(setting("", "no `access`, wanted settings with policies")));
        }
        Section top = new Section(yaml.tree(), "", mistakes).only(Settings.SECTIONS);
        AccessSettings access = AccessSection.read(top.section("access"), this::policy);
        Map<String, String> pointers = new HashMap<>();
        name(yaml.tree(), "", "", pointers);
        mistakes.each()
                .forEach(mistake -> findings.add(setting(pointer(mistake.place(), pointers), mistake.problem())));
        boolean isSound = findings.stream().allMatch(finding -> finding.kind().exitCode() == 0);
        if (isSound) {
            Review.of(access).forEach(finding -> {
                Origin origin = origins.getOrDefault(finding.policy(), new Origin(file, ""));
                findings.add(FileFinding.of(origin.file, origin.base, finding));
            });
        }
        findings.sort(
                Comparator.comparing((FileFinding finding) -> !finding.file().equals(file))
                        .thenComparing(finding -> finding.file().toString())
                        .thenComparing(FileFinding::place));
        return new PolicyFile(isSound ? Optional.of(access) : Optional.empty(), findings);
    }

    private Optional<Parsed> policy(String name, Section policy) {
        String base = POLICIES + name.replace("~", "~0").replace("/", "~1");
        Origin origin = PolicySection.file(policy, folder)
                .map(other -> new Origin(other, ""))
                .orElse(new Origin(file, base));
        origins.put(name, origin);
        Optional<Parsed> parsed =
                PolicySection.read(name, policy, folder, yaml.places().under(base));
        parsed.ifPresent(document -> document.findings()
                .forEach(finding -> findings.add(FileFinding.of(origin.file, origin.base, finding))));
        return parsed;
    }

    private FileFinding setting(String pointer, String problem) {
        Place place = yaml.places().near(pointer);
        return new FileFinding(
                file,
                place == null ? new Place(1, 1) : place,
                FileFinding.Kind.ERROR,
                "InvalidSetting",
                pointer,
                problem);
    }

    /** The pointers of all places as mistakes name them: {@code access.attachments[0].to}. */
    private static void name(JsonNode node, String name, String pointer, Map<String, String> pointers) {
        pointers.put(name, pointer);
        node.properties()
                .forEach(entry -> name(
                        entry.getValue(),
                        name.isEmpty() ? entry.getKey() : name + "." + entry.getKey(),
                        pointer + "/" + entry.getKey().replace("~", "~0").replace("/", "~1"),
                        pointers));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            name(node.get(i), name + "[" + i + "]", pointer + "/" + i, pointers);
        }
    }

    /** What is missing has no place: the nearest that holds it serves. */
    private static String pointer(String name, Map<String, String> pointers) {
        String here = name;
        while (!pointers.containsKey(here)) {
            here = here.substring(0, Math.max(0, Math.max(here.lastIndexOf('.'), here.lastIndexOf('['))));
        }
        return pointers.getOrDefault(here, "");
    }
}
