package dev.sluice.sandbox.workspace.state;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A file the app or a person gave to the workspace.
 *
 * @param owner who gave it; empty for the app
 * @param title empty until the upload is complete
 * @param announced how many bytes the app said there would be
 * @param content empty until it was sent
 */
public record SharedFile(
        String id, String owner, String name, String title, int announced, String content, boolean complete) {
    SharedFile holding(String text) {
        return new SharedFile(id, owner, name, title, announced, text, complete);
    }

    SharedFile completedAs(String shownTitle) {
        return new SharedFile(id, owner, name, shownTitle.isEmpty() ? name : shownTitle, announced, content, true);
    }

    /** The file as Slack describes one inside a message and in {@code files.info}. */
    public ObjectNode asSlackFile(World world) {
        String suffix = name.contains(".") ? name.substring(name.lastIndexOf('.') + 1) : "text";
        String link = world.baseUrl() + "files/" + id;
        return Json.object()
                .put("id", id)
                .put("name", name)
                .put("title", title.isEmpty() ? name : title)
                .put("mimetype", "text/plain")
                .put("filetype", suffix)
                .put("user", owner.isEmpty() ? world.app().botUser() : owner)
                .put("size", announced)
                .put("mode", "hosted")
                .put("is_external", false)
                .put("url_private", link)
                .put("url_private_download", link)
                .put("permalink", link);
    }
}
