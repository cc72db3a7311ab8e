package dev.sluice.slack;

import dev.sluice.words.Bundle;
import dev.sluice.words.Sentence;

/** What is said when somebody looks for a flow. */
interface DeskWords {
    DeskWords SAY = Bundle.of(DeskWords.class);

    Sentence yourFlows();

    Sentence flowsWith(int flows, String text);

    Sentence noFlowWith(String text, String edit);

    Sentence tooLong(String flow);

    Sentence flowsNotListed();

    Sentence flowNotAsked(String flow);

    Sentence notFound(String flow);

    Sentence notFoundIn(String flow, Sentence spaces);

    Sentence notRead(String flow);

    Sentence noAnswer();

    Sentence said(String code, Sentence message);

    Sentence saidWithId(String code, Sentence message, String request);

    Sentence camsSaid(String code, Sentence message);

    Sentence camsSaidWithId(String code, Sentence message, String request);

    Sentence changedSince(String flow, String name, Sentence categories, String edit);

    Sentence undoOf(String change);
}
