package dev.sluice.audit;

import java.time.Instant;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;

/** Reads what was asked for lately, allowed or refused. May be used by any number of threads. */
public final class JdbiRecent {
    private static final String SINCE = """
            select body.content, body.personal
              from change_event event
              join change_event_body body on body.seq = event.seq
             where event.kind in ('ASKED', 'REFUSED') and event.at >= :since and body.content is not null
             order by event.seq""";

    private final Jdbi jdbi;

    public JdbiRecent(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Hands over the content of each event, oldest first, one at a time. */
    public void since(Instant since, Consumer<String> reader) {
        jdbi.useHandle(handle -> handle.createQuery(SINCE)
                .bind("since", since.toEpochMilli())
                .map((row, context) ->
                        new Body(row.getString("content"), null, row.getString("personal"), null).whole())
                .useStream(contents -> contents.forEach(reader)));
    }
}
