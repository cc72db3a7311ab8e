package dev.sluice.sandbox.workspace.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Everything the workspace remembers, seeded from {@code sandbox/workspace.json}; each store is safe for many threads.
 */
public record World(
        String baseUrl,
        Team team,
        Installation app,
        List<Installation> apps,
        ViewFrame frame,
        Directory directory,
        Presences presences,
        Channels channels,
        Messages messages,
        Bookmarks bookmarks,
        ScheduledMessages scheduled,
        Files files,
        Modals modals,
        Homes homes,
        Triggers triggers,
        ResponseUrls responseUrls,
        MovableClock clock,
        Stamps stamps,
        Agenda agenda,
        Changes changes,
        Notices notices,
        TrafficLog traffic,
        SlackFaults faults,
        Limits limits) {

    /** A fresh workspace under this address, which ends with a slash; the app as its manifest says, if there is one. */
    public static World seeded(String baseUrl, InstantSource clock, Optional<JsonNode> manifest) {
        JsonNode seed = seed();
        MovableClock moving = new MovableClock(clock);
        Stamps stamps = new Stamps(moving);
        Changes changes = new Changes();
        Agenda agenda = new Agenda(stamps);
        JsonNode ofTeam = seed.path("team");
        Team team = new Team(
                ofTeam.path("id").asText(),
                ofTeam.path("name").asText(),
                ofTeam.path("domain").asText());
        Installation seeded = Installation.from(seed.path("app"), stamps);
        Installation app = manifest.map(seeded::from).orElse(seeded);
        World world = new World(
                baseUrl,
                team,
                app,
                new CopyOnWriteArrayList<>(List.of(app)),
                new ViewFrame(team.id(), app),
                new Directory(),
                new Presences(stamps),
                new Channels(app.botUser()),
                new Messages(stamps, changes),
                new Bookmarks(stamps),
                new ScheduledMessages(stamps, agenda),
                new Files(stamps),
                new Modals(stamps, changes),
                new Homes(stamps, changes),
                new Triggers(stamps),
                new ResponseUrls(stamps, baseUrl),
                moving,
                stamps,
                agenda,
                changes,
                new Notices(stamps, changes),
                new TrafficLog(stamps),
                new SlackFaults(),
                new Limits());
        world.sow(seed);
        return world;
    }

    /** The same workspace as a further app of this manifest sees it, once that is installed. */
    public World further(JsonNode manifest) {
        Installation other = Installation.further("APP" + (apps.size() + 1), manifest, stamps);
        apps.add(other);
        directory.enterForGood(Person.from(Json.object()
                .put("id", other.botUser())
                .put("name", other.name().toLowerCase(Locale.ROOT).replace(' ', '-'))
                .put("real_name", other.name())
                .put("tz", "UTC")
                .put("is_bot", true)));
        changes.happened();
        return new World(
                baseUrl,
                team,
                other,
                apps,
                new ViewFrame(team.id(), other),
                directory,
                presences,
                channels,
                messages,
                bookmarks,
                scheduled,
                files,
                modals,
                homes,
                triggers,
                new ResponseUrls(stamps, baseUrl),
                clock,
                stamps,
                agenda,
                changes,
                notices,
                traffic,
                faults,
                limits);
    }

    /** Moves the clock on at once; what is due by then happens before this returns. */
    public void advance(Duration by) {
        clock.advance(by);
        agenda.look();
        changes.happened();
    }

    /** Forgets everything that happened since the start; the app stays installed, with its tokens. */
    public void reset() {
        agenda.clear();
        faults.clear();
        limits.reset();
        clock.reset();
        stamps.restart();
        presences.clear();
        bookmarks.clear();
        scheduled.clear();
        files.clear();
        modals.clear();
        homes.clear();
        triggers.clear();
        responseUrls.clear();
        notices.clear();
        sow(seed());
        traffic.clear();
        changes.happened();
    }

    private void sow(JsonNode seed) {
        directory.sow(
                each(seed.path("people")).map(Person::from).toList(),
                each(seed.path("groups")).map(Group::from).toList());
        channels.sow(each(seed.path("channels")).map(Channel::from).toList());
        messages.clear();
        each(seed.path("messages")).forEach(this::remember);
    }

    private static JsonNode seed() {
        return Json.parse(read("/sandbox/workspace.json")).orElseThrow();
    }

    private void remember(JsonNode seed) {
        ObjectNode body = Json.object()
                .put("type", "message")
                .put("user", seed.path("user").asText())
                .put("text", seed.path("text").asText())
                .put("team", team.id());
        Duration ago = Duration.ofMinutes(seed.path("minutes_ago").asLong());
        messages.sow(
                Stamps.ts(stamps.instant().minus(ago)), seed.path("channel").asText(), body, null);
    }

    private static Stream<JsonNode> each(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static String read(String resource) {
        try (InputStream in = Objects.requireNonNull(World.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
