package dev.sluice.slack;

import dev.sluice.words.Bundle;
import dev.sluice.words.Part;
import dev.sluice.words.Sentence;

/** What the App Home says of somebody's rights. */
interface HomeRightsWords {
    HomeRightsWords SAY = Bundle.of(HomeRightsWords.class);

    Sentence seeAll();

    Sentence seeSome();

    Sentence changeAtOnce();

    Sentence changeWith(int approvals);

    Sentence changeSome();

    Sentence approveAll();

    Sentence approveSome();

    Sentence policies(Sentence policies);

    Sentence noPolicies();

    Sentence ask(Part command);

    Sentence unknown();
}
