package dev.sluice.slack;

import dev.sluice.slack.cards.Piece;
import dev.sluice.words.Bundle;
import dev.sluice.words.Sentence;

/** What the commands do. */
interface HelpWords {
    HelpWords SAY = Bundle.of(HelpWords.class);

    Sentence whatICanDo();

    Sentence littleICanDo();

    Sentence line(Piece command, Sentence what);

    Sentence edit();

    Sentence editById();

    Sentence editByName();

    Sentence show();

    Sentence list();

    Sentence listSome();

    Sentence pending();

    Sentence history();

    Sentence historyOf();

    Sentence verify();

    Sentence can();

    Sentence canOther();

    Sentence who();

    Sentence whoami();

    Sentence health();

    Sentence help();
}
