package dev.sluice;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.access.Access;
import dev.sluice.access.AccessSettings;
import dev.sluice.access.attachment.Target;
import dev.sluice.access.conditions.ContextKey;
import dev.sluice.access.decision.DiagnosticJson;
import dev.sluice.access.decision.Explanation;
import dev.sluice.access.decision.InWords;
import dev.sluice.access.decision.NoPermissionType;
import dev.sluice.access.decision.Request;
import dev.sluice.access.people.NoDirectory;
import dev.sluice.access.people.PermissionMap;
import dev.sluice.access.people.Person;
import dev.sluice.access.wording.Quoted;
import dev.sluice.words.Sentence;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** What the policies say to one request of one person, for people and for programs. */
final class Explained {
    private final AccessSettings settings;
    private final Person who;
    private final Explanation explanation;
    private final OptionalInt approvals;

    Explained(AccessSettings settings, Person who, Request request, InstantSource clock) {
        this.settings = settings;
        this.who = who;
        var people = new PermissionMap(new NoDirectory(), PermissionMap.Timing.USUAL, Runnable::run);
        var access = new Access(settings, people, clock);
        this.explanation = access.explain(who, request);
        this.approvals =
                explanation.decision().allows() ? OptionalInt.empty() : access.approvalsThatWouldAllow(who, request);
    }

    List<String> lines() {
        Request request = explanation.request();
        List<String> lines = new ArrayList<>();
        lines.add((explanation.decision().allows() ? "Allowed" : "Refused") + ": "
                + InWords.say(explanation.decision(), request, id()).inEnglish());
        List<String> more = explanation.lines();
        more.subList(1, more.size()).forEach(line -> lines.add("  " + line));
        approvals.ifPresent(number -> lines.add("  " + wouldAllow(number)));
        help().ifPresent(help -> lines.add("  " + help));
        lines.add("Decided with:");
        request.context().asMap().forEach((key, values) -> lines.add("  " + key + " " + Quoted.list(values, "and")));
        return lines;
    }

    private static String wouldAllow(int approvals) {
        return approvals == 1 ? "1 approval would allow it" : approvals + " approvals would allow it";
    }

    private Optional<String> help() {
        return explanation
                .decision()
                .match(
                        allow -> Optional.empty(),
                        deny -> Optional.of(
                                deny.kind() == NoPermissionType.EXPLICIT_DENY
                                        ? "no other statement can allow it as long as that one forbids it"
                                        : "what is not allowed by a statement is refused"),
                        barred -> Optional.empty(),
                        unavailable -> Optional.empty());
    }

    private Sentence id() {
        return Sentence.of(who.id().value());
    }

    ObjectNode json() {
        ObjectNode json = DiagnosticJson.of(explanation);
        json.put(
                "Message",
                InWords.say(explanation.decision(), explanation.request(), id()).inEnglish());
        approvals.ifPresent(number -> json.put("ApprovalsThatWouldAllow", number));
        return json;
    }

    /** What stands over places that the request does not name, so that it was not asked. */
    List<String> missingPlaces() {
        List<String> notes = new ArrayList<>();
        note(Target.Kind.CHANNEL, ContextKey.CHANNEL_ID, "--context slack:ChannelId=C…", notes);
        note(Target.Kind.WORKSPACE, ContextKey.TEAM_ID, "--team T…", notes);
        return notes;
    }

    private void note(Target.Kind kind, ContextKey key, String option, List<String> notes) {
        boolean isGuarded = settings.guardrails().stream()
                .anyMatch(guardrail -> guardrail.on().kind() == kind);
        boolean isNamed = explanation.request().context().values(key).stream().anyMatch(value -> !value.isEmpty());
        if (isGuarded && !isNamed) {
            notes.add("guardrails of a " + kind.name().toLowerCase(Locale.ROOT)
                    + " were not asked, for it is not known which; say it with " + option);
        }
    }
}
