package dev.sluice.slack.cards;

import dev.sluice.change.Change;
import dev.sluice.change.Proposal;
import dev.sluice.flow.Categories;
import dev.sluice.flow.FlowDiff;
import dev.sluice.words.Language;
import dev.sluice.words.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All of a change whose texts are too long for a card, as a text file: nobody can agree to what they can't see. What is
 * hidden in a text is spelled out here, too.
 *
 * @param name of the file, from nothing that people wrote
 */
public record WholeText(String name, String title, String text) {
    private static final WholeWords SAY = WholeWords.SAY;

    /** The file; empty where cards show everything. */
    public static Optional<WholeText> of(Change change, Language language) {
        if (!isNeeded(change.proposal(), language)) {
            return Optional.empty();
        }
        String flow = change.proposal().base().id().value();
        String id = change.id().value();
        String title = SAY.title(id, flow).in(language);
        String text = title + "\n\n" + String.join("\n\n", parts(change.proposal(), language)) + "\n";
        return Optional.of(new WholeText(name(change), title, text));
    }

    private static String name(Change change) {
        int revision = change.consent().revision();
        return "change-" + change.id().value() + (revision > 1 ? "-" + revision : "") + ".txt";
    }

    /** What a card says where it had to cut, by the file's name; nothing where it did not. */
    static List<RichText> notice(Change change, Language language) {
        return isNeeded(change.proposal(), language)
                ? List.of(new RichText().emoji("paperclip").say(SAY.isBelow(Piece.code(name(change))), language))
                : List.of();
    }

    /** What is said where the file could not be added. */
    public Sentence isMissing(String why) {
        return SAY.isMissing(Piece.code(name), Piece.code(PlainText.visible(why)));
    }

    private static boolean isNeeded(Proposal proposal, Language language) {
        FlowDiff diff = proposal.diff();
        return Stream.of(
                        diff.oldName(),
                        diff.newName(),
                        Words.of(diff.added()).in(language),
                        Words.of(diff.removed()).in(language),
                        proposal.reason())
                .anyMatch(text -> PlainText.visible(text).length() > RichText.LONGEST);
    }

    private static List<String> parts(Proposal proposal, Language language) {
        FlowDiff diff = proposal.diff();
        var parts = new ArrayList<String>();
        if (diff.changesName()) {
            parts.add(part(SAY.nameBefore(), diff.oldName(), language));
            parts.add(part(SAY.nameAfter(), diff.newName(), language));
        } else {
            parts.add(part(SAY.name(), diff.oldName(), language));
        }
        addList(parts, SAY.added(), diff.added(), language);
        addList(parts, SAY.removed(), diff.removed(), language);
        if (!proposal.reason().isBlank()) {
            parts.add(part(SAY.reason(), proposal.reason(), language));
        }
        return parts;
    }

    private static String part(Sentence title, String text, Language language) {
        return title.in(language) + "\n" + PlainText.visible(text);
    }

    private static void addList(List<String> parts, Sentence title, Categories categories, Language language) {
        if (!categories.isEmpty()) {
            parts.add(title.in(language) + "\n"
                    + String.join(
                            "\n",
                            categories.all().stream()
                                    .map(it -> "- "
                                            + PlainText.visible(Words.of(it).in(language)))
                                    .toList()));
        }
    }
}
