package dev.sluice.sandbox.workspace.control;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Something beside the workspace that has controls of its own, such as the service that the app calls. */
public interface Neighbour {
    /** How its controls stand. */
    ObjectNode look();

    /**
     * Turns its controls.
     *
     * @throws IllegalArgumentException with a sentence when it cannot
     */
    void act(ObjectNode body);

    /** Takes back what still waits to go wrong. */
    void forget();

    /** Is as it was at the start. */
    void reset();
}
