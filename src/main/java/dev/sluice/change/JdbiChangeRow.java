package dev.sluice.change;

import dev.sluice.access.people.UserId;
import dev.sluice.flow.FlowId;
import dev.sluice.flow.SpaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** A change as a row of its table, and back. Times are milliseconds since the epoch. */
final class JdbiChangeRow {
    private JdbiChangeRow() {}

    static Map<String, @Nullable Object> of(Change change) {
        Proposal proposal = change.proposal();
        Asker asker = proposal.asker();
        Progress progress = change.progress();
        SpaceId space = proposal.wanted().space();
        Result result = progress.result();
        var row = new HashMap<String, @Nullable Object>();
        row.put("id", change.id().value());
        row.put("version", change.version());
        row.put("state", change.state().name());
        row.put("account", proposal.account());
        row.put("operation", Change.OPERATION);
        row.put("requester", asker.who().value());
        row.put("team", asker.team());
        row.put("channel", asker.channel());
        row.put("submission", asker.submission());
        row.put("flow", proposal.base().id().value());
        row.put("space", space == null ? null : space.value());
        row.put("base", StoredJson.of(proposal.base()));
        row.put("wanted", StoredJson.of(proposal.wanted()));
        row.put("reason", proposal.reason());
        row.put("digest", change.digest());
        row.put("askedAt", change.askedAt().toEpochMilli());
        row.put("runAfter", progress.runAfter().toEpochMilli());
        row.put("attempts", progress.attempts());
        row.put("sends", progress.sends());
        row.put("sentAt", millis(progress.sentAt()));
        row.put("endedAt", millis(progress.endedAt()));
        row.put("result", result == null ? null : StoredJson.of(result));
        row.put("consent", StoredConsent.of(change.consent()));
        row.put("wakeAt", millis(change.consent().wakeAt()));
        Origin origin = proposal.origin();
        row.put("origin", origin == null ? null : origin.kind().name());
        row.put("originOf", origin == null ? null : origin.of().value());
        row.put("message", proposal.message());
        return row;
    }

    static Change read(ResultSet row, StatementContext context) throws SQLException {
        var flow = new FlowId(row.getString("flow"));
        String spaceText = row.getString("space");
        SpaceId space = spaceText == null ? null : new SpaceId(spaceText);
        String result = row.getString("result");
        var asker = new Asker(
                new UserId(row.getString("requester")),
                row.getString("team"),
                row.getString("channel"),
                row.getString("submission"));
        var proposal = new Proposal(
                asker,
                row.getString("account"),
                StoredJson.flow(row.getString("base"), flow, space),
                StoredJson.edit(row.getString("wanted"), flow, space),
                row.getString("reason"),
                origin(row),
                row.getString("message"));
        var progress = new Progress(
                Instant.ofEpochMilli(row.getLong("run_after")),
                row.getInt("attempts"),
                row.getInt("sends"),
                instant(row, "sent_at"),
                instant(row, "ended_at"),
                result == null ? null : StoredJson.result(result, flow, space));
        return new Change(
                new ChangeId(row.getString("id")),
                row.getLong("version"),
                ChangeState.valueOf(row.getString("state")),
                proposal,
                row.getString("digest"),
                Instant.ofEpochMilli(row.getLong("asked_at")),
                progress,
                StoredConsent.read(row.getString("consent")));
    }

    private static @Nullable Origin origin(ResultSet row) throws SQLException {
        String kind = row.getString("origin");
        return kind == null ? null : new Origin(Origin.Kind.valueOf(kind), new ChangeId(row.getString("origin_of")));
    }

    private static @Nullable Long millis(@Nullable Instant time) {
        return time == null ? null : time.toEpochMilli();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }
}
