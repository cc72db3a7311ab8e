package dev.sluice.slack;

import dev.sluice.access.Access;
import dev.sluice.access.AccessSettings;
import dev.sluice.access.attachment.Attachment;
import dev.sluice.access.attachment.Target;
import dev.sluice.access.grammar.PolicyDocument;
import dev.sluice.access.people.Directory;
import dev.sluice.access.people.PermissionMap;
import dev.sluice.access.people.Person;
import dev.sluice.access.people.Standing;
import dev.sluice.access.people.Ungrouped;
import dev.sluice.change.Chosen;
import dev.sluice.change.Preferences;
import dev.sluice.change.Rights;
import dev.sluice.words.Language;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Rights of a workspace in which everybody is a member and may do the same. */
final class Permitted {
    static final String REGION = "ap-southeast-1";

    private Permitted() {}

    /** Readers of whom nothing is known: everybody reads English. */
    static Readers readers() {
        return readers(id -> new Person(id, "T0SHOP", Standing.MEMBER, Set.of()), Map.of());
    }

    /** Readers out of this directory, and channels with languages of their own. */
    static Readers readers(Ungrouped directory, Map<String, Language> channels) {
        var people = new PermissionMap(directory, PermissionMap.Timing.USUAL, Runnable::run);
        var nothing = new AccessSettings(Map.of(), List.of(), List.of());
        return readers(new Access(nothing, people, InstantSource.system()), new Chosen(), channels);
    }

    static Readers readers(Access access, Preferences preferences, Map<String, Language> channels) {
        return new Readers(access, preferences, channels);
    }

    /** Everybody may do everything with what matches a resource name. */
    static Rights on(String resource, String... accounts) {
        return on(resource, (Ungrouped) id -> new Person(id, "T0SHOP", Standing.MEMBER, Set.of()), accounts);
    }

    /** The same, with people out of this directory. */
    static Rights on(String resource, Directory directory, String... accounts) {
        String json = """
                {"Version": "1", "Statement": [{"Effect": "Allow", "Action": "cams:*", "Resource": "%s"}]}""";
        return holding(json.formatted(resource), directory, accounts);
    }

    /** Everybody may ask for every change, and approve those of others; one approval is wanted. */
    static Rights approving(String... accounts) {
        String json = """
                {"Version": "1", "Statement": [
                  {"Effect": "Allow", "Action": ["cams:GetFlow", "cams:ListFlow", "sluice:ApproveChange"], "Resource": "*"},
                  {"Effect": "Allow", "Action": "cams:ModifyFlow", "Resource": "*",
                   "Condition": {"NumericGreaterThanEquals": {"sluice:Approvals": "1"}}}]}""";
        return holding(json, (Ungrouped) id -> new Person(id, "T0SHOP", Standing.MEMBER, Set.of()), accounts);
    }

    private static Rights holding(String json, Directory directory, String... accounts) {
        PolicyDocument policy = PolicyDocument.parse("Editor", json).match(good -> good.document(), bad -> {
            throw new AssertionError(bad.findings());
        });
        var settings = new AccessSettings(
                Map.of("Editor", policy), List.of(new Attachment("Editor", Target.EVERYONE)), List.of());
        var people = new PermissionMap(directory, PermissionMap.Timing.USUAL, Runnable::run);
        return new Rights(
                new Access(settings, people, InstantSource.system()),
                List.of(accounts).stream().collect(Collectors.toMap(id -> id, id -> REGION)));
    }
}
