package dev.sluice.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.AppHomeOpenedEvent;
import dev.sluice.access.people.UserId;
import dev.sluice.change.Preference;
import dev.sluice.change.Preferences;
import dev.sluice.slack.cards.HomeView;
import dev.sluice.words.Language;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The App Home, opened, and what people press and choose in it. */
final class HomeClicks {
    private static final Logger log = LoggerFactory.getLogger(HomeClicks.class);

    private final Homes homes;
    private final Preferences preferences;
    private final Shortcuts shortcuts;
    private final Background background;

    HomeClicks(Homes homes, Preferences preferences, Shortcuts shortcuts, Background background) {
        this.homes = homes;
        this.preferences = preferences;
        this.shortcuts = shortcuts;
        this.background = background;
    }

    /** Listens to the event that the manifest asks for, and to what stands in the Home. */
    void hearFrom(App app) {
        app.event(AppHomeOpenedEvent.class, (event, context) -> {
            if ("home".equals(event.getEvent().getTab())) {
                show(event.getEvent().getUser(), event.getTeamId());
            }
            return context.ack();
        });
        app.blockAction(HomeView.CHANGE_FLOW, (request, context) -> {
            BlockActionPayload payload = request.getPayload();
            shortcuts.ask(new Visit(
                    new UserId(payload.getUser().getId()), payload.getTeam().getId(), "", payload.getTriggerId(), ""));
            return context.ack();
        });
        app.blockAction(HomeView.LANGUAGE, (request, context) -> choose(request, context, HomeClicks::reading));
        app.blockAction(
                HomeView.REMINDERS,
                (request, context) ->
                        choose(request, context, (before, value) -> before.reminded(HomeView.ON.equals(value))));
    }

    private static Preference reading(Preference before, String value) {
        return before.reading(
                HomeView.AS_IN_SLACK.equals(value)
                        ? null
                        : Language.tagged(value).orElse(null));
    }

    /** What was chosen is on disk before Slack gets its acknowledgement; the Home shows what it is then. */
    private Response choose(
            BlockActionRequest request, ActionContext context, BiFunction<Preference, String, Preference> change) {
        BlockActionPayload payload = request.getPayload();
        var who = new UserId(payload.getUser().getId());
        var option = payload.getActions().get(0).getSelectedOption();
        if (option != null) {
            preferences.put(who, change.apply(preferences.of(who), String.valueOf(option.getValue())));
            log.info("preference chosen user={}", who);
            show(who.value(), payload.getTeam().getId());
        }
        return context.ack();
    }

    private void show(String user, String team) {
        if (UserId.isOne(user)) {
            homes.opened(new UserId(user), String.valueOf(team));
            background.begin("home", homes::look);
        }
    }
}
