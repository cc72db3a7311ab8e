package dev.sluice.sandbox.workspace.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.sandbox.workspace.delivery.SocketDoor;
import dev.sluice.sandbox.workspace.state.Json;
import dev.sluice.sandbox.workspace.state.SlackError;
import dev.sluice.sandbox.workspace.state.SlackFault;
import dev.sluice.sandbox.workspace.state.World;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The Web API: every method this workspace has, behind the check of token and scope; safe for many threads. */
public final class WebApi {
    private final Map<String, Route> routes = new TreeMap<>();
    private final World world;
    private final Tiers tiers;

    /** The methods over this workspace. */
    public WebApi(World world, SocketDoor door) {
        this.world = world;
        this.tiers = new Tiers(world);
        Stream.of(
                        new SessionMethods(world, door).routes(),
                        new UserMethods(world).routes(),
                        new ConversationMethods(world).routes(),
                        new HistoryMethods(world).routes(),
                        new ChatMethods(world).routes(),
                        new ScheduleMethods(world).routes(),
                        new ReactionMethods(world).routes(),
                        new PinMethods(world).routes(),
                        new BookmarkMethods(world).routes(),
                        new PresenceMethods(world).routes(),
                        new FileMethods(world).routes(),
                        new ViewMethods(world).routes())
                .flatMap(List::stream)
                .forEach(route -> routes.put(route.method(), route));
    }

    /** The names of the methods. */
    public Set<String> methods() {
        return Set.copyOf(routes.keySet());
    }

    /** Whether a token is one of this app's. */
    boolean knows(String token) {
        return token.equals(world.app().botToken()) || token.equals(world.app().appToken());
    }

    /** Counts no call made so far against the pace of the app. */
    public void forgetPace() {
        tiers.clear();
    }

    /** Answers one call, mistakes included, as Slack would; {@code token} may be empty. */
    public ObjectNode call(String method, String token, ObjectNode arguments) {
        long begun = System.nanoTime();
        ObjectNode answer = answer(method, token, arguments);
        String outcome = answer.path("error").asText("ok");
        world.traffic().add("call", method, outcome, Duration.ofNanos(System.nanoTime() - begun), arguments);
        return answer;
    }

    /** What goes wrong with this call before or after it is carried out, used up by one; mostly nothing. */
    public Optional<SlackFault> trouble(String method, ObjectNode arguments) {
        Optional<SlackFault> fault = world.faults().take(method, world.clock().instant());
        fault.ifPresent(it -> world.traffic().add("call", method, it.kind().word(), Duration.ZERO, arguments));
        return fault;
    }

    private ObjectNode answer(String method, String token, ObjectNode arguments) {
        try {
            Route route = Optional.ofNullable(routes.get(method)).orElseThrow(() -> new SlackError("unknown_method"));
            admit(route, token);
            Call call = new Call(arguments);
            tiers.admit(method, call);
            return Json.object().put("ok", true).setAll(route.handler().answer(call));
        } catch (SlackError mistake) {
            return refusal(mistake);
        }
    }

    private void admit(Route route, String token) {
        if (route.token() == Route.Token.NONE) {
            return;
        }
        if (token.isEmpty()) {
            throw new SlackError("not_authed");
        }
        boolean bot = token.equals(world.app().botToken());
        if (!bot && !token.equals(world.app().appToken())) {
            throw new SlackError("invalid_auth");
        }
        if (bot != (route.token() == Route.Token.BOT)) {
            throw new SlackError("not_allowed_token_type");
        }
        if (bot) {
            Scopes.need(world.app(), route.scopes());
        }
    }

    private static ObjectNode refusal(SlackError mistake) {
        ObjectNode answer = Json.object().put("ok", false).put("error", mistake.code());
        mistake.details().forEach(answer::put);
        if (!mistake.messages().isEmpty()) {
            if (mistake.code().equals("invalid_blocks")) {
                answer.set("errors", Json.texts(mistake.messages()));
            }
            ArrayNode messages = answer.putObject("response_metadata").putArray("messages");
            mistake.messages().forEach(message -> messages.add("[ERROR] " + message));
        }
        return answer;
    }
}
