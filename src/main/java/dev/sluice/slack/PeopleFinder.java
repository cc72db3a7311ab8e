package dev.sluice.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.model.User;
import dev.sluice.access.people.UserId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the person whom somebody typed: a mention, an ID, or the name that Slack shows after an {@code @}. */
final class PeopleFinder {
    private static final Logger log = LoggerFactory.getLogger(PeopleFinder.class);
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

    /** The person; empty when Slack knows none of that name, or several. */
    Optional<UserId> find(String word) {
        Matcher mention = MENTION.matcher(word);
        if (mention.matches()) {
            return Optional.of(new UserId(mention.group(1)));
        }
        try {
            List<UserId> found = called(word.substring(1));
            return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
        } catch (IOException | SlackApiException e) {
            log.warn("people not listed why={}", e.toString());
            return Optional.empty();
        }
    }

    private List<UserId> called(String name) throws IOException, SlackApiException {
        var found = new ArrayList<UserId>();
        String cursor = "";
        for (int page = 0; page < MOST_PAGES; page++) {
            String from = cursor;
            var list = SlackCall.make(() -> methods.usersList(r -> r.limit(PAGE).cursor(from)));
            if (!list.isOk() || list.getMembers() == null) {
                log.warn("people not listed why={}", list.getError());
                return List.of();
            }
            list.getMembers().stream()
                    .filter(user -> !user.isDeleted() && isCalled(user, name))
                    .filter(user -> UserId.isOne(String.valueOf(user.getId())))
                    .forEach(user -> found.add(new UserId(user.getId())));
            var more = list.getResponseMetadata();
            cursor = more == null || more.getNextCursor() == null ? "" : more.getNextCursor();
            if (cursor.isEmpty()) {
                break;
            }
        }
        return found;
    }

    private static boolean isCalled(User user, String name) {
        var profile = user.getProfile();
        return Stream.of(user.getName(), user.getRealName(), profile == null ? null : profile.getDisplayName())
                .anyMatch(name::equalsIgnoreCase);
    }
}
