package dev.sluice.sandbox.workspace.blocks;

import java.util.ArrayList;
import java.util.List;

/** The mistakes found so far, in Slack's sentences, each with the place as a JSON pointer. */
final class Mistakes {
    private final List<String> sentences = new ArrayList<>();

    void add(String pointer, String sentence) {
        sentences.add(sentence + " [json-pointer:" + pointer + "]");
    }

    List<String> sentences() {
        return List.copyOf(sentences);
    }
}
