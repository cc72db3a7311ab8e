package dev.sluice.slack;

import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import dev.sluice.flow.Categories;
import dev.sluice.flow.Category;
import dev.sluice.flow.Flow;
import dev.sluice.flow.FlowEdit;
import dev.sluice.slack.cards.EditModal;
import dev.sluice.slack.cards.FlowForm;
import dev.sluice.slack.cards.FormStart;
import dev.sluice.words.Sentence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody filled in: either in order, or with a sentence at each field that is not. Slack's page checks some of
 * it already; what comes over the wire is checked here all the same.
 */
record EditForm(
        FlowForm form,
        String name,
        List<String> categories,
        @Nullable String space,
        String reason) {
    private static final FieldWords SAY = FieldWords.SAY;

    static EditForm read(View view) {
        FlowForm form = FlowForm.read(view.getPrivateMetadata());
        Map<String, Map<String, ViewState.Value>> values =
                Optional.ofNullable(view.getState()).map(ViewState::getValues).orElse(Map.of());
        String name = text(values, form.block(EditModal.NAME));
        return new EditForm(
                form,
                name.equals(form.shown().name()) ? name : name.strip(),
                chosen(values, form.block(EditModal.CATEGORIES)),
                value(values, form.block(EditModal.SPACE))
                        .map(ViewState.Value::getSelectedOption)
                        .map(ViewState.SelectedOption::getValue)
                        .orElse(null),
                storable(text(values, form.block(EditModal.REASON))).strip());
    }

    private static String text(Map<String, Map<String, ViewState.Value>> values, String block) {
        return value(values, block).map(ViewState.Value::getValue).orElse("");
    }

    /** Without control characters, which PostgreSQL does not take; lines stay lines. */
    private static String storable(String text) {
        return text.replaceAll("[\\p{Cc}&&[^\\n\\t]]", " ");
    }

    private static List<String> chosen(Map<String, Map<String, ViewState.Value>> values, String block) {
        var codes = new ArrayList<String>();
        value(values, block)
                .map(ViewState.Value::getSelectedOptions)
                .ifPresent(options -> options.stream()
                        .filter(Objects::nonNull)
                        .forEach(option -> codes.add(String.valueOf(option.getValue()))));
        return codes;
    }

    private static Optional<ViewState.Value> value(Map<String, Map<String, ViewState.Value>> values, String block) {
        return Optional.ofNullable(values.get(block)).map(actions -> actions.get(EditModal.VALUE));
    }

    /** Says whether anything was filled in that the flow is not already. */
    boolean isTouched() {
        Flow shown = form.shown();
        return !reason.isEmpty()
                || !name.equals(shown.name())
                || !Set.copyOf(categories).equals(Set.copyOf(shown.categories().codes()));
    }

    /** The form as it was filled in, with these sentences above the fields. */
    FormStart start(List<Sentence> notes) {
        List<String> known = categories.stream().filter(code -> !code.isBlank()).toList();
        return new FormStart(name, Categories.of(known), reason, notes);
    }

    /** A sentence for each field that is not in order, by the field. */
    Map<String, Sentence> mistakes() {
        var mistakes = new LinkedHashMap<String, Sentence>();
        Flow shown = form.shown();
        int length = name.codePointCount(0, name.length());
        if (name.isBlank()) {
            mistakes.put(EditModal.NAME, SAY.writeName());
        } else if (length > FlowEdit.LONGEST_NAME) {
            mistakes.put(EditModal.NAME, SAY.nameTooLong(length, FlowEdit.LONGEST_NAME));
        } else if (!FlowEdit.isName(name)) {
            mistakes.put(EditModal.NAME, SAY.oneLine());
        }
        if (categories.isEmpty()) {
            mistakes.put(EditModal.CATEGORIES, SAY.chooseCategory());
        } else if (!areKnown(shown)) {
            mistakes.put(EditModal.CATEGORIES, SAY.chooseFromList());
        }
        if (space != null
                && shown.space() != null
                && !space.equals(shown.space().value())) {
            mistakes.put(EditModal.SPACE, SAY.cannotMove(shown.id().value()));
        }
        if (reason.length() > EditModal.LONGEST_REASON) {
            mistakes.put(EditModal.REASON, SAY.reasonTooLong(EditModal.LONGEST_REASON));
        }
        if (mistakes.isEmpty() && wanted().isFulfilledBy(shown)) {
            mistakes.put(EditModal.NAME, SAY.nothingChanged());
        }
        return mistakes;
    }

    private boolean areKnown(Flow shown) {
        return categories.stream().noneMatch(String::isBlank)
                && Categories.of(categories).all().stream()
                        .allMatch(category -> Category.DOCUMENTED.contains(category)
                                || shown.categories().all().contains(category));
    }

    /**
     * The edit that is wanted.
     *
     * @throws IllegalArgumentException when there are mistakes
     */
    FlowEdit wanted() {
        Flow shown = form.shown();
        return new FlowEdit(shown.id(), shown.space(), name, Categories.of(categories));
    }
}
