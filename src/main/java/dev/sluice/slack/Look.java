package dev.sluice.slack;

import com.slack.api.model.view.View;
import dev.sluice.words.Sentence;

/** What a person gets to see who asked for a flow: a modal, or a sentence that says why there is none. */
sealed interface Look {
    record Modal(View view) implements Look {}

    record Note(Sentence text) implements Look {}
}
