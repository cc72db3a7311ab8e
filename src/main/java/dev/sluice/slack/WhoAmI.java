package dev.sluice.slack;

import dev.sluice.access.people.DirectoryException;
import dev.sluice.access.people.Person;
import dev.sluice.access.people.Standing;
import dev.sluice.change.Questions;
import dev.sluice.words.Sentence;
import java.util.List;

/** Tells somebody who Sluice takes them for: their standing, user groups, policies and clock. */
final class WhoAmI {
    private final Questions questions;
    private final PrivateAnswer answer;

    WhoAmI(Questions questions, PrivateAnswer answer) {
        this.questions = questions;
        this.answer = answer;
    }

    void tell(Visit visit) {
        try {
            Person me = questions.person(visit.who());
            answer.sendMarkup(
                    visit,
                    "You are <@" + me.id() + ">, " + standing(me.standing()) + ".\n"
                            + "User groups: " + groups(me) + ".\n"
                            + "Policies: " + orNone(questions.policiesOf(me)) + ".\n"
                            + "Your clock: " + me.zone() + ".\n"
                            + "Ask `/flow can edit 1001` for what they let you do.");
        } catch (DirectoryException e) {
            answer.send(visit, Sentence.of("Slack did not say who you are. Try again in a moment."));
        }
    }

    private static String standing(Standing standing) {
        return switch (standing) {
            case MEMBER -> "a member of this workspace";
            case GUEST -> "a guest, and guests have no rights in Sluice";
            case BOT -> "an app, and apps have no rights in Sluice";
            case DEACTIVATED -> "deactivated";
            case STRANGER -> "not a member of this workspace, so you have no rights in Sluice";
        };
    }

    private static String groups(Person person) {
        return orNone(person.userGroups().stream()
                .sorted()
                .map(group -> "<!subteam^" + group + ">")
                .toList());
    }

    private static String orNone(List<String> all) {
        return all.isEmpty() ? "none" : String.join(", ", all);
    }
}
