package dev.sluice.sandbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.sandbox.cams.CamsEmulator;
import dev.sluice.sandbox.workspace.control.Neighbour;

/** Lets CAMS go wrong from the page of the workspace. */
final class CamsControls implements Neighbour {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final CamsEmulator cams;

    CamsControls(CamsEmulator cams) {
        this.cams = cams;
    }

    @Override
    public ObjectNode look() {
        ObjectNode seen = JSON.createObjectNode();
        var apis = seen.putArray("apis");
        cams.actions().stream().sorted().forEach(apis::add);
        var waiting = seen.putArray("waiting");
        cams.waiting()
                .forEach(fault -> waiting.addObject()
                        .put("name", fault.api())
                        .put("kind", fault.text().isEmpty() ? fault.kind().word() : fault.text())
                        .put("times", fault.times()));
        return seen;
    }

    @Override
    public void act(ObjectNode body) {
        cams.play(body);
    }

    @Override
    public void forget() {
        cams.forgetFaults();
    }

    @Override
    public void reset() {
        cams.reset();
    }
}
