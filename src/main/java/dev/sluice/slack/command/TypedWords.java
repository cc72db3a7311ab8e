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

    Sentence history();

    Sentence verify();

    Sentence inspect();

    Sentence approve();

    Sentence withdraw();

    Sentence audit();

    Sentence since();

    Sentence until();

    Sentence from();

    Sentence to();

    Sentence last();

    Sentence ago();

    Sentence by();

    Sentence mine();

    Sentence flow();

    Sentence outcome();

    Sentence today();

    Sentence yesterday();

    Sentence dayBefore();

    Sentence minutes();

    Sentence hours();

    Sentence days();

    Sentence weeks();

    Sentence months();

    Sentence refused();

    Sentence awaiting();

    Sentence rejected();

    Sentence expired();

    Sentence withdrawn();

    Sentence queued();

    Sentence running();

    Sentence unknown();

    Sentence succeeded();

    Sentence failed();

    Sentence stale();

    Sentence all();

    Sentence forMe();

    Sentence myOwn();

    Sentence name();

    Sentence space();

    Sentence category();
}
