package dev.sluice.slack.command;

import dev.sluice.words.Bundle;
import dev.sluice.words.Sentence;

/**
 * The words that people may type, those that mean the same in one line. Nobody is shown them: whatever language
 * somebody reads, the words of all languages are understood.
 */
interface TypedWords {
    TypedWords SAY = Bundle.of(TypedWords.class);

    Sentence help();

    Sentence edit();

    Sentence show();

    Sentence list();

    Sentence pending();

    Sentence can();

    Sentence who();

    Sentence whoami();

    Sentence health();

    Sentence approve();

    Sentence withdraw();

    Sentence audit();

    Sentence name();

    Sentence space();

    Sentence category();
}
