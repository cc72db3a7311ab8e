package dev.sluice.slack;

import dev.sluice.access.people.UserId;
import dev.sluice.change.Change;
import dev.sluice.change.Preview;
import java.util.ArrayList;
import java.util.List;

/** Says above the fields of a form what somebody should know before they fill it in. */
final class FormNotes {
    private FormNotes() {}

    static List<String> of(Preview preview) {
        var notes = new ArrayList<String>();
        int needed = preview.needed();
        if (needed > 0) {
            String approvals = needed == 1 ? "the approval of 1 person" : "the approvals of " + needed + " people";
            notes.add("A change of this flow takes " + approvals + ". " + told(preview.mentioned()));
        }
        for (Change open : preview.open()) {
            String state = open.isAwaiting() ? "is waiting for approval" : "is on its way";
            notes.add(":warning: Another change of this flow " + state + ": name “"
                    + open.proposal().wanted().name()
                    + "”. Whichever runs second is compared with what the first left.");
        }
        return notes;
    }

    private static String told(List<String> mentioned) {
        if (mentioned.isEmpty()) {
            return "It is shown in the channel and notifies nobody.";
        }
        if (!UserId.isOne(mentioned.get(0))) {
            return "It is shown in the channel and notifies a user group.";
        }
        int people = mentioned.size();
        return "It is shown in the channel and will notify " + (people == 1 ? "1 person." : people + " people.");
    }
}
