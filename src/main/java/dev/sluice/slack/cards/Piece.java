package dev.sluice.slack.cards;

import dev.sluice.access.people.UserId;
import dev.sluice.words.Language;
import dev.sluice.words.Part;
import dev.sluice.words.Sentence;
import java.time.Instant;
import java.util.Collection;

/**
 * Something in a line of rich text that is not plain: styled words, a mention, a moment, a link.
 *
 * @param words what is read where only text is shown
 */
public record Piece(Kind kind, String content, String words) implements Part {
    /** What a piece is; the content of a mention is an ID, that of a moment its second, that of a link its address. */
    enum Kind {
        BOLD,
        STRUCK,
        CODE,
        PERSON,
        USERGROUP,
        CHANNEL,
        MOMENT,
        LINK
    }

    private Piece(Kind kind, String content) {
        this(kind, content, content);
    }

    public static Piece bold(String text) {
        return new Piece(Kind.BOLD, text);
    }

    static Piece bold(Sentence text, Language language) {
        return bold(text.in(language));
    }

    static Piece struck(String text) {
        return new Piece(Kind.STRUCK, text);
    }

    public static Piece code(String text) {
        return new Piece(Kind.CODE, text);
    }

    public static Piece person(UserId who) {
        return person(who.value());
    }

    static Piece person(String userId) {
        return new Piece(Kind.PERSON, userId);
    }

    /** One and the other. */
    public static Sentence people(Collection<UserId> people) {
        return Sentence.and(people.stream().map(Piece::person).toList());
    }

    public static Piece userGroup(String userGroupId) {
        return new Piece(Kind.USERGROUP, userGroupId);
    }

    public static Piece channel(String channelId) {
        return new Piece(Kind.CHANNEL, channelId);
    }

    /** A moment by the reader's own clock. */
    public static Piece moment(Instant time) {
        return new Piece(Kind.MOMENT, Long.toString(time.getEpochSecond()));
    }

    /** A message in Slack, by its permanent address. */
    public static Piece link(String address, String words) {
        return new Piece(Kind.LINK, address, words);
    }

    Instant time() {
        return Instant.ofEpochSecond(Long.parseLong(content));
    }

    @Override
    public String text() {
        return switch (kind) {
            case BOLD, STRUCK, CODE, MOMENT -> content;
            case PERSON, USERGROUP -> "@" + content;
            case CHANNEL -> "#" + content;
            case LINK -> words;
        };
    }
}
