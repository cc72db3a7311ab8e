package dev.sluice.slack.cards;

import dev.sluice.words.Bundle;
import dev.sluice.words.Sentence;

/** The categories that CAMS documents. */
interface CategoryWords {
    CategoryWords SAY = Bundle.of(CategoryWords.class);

    Sentence signUp();

    Sentence signIn();

    Sentence appointmentBooking();

    Sentence leadGeneration();

    Sentence contactUs();

    Sentence customerSupport();

    Sentence survey();

    Sentence other();
}
