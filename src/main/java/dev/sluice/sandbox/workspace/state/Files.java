package dev.sluice.sandbox.workspace.state;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The files of the workspace: those the app gave it, by the pair of calls and the upload between them, and those that
 * people put into forms. Safe for many threads.
 */
public final class Files {
    private final Map<String, SharedFile> all = new LinkedHashMap<>();
    private final Stamps stamps;

    Files(Stamps stamps) {
        this.stamps = stamps;
    }

    /** Forgets all of them. */
    synchronized void clear() {
        all.clear();
    }

    /** Expects a file of this name and size. */
    public synchronized SharedFile expect(String name, int bytes) {
        SharedFile file = new SharedFile(stamps.id("F"), "", name, "", bytes, "", false);
        all.put(file.id(), file);
        return file;
    }

    /** Takes a whole file from a person. */
    public synchronized SharedFile given(String person, String name, String content) {
        int bytes = content.getBytes(StandardCharsets.UTF_8).length;
        SharedFile file = new SharedFile(stamps.id("F"), person, name, name, bytes, content, true);
        all.put(file.id(), file);
        return file;
    }

    /** Takes the content of a file that was expected; false when there is none. */
    public synchronized boolean receive(String id, String content) {
        return all.computeIfPresent(id, (same, file) -> file.holding(content)) != null;
    }

    /** Ends an upload under this title; an empty one stands for the file's name. */
    public synchronized SharedFile complete(String id, String title) {
        if (find(id).filter(file -> !file.complete()).isEmpty()) {
            throw new SlackError("file_not_found");
        }
        SharedFile complete = find(id).orElseThrow().completedAs(title);
        all.put(id, complete);
        return complete;
    }

    /** One file, whether it is complete or not. */
    public synchronized Optional<SharedFile> find(String id) {
        return Optional.ofNullable(all.get(id));
    }
}
