package dev.sluice.slack.cards;

import dev.sluice.words.Bundle;
import dev.sluice.words.Sentence;

/** What stands on a sheet about a flow, and below a list of flows. */
interface SheetWords {
    SheetWords SAY = Bundle.of(SheetWords.class);

    Sentence categories(Sentence categories);

    Sentence noCategories();

    Sentence status(String status);

    Sentence space(String space);

    Sentence account(String account);

    Sentence edit();

    Sentence editFlow(String flow);

    Sentence before();

    Sentence beforePage(int page, int pages);

    Sentence more();

    Sentence morePage(int page, int pages);

    Sentence page(int page, int pages);
}
