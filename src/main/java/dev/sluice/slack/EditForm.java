package dev.sluice.slack;

import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import dev.sluice.flow.Categories;
import dev.sluice.flow.Category;
import dev.sluice.flow.Flow;
import dev.sluice.flow.FlowEdit;
import dev.sluice.slack.cards.EditModal;
import dev.sluice.slack.cards.FlowForm;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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

    static EditForm read(View view) {
        FlowForm form = FlowForm.read(view.getPrivateMetadata());
        Map<String, Map<String, ViewState.Value>> values =
                Optional.ofNullable(view.getState()).map(ViewState::getValues).orElse(Map.of());
        String name = text(values, EditModal.NAME);
        return new EditForm(
                form,
                name.equals(form.shown().name()) ? name : name.strip(),
                chosen(values),
                value(values, EditModal.SPACE)
                        .map(ViewState.Value::getSelectedOption)
                        .map(ViewState.SelectedOption::getValue)
                        .orElse(null),
                storable(text(values, EditModal.REASON)).strip());
    }

    private static String text(Map<String, Map<String, ViewState.Value>> values, String block) {
        return value(values, block).map(ViewState.Value::getValue).orElse("");
    }

    /** Without control characters, which PostgreSQL does not take; lines stay lines. */
    private static String storable(String text) {
        return text.replaceAll("[\\p{Cc}&&[^\\n\\t]]", " ");
    }

    private static List<String> chosen(Map<String, Map<String, ViewState.Value>> values) {
        var codes = new ArrayList<String>();
        value(values, EditModal.CATEGORIES)
                .map(ViewState.Value::getSelectedOptions)
                .ifPresent(options -> options.stream()
                        .filter(Objects::nonNull)
                        .forEach(option -> codes.add(String.valueOf(option.getValue()))));
        return codes;
    }

    private static Optional<ViewState.Value> value(Map<String, Map<String, ViewState.Value>> values, String block) {
        return Optional.ofNullable(values.get(block)).map(actions -> actions.get(EditModal.VALUE));
    }

    /** A sentence for each field that is not in order, by its block. */
    Map<String, String> mistakes() {
        var mistakes = new LinkedHashMap<String, String>();
        Flow shown = form.shown();
        int length = name.codePointCount(0, name.length());
        if (name.isBlank()) {
            mistakes.put(EditModal.NAME, "Write a name.");
        } else if (length > FlowEdit.LONGEST_NAME) {
            mistakes.put(
                    EditModal.NAME,
                    "The name has " + length + " characters; at most " + FlowEdit.LONGEST_NAME + " are possible.");
        } else if (!FlowEdit.isName(name)) {
            mistakes.put(EditModal.NAME, "Write the name in one line.");
        }
        if (categories.isEmpty()) {
            mistakes.put(EditModal.CATEGORIES, "Choose at least one category.");
        } else if (!areKnown(shown)) {
            mistakes.put(EditModal.CATEGORIES, "Choose categories from the list only.");
        }
        if (space != null
                && shown.space() != null
                && !space.equals(shown.space().value())) {
            mistakes.put(
                    EditModal.SPACE,
                    "Flow " + shown.id() + " can't be moved to another space. Choose the space it was in.");
        }
        if (reason.length() > EditModal.LONGEST_REASON) {
            mistakes.put(EditModal.REASON, "Write the reason in at most " + EditModal.LONGEST_REASON + " characters.");
        }
        if (mistakes.isEmpty() && wanted().isFulfilledBy(shown)) {
            mistakes.put(EditModal.NAME, "Nothing was changed: name and categories are as they were.");
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
