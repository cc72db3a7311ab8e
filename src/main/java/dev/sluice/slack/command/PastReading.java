package dev.sluice.slack.command;

import dev.sluice.change.ChangeState;
import dev.sluice.words.Sentence;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads which changes somebody wants to know of, word by word. What is no time, no outcome and nobody's name is a part
 * of the name of a flow. One is for one question.
 */
public final class PastReading {
    /** A time has three words at most: {@code 3 days ago}. */
    private static final int LONGEST_TIME = 3;

    private static final Pattern DASH = Pattern.compile("(?<=\\d)[\\p{Pd}\u2212](?=\\d)");

    /** Chinese has no blanks between words: one stands where a time begins, and behind it. */
    private static final String TIME = "\\d{4}[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?|"
            + either(TypedWords.SAY.today(), TypedWords.SAY.yesterday(), TypedWords.SAY.dayBefore())
            + "|(?:" + either(TypedWords.SAY.last()) + ")?\\d{1,4} ?(?:"
            + either(TypedWords.SAY.hours(), TypedWords.SAY.days(), TypedWords.SAY.weeks(), TypedWords.SAY.months())
            + ")(?:" + either(TypedWords.SAY.ago()) + ")?";

    private static final Pattern GLUED =
            Pattern.compile("(" + either(TypedWords.SAY.since(), TypedWords.SAY.until()) + ") ?(" + TIME + ")");

    private static final List<String> SINCE = Synonyms.of(TypedWords.SAY.since());
    private static final List<String> UNTIL = Synonyms.of(TypedWords.SAY.until());
    private static final List<String> FROM = Synonyms.of(TypedWords.SAY.from());
    private static final List<String> TO = Synonyms.of(TypedWords.SAY.to());
    private static final List<String> LAST = Synonyms.of(TypedWords.SAY.last());
    private static final List<String> OUTCOME = Synonyms.of(TypedWords.SAY.outcome());
    private static final List<String> FLOW = Synonyms.of(TypedWords.SAY.flow());
    private static final List<String> BY = Synonyms.of(TypedWords.SAY.by());
    private static final List<String> MINE = Synonyms.of(TypedWords.SAY.mine());

    private final List<String> words = new ArrayList<>();
    private final Instant now;
    private final ZoneId zone;
    private final List<String> flow = new ArrayList<>();
    private String person = "";
    private @Nullable Instant since;
    private @Nullable Instant until;
    private @Nullable ChangeState outcome;
    private PastQuestion.@Nullable Unclear unclear;

    private PastReading(String typed, Instant now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
        String dashed = DASH.matcher(CommandText.plain(typed)).replaceAll("-");
        String apart = GLUED.matcher(dashed).replaceAll(" $1 $2 ").strip();
        for (String word : apart.split(" +", -1)) {
            words.addAll(parted(word));
        }
    }

    private static String either(Sentence... lines) {
        return String.join(
                "|",
                Stream.of(lines)
                        .flatMap(line -> Synonyms.of(line).stream())
                        .filter(Verb::isHan)
                        .toList());
    }

    /** Reads it, with times by the clock of whoever typed. */
    public static PastQuestion read(String typed, Instant now, ZoneId zone) {
        var reading = new PastReading(typed, now, zone);
        for (int i = 0; i < reading.words.size(); ) {
            i += reading.take(i);
        }
        return new PastQuestion(
                String.join(" ", reading.flow),
                reading.person,
                reading.since,
                reading.until,
                reading.outcome,
                reading.unclear);
    }

    /** {@code since:yesterday} is two words. */
    private static List<String> parted(String word) {
        int end = Math.max(word.indexOf(':'), word.indexOf('='));
        String key = end < 1 ? "" : word.substring(0, end);
        boolean isKey = Stream.of(SINCE, UNTIL, FROM, TO, OUTCOME, FLOW, BY).anyMatch(keys -> isOne(key, keys));
        return Stream.of(isKey ? key : word, isKey ? word.substring(end + 1) : "")
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static boolean isOne(String word, List<String> known) {
        return known.contains(Correction.folded(word));
    }

    /** Takes what begins at a word; how many words that is. */
    private int take(int at) {
        String word = words.get(at);
        int behind = isOne(word, SINCE) || isOne(word, FROM) ? taken(at + 1, true, false) : 0;
        behind = behind == 0 && (isOne(word, UNTIL) || isOne(word, TO)) ? taken(at + 1, false, true) : behind;
        behind = behind == 0 && isOne(word, LAST) ? taken(at + 1, true, true) : behind;
        if (behind > 0) {
            return 1 + behind;
        }
        int bare = taken(at, true, true);
        if (bare > 0) {
            return bare;
        }
        return isOne(word, OUTCOME) ? outcome(at) : other(at, word);
    }

    /** Takes a time that begins at a word, as the beginning or the end of what is wanted, or both; how many words. */
    private int taken(int at, boolean isBeginning, boolean isEnd) {
        for (int length = Math.min(LONGEST_TIME, words.size() - at); length > 0; length--) {
            Optional<TypedTime> time = TypedTime.read(String.join(" ", words.subList(at, at + length)), now, zone);
            if (time.isPresent()) {
                take(time.get(), isBeginning, isEnd);
                return length;
            }
        }
        return 0;
    }

    private void take(TypedTime time, boolean isBeginning, boolean isEnd) {
        if (isBeginning) {
            since = time.from();
        }
        if (isEnd && !(isBeginning && time.isAgo())) {
            until = time.end();
        }
    }

    private int outcome(int at) {
        if (at + 1 == words.size()) {
            flow.add(words.get(at));
            return 1;
        }
        String word = words.get(at + 1);
        outcome = OutcomeWord.called(word).orElse(null);
        if (outcome == null) {
            unclear = new PastQuestion.Unclear(false, word, OutcomeWord.near(word));
        }
        return 2;
    }

    private int other(int at, String word) {
        boolean isLast = at + 1 == words.size();
        ChangeState state = isLast ? OutcomeWord.called(word).orElse(null) : null;
        if (word.startsWith("<@") || (word.startsWith("@") && word.length() > 1)) {
            person = word;
        } else if (isOne(word, MINE)) {
            person = PastQuestion.ME;
        } else if (!isLast && (isOne(word, SINCE) || isOne(word, UNTIL)) && word.length() > 1) {
            unclear = new PastQuestion.Unclear(true, words.get(at + 1), Optional.empty());
            return 2;
        } else if (state != null) {
            outcome = state;
        } else if (isLast || !isFiller(at, word)) {
            flow.add(word);
        }
        return 1;
    }

    /** {@code flow 1001}, {@code by @bob}. */
    private boolean isFiller(int at, String word) {
        String next = words.get(at + 1);
        return isOne(word, FLOW) ? flow.isEmpty() : isOne(word, BY) && (next.startsWith("@") || next.startsWith("<@"));
    }
}
