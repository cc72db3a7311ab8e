package dev.sluice.sandbox.workspace.api;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The Web APIs of all apps of the workspace, which are at one address; safe for many threads. */
public final class WebApis {
    private final List<WebApi> all = new CopyOnWriteArrayList<>();

    /** A further one; the first answers those whom nobody knows. */
    public void add(WebApi api) {
        all.add(api);
    }

    /** The one whose app has this token. */
    public WebApi of(String token) {
        return all.stream().filter(api -> api.knows(token)).findFirst().orElse(all.get(0));
    }

    /** Counts no call of any app made so far. */
    public void forgetPace() {
        all.forEach(WebApi::forgetPace);
    }
}
