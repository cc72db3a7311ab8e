package dev.sluice.sandbox.workspace.people;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Brings what people do to the app that it concerns, the first one if it concerns none; safe for many threads. */
public final class Switchboard {
    private final List<PeopleApi> apps = new CopyOnWriteArrayList<>();

    /** A further app. */
    public void add(PeopleApi app) {
        apps.add(app);
    }

    /** Answers a look, whichever app it is about. */
    public ObjectNode look(String what, String as) {
        return apps.get(0).look(what, as);
    }

    /** Does what a person asked for. */
    public ObjectNode act(String what, ObjectNode body) {
        return apps.stream()
                .filter(app -> app.concerns(what, body))
                .findFirst()
                .orElse(apps.get(0))
                .act(what, body);
    }

    /** The answers of the app that this response URL was given to. */
    public Responses responses(String id) {
        return apps.stream()
                .map(PeopleApi::responses)
                .filter(responses -> responses.knows(id))
                .findFirst()
                .orElseGet(apps.get(0)::responses);
    }

    /** What the apps are told of. */
    public List<Happenings> happenings() {
        return apps.stream().map(PeopleApi::happenings).toList();
    }
}
