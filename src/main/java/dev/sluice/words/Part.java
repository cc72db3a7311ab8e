package dev.sluice.words;

/**
 * Something in a sentence that is more than text, such as a bold word or a mention. {@link Sentence#parts} gives it
 * back as it was put in.
 */
public interface Part {
    /** What is read where only text is shown. */
    String text();
}
