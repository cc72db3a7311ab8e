package dev.sluice.words;

/** Sentences for tests. */
interface ExampleWords {
    ExampleWords SAY = Bundle.of(ExampleWords.class);

    Sentence count(int flows);

    Sentence named(String name);

    Sentence rename(String flow);

    Sentence because(Sentence what, Sentence why);

    Sentence told(Part who, Part what);
}
