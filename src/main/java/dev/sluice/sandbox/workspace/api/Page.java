package dev.sluice.sandbox.workspace.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.sandbox.workspace.state.SlackError;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/**
 * One page of a list that is asked for with {@code limit} and {@code cursor}.
 *
 * @param next the cursor of the next page, empty on the last
 */
record Page<T>(List<T> items, String next) {
    private static final String MARK = "next:";

    static <T> Page<T> of(Call call, List<T> all, int most) {
        return of(call, all, most, most);
    }

    /** A page of at most {@code given} items, where more may be asked for but are not given. */
    static <T> Page<T> of(Call call, List<T> all, int most, int given) {
        int from = call.find("cursor").map(Page::position).orElse(0);
        if (from > all.size()) {
            throw new SlackError("invalid_cursor");
        }
        int to = Math.min(all.size(), from + Math.min(given, call.number("limit", Math.min(100, most), most)));
        String next = to == all.size()
                ? ""
                : Base64.getEncoder().encodeToString((MARK + to).getBytes(StandardCharsets.UTF_8));
        return new Page<>(all.subList(from, to), next);
    }

    ObjectNode continued(ObjectNode answer) {
        answer.putObject("response_metadata").put("next_cursor", next);
        return answer;
    }

    private static int position(String cursor) {
        try {
            String text = new String(Base64.getDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (text.startsWith(MARK)) {
                return Integer.parseInt(text.substring(MARK.length()));
            }
        } catch (IllegalArgumentException noCursor) {
            throw new SlackError("invalid_cursor");
        }
        throw new SlackError("invalid_cursor");
    }
}
