package dev.sluice.sandbox.workspace.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Everything the workspace remembers, seeded from {@code sandbox/workspace.json}; each store is safe for many threads.
 */
public record World(
        String baseUrl,
        Team team,
        Installation app,
        Directory directory,
        Channels channels,
        Messages messages,
        Files files,
        Modals modals,
        Homes homes,
        Triggers triggers,
        ResponseUrls responseUrls,
        MovableClock clock,
        Stamps stamps,
        Changes changes,
        Notices notices,
        TrafficLog traffic,
        SlackFaults faults,
        Limits limits) {

    /** A fresh workspace under this address, which ends with a slash; the app as its manifest says, if there is one. */
    public static World seeded(String baseUrl, InstantSource clock, Optional<JsonNode> manifest) {
        JsonNode seed = Json.parse(read("/sandbox/workspace.json")).orElseThrow();
        MovableClock moving = new MovableClock(clock);
        Stamps stamps = new Stamps(moving);
        Changes changes = new Changes();
        JsonNode ofTeam = seed.path("team");
        Team team = new Team(
                ofTeam.path("id").asText(),
                ofTeam.path("name").asText(),
                ofTeam.path("domain").asText());
        Installation seeded = Installation.from(seed.path("app"), stamps);
        Installation app = manifest.map(seeded::from).orElse(seeded);
        ViewFrame frame = new ViewFrame(team.id(), app);
        World world = new World(
                baseUrl,
                team,
                app,
                new Directory(
                        each(seed.path("people")).map(Person::from).toList(),
                        each(seed.path("groups")).map(Group::from).toList()),
                new Channels(each(seed.path("channels")).map(Channel::from).toList(), app.botUser()),
                new Messages(stamps, changes),
                new Files(stamps),
                new Modals(stamps, changes, frame),
                new Homes(stamps, changes, frame),
                new Triggers(stamps),
                new ResponseUrls(stamps, baseUrl),
                moving,
                stamps,
                changes,
                new Notices(stamps, changes),
                new TrafficLog(stamps),
                new SlackFaults(),
                new Limits());
        each(seed.path("messages")).forEach(world::remember);
        return world;
    }

    private void remember(JsonNode seed) {
        ObjectNode body = Json.object()
                .put("type", "message")
                .put("user", seed.path("user").asText())
                .put("text", seed.path("text").asText())
                .put("team", team.id());
        Duration ago = Duration.ofMinutes(seed.path("minutes_ago").asLong());
        messages.addAt(
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
