package dev.sluice.slack;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.users.UsersInfoResponse;
import com.slack.api.model.User;
import com.slack.api.model.Usergroup;
import dev.sluice.access.people.Directory;
import dev.sluice.access.people.DirectoryException;
import dev.sluice.access.people.Person;
import dev.sluice.access.people.Standing;
import dev.sluice.access.people.UserId;
import dev.sluice.words.Language;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/**
 * Looks people up in Slack: {@code users.info}, and the user groups, which are fetched for everybody at once and kept
 * for half a minute, since Slack allows that call some 20 times a minute. May be used by any number of threads.
 */
final class SlackDirectory implements Directory {
    private static final Duration GROUPS_KEPT = Duration.ofSeconds(30);
    private static final String SLACKBOT = "USLACKBOT";

    /** Read by people, to whom an offset of "Z" says nothing. */
    private static final ZoneId UTC = ZoneId.of("UTC");

    private final MethodsClient methods;
    private final String team;
    private final AtomicLong edition = new AtomicLong();
    private final LoadingCache<Long, List<Usergroup>> groups =
            Caffeine.newBuilder().expireAfterWrite(GROUPS_KEPT).maximumSize(2).build(key -> fetchGroups());

    /**
     * Looks up in this workspace.
     *
     * @param team the workspace that the app's token belongs to; people of others are strangers
     */
    SlackDirectory(MethodsClient methods, String team) {
        this.methods = methods;
        this.team = team;
    }

    @Override
    public Person person(UserId id) throws DirectoryException {
        UsersInfoResponse info =
                ask(() -> methods.usersInfo(r -> r.user(id.value()).includeLocale(true)));
        if (!info.isOk()) {
            if ("user_not_found".equals(info.getError()) || "user_not_visible".equals(info.getError())) {
                return new Person(id, "", Standing.STRANGER, Set.of());
            }
            throw refused("users.info", info.getError());
        }
        User user = info.getUser();
        if (user == null) {
            throw new DirectoryException(DirectoryException.Kind.UNREADABLE, "users.info: no user in the answer");
        }
        Standing standing = standing(user);
        Set<String> member = standing == Standing.MEMBER ? groupsOf(id) : Set.of();
        Language language = Language.ofLocale(user.getLocale());
        return new Person(id, String.valueOf(user.getTeamId()), standing, member, zone(user), language);
    }

    private static ZoneId zone(User user) {
        try {
            return user.getTz() == null ? UTC : ZoneId.of(user.getTz());
        } catch (DateTimeException e) {
            return UTC;
        }
    }

    private Standing standing(User user) {
        if (user.isDeleted()) {
            return Standing.DEACTIVATED;
        }
        if (user.isBot() || user.isWorkflowBot() || SLACKBOT.equals(user.getId())) {
            return Standing.BOT;
        }
        if (user.isStranger() || !isOfTeam(user)) {
            return Standing.STRANGER;
        }
        return user.isRestricted() || user.isUltraRestricted() ? Standing.GUEST : Standing.MEMBER;
    }

    private boolean isOfTeam(User user) {
        boolean isOfOrganisation = user.getEnterpriseUser() != null
                && user.getEnterpriseUser().getTeams() != null
                && user.getEnterpriseUser().getTeams().contains(team);
        return team.equals(user.getTeamId()) || isOfOrganisation;
    }

    private Set<String> groupsOf(UserId id) throws DirectoryException {
        var member = new HashSet<String>();
        for (Usergroup group : allGroups()) {
            if (group.getUsers() != null && group.getUsers().contains(id.value())) {
                member.add(group.getId());
            }
        }
        return member;
    }

    /** Fetches the user groups anew with the next question; an answer on its way is not used for it. */
    void forgetGroups() {
        edition.incrementAndGet();
    }

    private List<Usergroup> allGroups() throws DirectoryException {
        try {
            return groups.get(edition.get());
        } catch (CompletionException e) {
            throw e.getCause() instanceof DirectoryException known
                    ? known
                    : new DirectoryException(DirectoryException.Kind.UNREACHABLE, "user groups not fetched", e);
        }
    }

    private List<Usergroup> fetchGroups() throws DirectoryException {
        var list = ask(() -> methods.usergroupsList(r -> r.includeUsers(true).includeDisabled(false)));
        if (!list.isOk()) {
            throw refused("usergroups.list", list.getError());
        }
        return list.getUsergroups() == null ? List.of() : list.getUsergroups();
    }

    @Override
    public Set<UserId> members(String userGroup) throws DirectoryException {
        return allGroups().stream()
                .filter(group -> userGroup.equals(group.getId()) && group.getUsers() != null)
                .flatMap(group -> group.getUsers().stream())
                .filter(UserId::isOne)
                .map(UserId::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static <T> T ask(SlackCall<T> call) throws DirectoryException {
        try {
            return SlackCall.make(call);
        } catch (SlackApiException e) {
            boolean isThrottled = e.getResponse().code() == 429;
            throw new DirectoryException(
                    isThrottled ? DirectoryException.Kind.THROTTLED : DirectoryException.Kind.UNREACHABLE,
                    "Slack answered " + e.getResponse().code());
        } catch (SlackCall.Unreadable e) {
            throw new DirectoryException(DirectoryException.Kind.UNREADABLE, String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new DirectoryException(
                    DirectoryException.Kind.UNREACHABLE,
                    "Slack could not be asked: " + e.getClass().getSimpleName());
        }
    }

    private static DirectoryException refused(String method, String error) {
        return "ratelimited".equals(error)
                ? new DirectoryException(DirectoryException.Kind.THROTTLED, method + ": " + error)
                : new DirectoryException(DirectoryException.Kind.REFUSED, method + ": " + error);
    }
}
