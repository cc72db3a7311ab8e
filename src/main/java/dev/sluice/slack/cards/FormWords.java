package dev.sluice.slack.cards;

import dev.sluice.words.Bundle;
import dev.sluice.words.Sentence;

/** What modals say around the form for editing a flow. A title has 24 characters at most. */
interface FormWords {
    FormWords SAY = Bundle.of(FormWords.class);

    /** Of every modal about editing. */
    Sentence title();

    Sentence submit();

    Sentence cancel();

    Sentence close();

    Sentence loading();

    Sentence subject(String flow, String status);

    Sentence live();

    Sentence noDraft(String status);

    Sentence nameHint();

    Sentence categoriesHint();

    Sentence kept(String category);

    Sentence spaceHint();

    Sentence reasonHint();

    Sentence reasonExample();

    Sentence whichFlow();

    Sentence whichChannel();

    Sentence typeNameOrId();

    Sentence chooseOne();
}
