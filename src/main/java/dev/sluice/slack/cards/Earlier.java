package dev.sluice.slack.cards;

import dev.sluice.access.people.UserId;
import dev.sluice.change.Change;
import dev.sluice.change.Origin;
import dev.sluice.words.Language;
import dev.sluice.words.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * The earlier change that one goes back to, as its card names it.
 *
 * @param link the address of the message on which people see it; null when there is none
 */
public record Earlier(
        Origin.Kind kind, Change change, @Nullable String link) {
    RichText line(Language language) {
        UserId who = change.requester();
        Piece it = change(change.id().value(), link, language);
        Sentence said = switch (kind) {
            case UNDOES -> LineWords.SAY.undoes(it, Piece.person(who));
            case REPEATS -> LineWords.SAY.repeats(it, Piece.person(who));
        };
        return ChangeLines.line(said, language);
    }

    /** A change by its ID, with a link to where people see it. */
    static Piece change(String id, @Nullable String link, Language language) {
        return link == null
                ? Piece.code(id)
                : Piece.link(link, LineWords.SAY.change(id).in(language));
    }
}
