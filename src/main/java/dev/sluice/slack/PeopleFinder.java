package dev.sluice.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.model.User;
import dev.sluice.access.people.UserId;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the person whom somebody typed: a mention, an ID, or the name that Slack shows after an {@code @}. */
final class PeopleFinder {
    private static final Pattern MENTION = Pattern.compile("<?@?([UW][A-Z0-9]{1,30})(\\|[^>]*)?>?");
    private static final int PAGE = 200;
    private static final int MOST_PAGES = 10;

    private final MethodsClient methods;

    PeopleFinder(MethodsClient methods) {
        this.methods = methods;
    }

    /** Says whether a word is meant to be a person. */
    static boolean isPerson(String word) {
        return (word.startsWith("@") && word.length() > 1) || word.startsWith("<@");
    }

    /** The person; empty when Slack knows none of that name. */
    Optional<UserId> find(String word) {
        Matcher mention = MENTION.matcher(word);
        if (mention.matches()) {
            return Optional.of(new UserId(mention.group(1)));
        }
        String name = word.substring(1);
        try {
            String cursor = "";
            for (int page = 0; page < MOST_PAGES; page++) {
                String from = cursor;
                var list = SlackCall.make(
                        () -> methods.usersList(r -> r.limit(PAGE).cursor(from)));
                if (!list.isOk() || list.getMembers() == null) {
                    return Optional.empty();
                }
                Optional<UserId> found = list.getMembers().stream()
                        .filter(user -> isCalled(user, name) && UserId.isOne(String.valueOf(user.getId())))
                        .map(user -> new UserId(user.getId()))
                        .findFirst();
                cursor = list.getResponseMetadata() == null
                        ? ""
                        : Optional.ofNullable(list.getResponseMetadata().getNextCursor())
                                .orElse("");
                if (found.isPresent() || cursor.isEmpty()) {
                    return found;
                }
            }
        } catch (IOException | SlackApiException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static boolean isCalled(User user, String name) {
        var profile = user.getProfile();
        return Stream.of(user.getName(), user.getRealName(), profile == null ? null : profile.getDisplayName())
                .anyMatch(name::equalsIgnoreCase);
    }
}
