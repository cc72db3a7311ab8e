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
}
