package dev.sluice.sandbox.workspace.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneId;

/**
 * Somebody of the workspace: a member, a guest, a deactivated person, the app's bot user, or a stranger in a shared
 * channel.
 *
 * @param team the workspace of a stranger; empty for all others
 */
public record Person(
        String id,
        String name,
        String realName,
        String role,
        String note,
        String locale,
        String tz,
        boolean admin,
        boolean guest,
        boolean singleChannelGuest,
        boolean deleted,
        boolean bot,
        String team) {

    /** As the seed or a control describes one. */
    public static Person from(JsonNode seed) {
        return new Person(
                seed.path("id").asText(),
                seed.path("name").asText(),
                seed.path("real_name").asText(),
                seed.path("role").asText(),
                seed.path("note").asText(),
                seed.path("locale").asText("en-US"),
                seed.path("tz").asText("Europe/Berlin"),
                seed.path("is_admin").asBoolean(),
                seed.path("is_restricted").asBoolean(),
                seed.path("is_ultra_restricted").asBoolean(),
                seed.path("deleted").asBoolean(),
                seed.path("is_bot").asBoolean(),
                seed.path("team").asText());
    }

    /** The same person with what is said here in the fields of the seed. */
    public Person with(JsonNode said) {
        return new Person(
                id,
                name,
                said.path("real_name").asText(realName),
                role,
                note,
                said.path("locale").asText(locale),
                ZoneId.of(said.path("tz").asText(tz)).getId(),
                said.path("is_admin").asBoolean(admin),
                said.path("is_restricted").asBoolean(guest),
                said.path("is_ultra_restricted").asBoolean(singleChannelGuest),
                deleted,
                bot,
                team);
    }

    Person deleted(boolean gone) {
        return new Person(
                id, name, realName, role, note, locale, tz, admin, guest, singleChannelGuest, gone, bot, team);
    }

    /** The workspace the person belongs to, where this one has this id. */
    public String teamIn(String workspace) {
        return team.isEmpty() ? workspace : team;
    }

    /** Somebody who can look at the workspace and act in it. */
    public boolean canAct() {
        return !deleted && !bot;
    }

    /** The person as Slack's {@code users.info} shows one; the locale only when it was asked for. */
    public ObjectNode asSlackUser(String workspace, Instant now, boolean withLocale) {
        ObjectNode user = Json.object()
                .put("id", id)
                .put("team_id", teamIn(workspace))
                .put("name", name)
                .put("deleted", deleted)
                .put("real_name", realName)
                .put("tz", tz)
                .put("tz_label", tz)
                .put("tz_offset", ZoneId.of(tz).getRules().getOffset(now).getTotalSeconds());
        user.putObject("profile")
                .put("real_name", realName)
                .put("real_name_normalized", realName)
                .put("display_name", name)
                .put("display_name_normalized", name)
                .put("title", role)
                .put("team", teamIn(workspace));
        user.put("is_admin", admin)
                .put("is_owner", false)
                .put("is_primary_owner", false)
                .put("is_restricted", guest)
                .put("is_ultra_restricted", singleChannelGuest)
                .put("is_bot", bot)
                .put("is_stranger", !team.isEmpty())
                .put("is_app_user", false)
                .put("updated", 1_767_225_600L);
        if (withLocale) {
            user.put("locale", locale);
        }
        return user;
    }

    /** The person as the page shows one. */
    public ObjectNode asSeenByPeople() {
        ObjectNode seen = Json.object().put("id", id).put("name", name).put("real_name", realName);
        if (bot) {
            return seen.put("is_bot", true);
        }
        if (deleted) {
            seen.put("deleted", true);
        }
        return seen.put("is_admin", admin)
                .put("role", role)
                .put("note", note)
                .put("locale", locale)
                .put("tz", tz);
    }
}
