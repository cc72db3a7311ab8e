package dev.sluice.slack;

import com.slack.api.bolt.App;
import com.slack.api.model.event.SubteamMembersChangedEvent;
import com.slack.api.model.event.SubteamUpdatedEvent;
import com.slack.api.model.event.UserChangeEvent;
import dev.sluice.access.people.PermissionMap;
import dev.sluice.access.people.UserId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Drops what is remembered about people when Slack says that it changed, so that a right is lost within seconds and not
 * within minutes. What Slack sends is no more than a reason to ask again.
 */
final class PeopleNews {
    private static final Logger log = LoggerFactory.getLogger(PeopleNews.class);

    private final SlackDirectory directory;
    private final PermissionMap people;

    PeopleNews(SlackDirectory directory, PermissionMap people) {
        this.directory = directory;
        this.people = people;
    }

    /** Listens to the three kinds of events, which the manifest asks for. */
    void hearFrom(App app) {
        app.event(UserChangeEvent.class, (event, context) -> {
            var user = event.getEvent().getUser();
            userChanged(user == null ? null : user.getId());
            return context.ack();
        });
        app.event(SubteamMembersChangedEvent.class, (event, context) -> {
            groupChanged(event.getEvent().getSubteamId());
            return context.ack();
        });
        app.event(SubteamUpdatedEvent.class, (event, context) -> {
            var group = event.getEvent().getSubteam();
            groupChanged(group == null ? null : group.getId());
            return context.ack();
        });
    }

    private void userChanged(@Nullable String id) {
        if (id != null && UserId.isOne(id)) {
            people.invalidate(new UserId(id));
            log.info("person changed in slack id={}", id);
        }
    }

    /** Anybody may have been in the group: those who were are no longer in what the event says. */
    private void groupChanged(@Nullable String id) {
        directory.forgetGroups();
        people.invalidateAll();
        log.info("user group changed in slack id={}", id == null ? "" : id.replaceAll("[^A-Z0-9]", "?"));
    }
}
