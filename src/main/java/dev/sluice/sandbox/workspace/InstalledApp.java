package dev.sluice.sandbox.workspace;

import dev.sluice.sandbox.workspace.api.WebApi;
import dev.sluice.sandbox.workspace.delivery.Deliveries;
import dev.sluice.sandbox.workspace.delivery.DeliveryFaults;
import dev.sluice.sandbox.workspace.delivery.SocketDoor;
import dev.sluice.sandbox.workspace.people.PeopleApi;
import dev.sluice.sandbox.workspace.state.World;
import java.net.URI;

/** An app of a workspace: its tokens, and the ways to it, which are its own. Safe for many threads. */
public final class InstalledApp implements AutoCloseable {
    final World world;
    final SocketDoor door;
    final Deliveries deliveries;
    final WebApi api;
    final PeopleApi people;

    InstalledApp(World world, DeliveryFaults faults) {
        this.world = world;
        this.door = SocketDoor.open(world.stamps(), world.app().id());
        this.deliveries = new Deliveries(door, world.stamps(), world.traffic(), world.agenda(), faults);
        this.api = new WebApi(world, door);
        this.people = new PeopleApi(world, deliveries);
    }

    /** Its id. */
    public String id() {
        return world.app().id();
    }

    /** The id of its bot user. */
    public String botUser() {
        return world.app().botUser();
    }

    /** The token of its bot user. */
    public String botToken() {
        return world.app().botToken();
    }

    /** The token with which it opens Socket Mode connections. */
    public String appToken() {
        return world.app().appToken();
    }

    /** The secret with which requests to it are signed. */
    public String signingSecret() {
        return world.app().signingSecret();
    }

    /** From now on it is told everything by signed requests to this address instead of over Socket Mode. */
    public void deliverTo(URI eventsUrl) {
        deliveries.goTo(eventsUrl, signingSecret());
    }

    /** How many Socket Mode connections it holds now. */
    public int connections() {
        return door.count();
    }

    @Override
    public void close() {
        deliveries.close();
        door.shut();
    }
}
