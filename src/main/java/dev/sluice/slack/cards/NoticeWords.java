package dev.sluice.slack.cards;

import dev.sluice.words.Bundle;
import dev.sluice.words.Sentence;

/** What only the asker of a change is told while it takes longer than usual. */
interface NoticeWords {
    NoticeWords SAY = Bundle.of(NoticeWords.class);

    Sentence unanswered(String flow);

    Sentence waiting(String flow);
}
