package dev.sluice.slack;

import dev.sluice.access.people.UserId;
import dev.sluice.change.Change;
import dev.sluice.change.Preview;
import dev.sluice.words.Sentence;
import java.util.ArrayList;
import java.util.List;

/** Says above the fields of a form what somebody should know before they fill it in. */
final class FormNotes {
    private static final NoteWords SAY = NoteWords.SAY;

    private FormNotes() {}

    static List<Sentence> of(Preview preview) {
        var notes = new ArrayList<Sentence>();
        if (preview.needed() > 0) {
            notes.add(SAY.takesApprovals(preview.needed(), told(preview.mentioned())));
        }
        for (Change open : preview.open()) {
            String name = open.proposal().wanted().name();
            notes.add(open.isAwaiting() ? SAY.anotherWaits(name) : SAY.anotherIsOnItsWay(name));
        }
        return notes;
    }

    private static Sentence told(List<String> mentioned) {
        if (mentioned.isEmpty()) {
            return SAY.notifiesNobody();
        }
        return UserId.isOne(mentioned.get(0)) ? SAY.notifies(mentioned.size()) : SAY.notifiesGroup();
    }
}
