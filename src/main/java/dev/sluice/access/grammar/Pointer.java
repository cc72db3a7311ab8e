package dev.sluice.access.grammar;

/** A JSON pointer (RFC 6901) that is built from the root down. */
record Pointer(String text) {
    static final Pointer ROOT = new Pointer("");

    Pointer to(String key) {
        return new Pointer(text + "/" + key.replace("~", "~0").replace("/", "~1"));
    }

    Pointer to(int index) {
        return new Pointer(text + "/" + index);
    }

    /** The pointer to what holds this; the root holds itself. */
    Pointer up() {
        return new Pointer(text.substring(0, Math.max(0, text.lastIndexOf('/'))));
    }
}
