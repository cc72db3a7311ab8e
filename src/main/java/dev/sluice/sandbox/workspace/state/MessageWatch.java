package dev.sluice.sandbox.workspace.state;

/** Hears of every change of a message, whoever made it; called by the thread that made it, outside all locks. */
public interface MessageWatch {
    /** A new message. */
    void added(Post post);

    /** New content of a message. */
    void changed(Post before, Post after);

    /** A message that is there no more. */
    void removed(Post post);
}
