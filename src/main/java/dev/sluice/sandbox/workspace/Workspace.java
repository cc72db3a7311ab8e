package dev.sluice.sandbox.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.sandbox.workspace.api.WebApis;
import dev.sluice.sandbox.workspace.control.ControlApi;
import dev.sluice.sandbox.workspace.control.Neighbour;
import dev.sluice.sandbox.workspace.delivery.DeliveryFaults;
import dev.sluice.sandbox.workspace.people.Switchboard;
import dev.sluice.sandbox.workspace.state.Channels;
import dev.sluice.sandbox.workspace.state.Directory;
import dev.sluice.sandbox.workspace.state.Json;
import dev.sluice.sandbox.workspace.state.SlackFaults;
import dev.sluice.sandbox.workspace.state.Traffic;
import dev.sluice.sandbox.workspace.state.World;
import dev.sluice.sandbox.workspace.web.Front;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A local Slack workspace with an app installed, some people, and a page to act as them. Further apps can join;
 * controls of deliveries and connections are about the first one.
 *
 * <p>It listens on loopback only and forgets everything when it is closed. Safe for many threads.
 */
public final class Workspace implements AutoCloseable {
    private final List<InstalledApp> apps = new CopyOnWriteArrayList<>();
    private final WebApis apis = new WebApis();
    private final Switchboard people = new Switchboard();
    private final DeliveryFaults deliveryFaults = new DeliveryFaults();
    private final World world;
    private final Front front;
    private final InstalledApp first;
    private final ControlApi control;

    private Workspace(World world, Front front) {
        this.world = world;
        this.front = front;
        this.first = installed(world);
        this.control = new ControlApi(world, people, first.api.methods(), apis, first.deliveries, first.door);
        control.offer("app", this::install);
        front.serve(world, apis, people, control);
    }

    private InstalledApp installed(World seenByIt) {
        InstalledApp app = new InstalledApp(seenByIt, deliveryFaults);
        apps.add(app);
        apis.add(app.api);
        people.add(app.people);
        return app;
    }

    private ObjectNode install(ObjectNode body) {
        InstalledApp app = install(body.path("manifest"));
        if (body.has("url")) {
            app.deliverTo(URI.create(body.path("url").asText()));
        }
        return Json.object()
                .put("id", app.id())
                .put("bot_user", app.botUser())
                .put("bot_token", app.botToken())
                .put("app_token", app.appToken())
                .put("signing_secret", app.signingSecret());
    }

    /** Starts a fresh workspace on this port, any free one for 0. */
    public static Workspace start(int port, InstantSource clock) {
        return start(port, clock, Optional.empty());
    }

    /** The same with the app as its manifest describes it: name, scopes, events, commands and shortcuts. */
    public static Workspace start(int port, InstantSource clock, JsonNode manifest) {
        return start(port, clock, Optional.of(manifest));
    }

    private static Workspace start(int port, InstantSource clock, Optional<JsonNode> manifest) {
        Front front = Front.at(port);
        World world = World.seeded("http://127.0.0.1:" + front.port() + "/", clock, manifest);
        return new Workspace(world, front);
    }

    /** Installs a further app as its manifest describes it; it is in no channel yet. */
    public InstalledApp install(JsonNode manifest) {
        return installed(world.further(manifest));
    }

    /** The clock of the workspace, which an app beside it should share. */
    public InstantSource clock() {
        return world.clock();
    }

    /** Moves the clock on at once. */
    public void advance(Duration by) {
        world.advance(by);
    }

    /** Offers the controls of something else at {@code /control/<name>}, too. */
    public void beside(String name, Neighbour neighbour) {
        control.beside(name, neighbour);
    }

    /** What goes wrong with the Web API, on demand. */
    public SlackFaults faults() {
        return world.faults();
    }

    /** From now on the app is told everything by signed requests to this address instead of over Socket Mode. */
    public void deliverTo(URI eventsUrl) {
        first.deliverTo(eventsUrl);
    }

    /** Asks every Socket Mode connection to go away for this reason, such as {@code refresh_requested}. */
    public void disconnect(String reason) {
        first.door.disconnect(reason);
    }

    /** Asks so many Socket Mode connections, the oldest first, to go away, and closes them when this time is over. */
    public void disconnect(String reason, Duration after, int howMany) {
        first.door.disconnect(reason, after, howMany);
    }

    /** So many Socket Mode connections, the oldest first, stay open but say nothing more. */
    public void silence(int howMany) {
        first.door.silence(howMany);
    }

    /** Turns every further Socket Mode connection away when this many are open. */
    public void atMost(int connections) {
        first.door.atMost(connections);
    }

    /** Cuts every Socket Mode connection without a word. */
    public void drop() {
        first.door.drop();
    }

    /** How many Socket Mode connections the app holds now. */
    public int connections() {
        return first.connections();
    }

    /** The port of the page and of every HTTP address. */
    public int port() {
        return front.port();
    }

    /** The token of the app's bot user. */
    public String botToken() {
        return first.botToken();
    }

    /** The token with which the app opens Socket Mode connections. */
    public String appToken() {
        return first.appToken();
    }

    /** The secret with which requests to the app are signed. */
    public String signingSecret() {
        return first.signingSecret();
    }

    /** The base address of the Web API. */
    public String apiUrl() {
        return world.baseUrl() + "api/";
    }

    /** The methods of the Web API that are there. */
    public Set<String> methods() {
        return first.api.methods();
    }

    /** What went over the wire so far, oldest first. */
    public List<Traffic> traffic() {
        return world.traffic().entries();
    }

    /** The people and groups, to change who belongs where. */
    public Directory directory() {
        return world.directory();
    }

    /** The conversations, to archive one or change who is in it. */
    public Channels channels() {
        return world.channels();
    }

    @Override
    public void close() {
        world.changes().end();
        world.agenda().close();
        apps.forEach(InstalledApp::close);
        front.stop();
    }
}
