package dev.sluice.slack;

import dev.sluice.access.people.UserId;
import dev.sluice.change.Approvers;
import dev.sluice.change.Change;
import dev.sluice.change.Preview;
import dev.sluice.slack.cards.Piece;
import dev.sluice.words.Sentence;
import java.util.ArrayList;
import java.util.List;

/** Says above the fields of a form what somebody should know before they fill it in. */
final class FormNotes {
    private static final NoteWords SAY = NoteWords.SAY;
    private static final int MOST_NAMED = 10;

    private FormNotes() {}

    static List<Sentence> of(Preview preview) {
        var notes = new ArrayList<Sentence>();
        if (preview.needed() > 0) {
            notes.add(SAY.takesApprovals(preview.needed(), told(preview.mentioned())));
            notes.addAll(able(preview.approvers()));
        }
        for (Change open : preview.open()) {
            String name = open.proposal().wanted().name();
            notes.add(open.isAwaiting() ? SAY.anotherWaits(name) : SAY.anotherIsOnItsWay(name));
        }
        return notes;
    }

    /** Who can give them; nothing where not even one is known by name. */
    private static List<Sentence> able(Approvers approvers) {
        List<UserId> people = approvers.people();
        if (people.isEmpty()) {
            return List.of();
        }
        var notes = new ArrayList<Sentence>();
        notes.add(given(people, approvers.areAll()));
        approvers.musts().stream().map(FormNotes::must).forEach(notes::add);
        return notes;
    }

    private static Sentence given(List<UserId> people, boolean areAll) {
        Sentence named = Piece.people(people.stream().limit(MOST_NAMED).toList());
        int others = people.size() - MOST_NAMED;
        if (others > 0) {
            return SAY.canBeGivenByMany(named, others);
        }
        return areAll ? SAY.canBeGivenBy(named) : SAY.canBeGivenByOthers(named);
    }

    private static Sentence must(String id) {
        return SAY.must(UserId.isOne(id) ? Piece.person(new UserId(id)) : Piece.userGroup(id));
    }

    private static Sentence told(List<String> mentioned) {
        if (mentioned.isEmpty()) {
            return SAY.notifiesNobody();
        }
        return UserId.isOne(mentioned.get(0)) ? SAY.notifies(mentioned.size()) : SAY.notifiesGroup();
    }
}
