package dev.sluice.sandbox.workspace.state;

/** Hears of every change of a message, whoever made it; called by the thread that made it, outside all locks. */
public interface MessageWatch {
    /** Hears nothing. */
    MessageWatch NONE = new MessageWatch() {
        @Override
        public void added(Post post) {}

        @Override
        public void changed(Post before, Post after) {}

        @Override
        public void removed(Post post) {}
    };

    /** A new message. */
    void added(Post post);

    /** New content of a message. */
    void changed(Post before, Post after);

    /** A message that is there no more. */
    void removed(Post post);
}
