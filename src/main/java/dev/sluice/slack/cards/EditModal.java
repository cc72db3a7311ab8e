package dev.sluice.slack.cards;

import static com.slack.api.model.block.Blocks.context;
import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.multiStaticSelect;
import static com.slack.api.model.block.element.BlockElements.plainTextInput;
import static com.slack.api.model.block.element.BlockElements.staticSelect;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewSubmit;
import com.slack.api.model.view.ViewTitle;
import com.slack.api.model.view.Views;
import dev.sluice.flow.Categories;
import dev.sluice.flow.Category;
import dev.sluice.flow.Flow;
import dev.sluice.flow.FlowEdit;
import dev.sluice.flow.FlowStatus;
import dev.sluice.flow.FlowSummary;
import dev.sluice.flow.SpaceId;
import dev.sluice.words.Language;
import dev.sluice.words.Sentence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The form in which a flow is edited: name, categories, space, reason; prefilled with what the flow is now. */
public final class EditModal {
    public static final String CALLBACK = "flow_edit";
    public static final String NAME = "name";
    public static final String CATEGORIES = "categories";
    public static final String SPACE = "space";
    public static final String REASON = "reason";

    /** The action of every input; its block says which one it is. */
    public static final String VALUE = "value";

    public static final int LONGEST_REASON = 500;
    static final int OPTION_TEXT = 75;
    private static final int OPTION_VALUE = 150;
    private static final int MOST_OPTIONS = 100;
    private static final int LONGEST_CODE = 100;
    private static final int LONGEST_NOTE = 2000;
    private static final FormWords SAY = FormWords.SAY;

    private EditModal() {}

    /**
     * Builds the form.
     *
     * @param language of the person who fills it in; what the fields are called is the same for all
     * @param spaces the account's spaces, in words by their IDs; when empty, the form has no such field
     */
    public static View of(FlowForm form, Map<SpaceId, String> spaces, Language language) {
        return of(form, spaces, FormStart.of(form.shown(), List.of()), language);
    }

    /** The same, with other values in its fields. */
    public static View of(FlowForm form, Map<SpaceId, String> spaces, FormStart start, Language language) {
        Flow flow = form.shown();
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(subject(form, spaces, language));
        if (!flow.status().isDraft()) {
            blocks.add(section(s ->
                    s.blockId("live").text(plainText("⚠️ " + warning(flow).in(language), false))));
        }
        start.notes()
                .forEach(note ->
                        blocks.add(context(c -> c.elements(List.of(Markup.shown(note, LONGEST_NOTE, language))))));
        blocks.add(name(form, start.name(), language));
        blocks.add(categories(form, start.categories(), language));
        if (!spaces.isEmpty()) {
            blocks.add(space(form, spaces, language));
        }
        blocks.add(reason(form, start.reason(), language));
        return Views.view(v -> v.type("modal")
                .callbackId(CALLBACK)
                .privateMetadata(form.metadata())
                .title(ViewTitle.builder()
                        .type("plain_text")
                        .text(SAY.title().in(language))
                        .build())
                .submit(ViewSubmit.builder()
                        .type("plain_text")
                        .text(SAY.submit().in(language))
                        .build())
                .close(ViewClose.builder()
                        .type("plain_text")
                        .text(SAY.cancel().in(language))
                        .build())
                .blocks(blocks));
    }

    /** Which flow it is; with a field to choose another, unless the form goes back to a change. */
    private static LayoutBlock subject(FlowForm form, Map<SpaceId, String> spaces, Language language) {
        Flow flow = form.shown();
        var text = plainText(SAY.subject(flow.id().value(), status(flow)).in(language), false);
        if (form.purpose() != null) {
            return context(c -> c.elements(List.of(text)));
        }
        OptionObject chosen = PickModal.option(
                new FlowSummary(flow.id(), flow.space(), flow.name(), flow.categories()),
                spaces.entrySet().stream()
                        .collect(Collectors.toMap(space -> space.getKey().value(), Map.Entry::getValue)));
        return section(
                s -> s.blockId(form.redraws().choiceBlock()).text(text).accessory(PickModal.search(chosen, language)));
    }

    private static String status(Flow flow) {
        return PlainText.visible(flow.status().code(), LONGEST_CODE);
    }

    private static Sentence warning(Flow flow) {
        return flow.status().equals(FlowStatus.PUBLISHED) ? SAY.live() : SAY.noDraft(status(flow));
    }

    private static LayoutBlock name(FlowForm form, String text, Language language) {
        Flow flow = form.shown();
        int longest = Math.max(FlowEdit.LONGEST_NAME, Math.max(flow.name().length(), text.length()));
        String initial = text.isEmpty() ? null : text;
        return input(i -> i.blockId(form.block(NAME))
                .label(plainText("Name", false))
                .hint(plainText(SAY.nameHint().in(language), false))
                .element(plainTextInput(e ->
                        e.actionId(VALUE).initialValue(initial).minLength(1).maxLength(Math.min(longest, 3000)))));
    }

    private static LayoutBlock categories(FlowForm form, Categories start, Language language) {
        Set<Category> all = choice(form.shown());
        all.addAll(start.all());
        List<OptionObject> options =
                all.stream().map(it -> option(it, language)).toList();
        List<OptionObject> chosen =
                start.all().stream().map(it -> option(it, language)).toList();
        return input(i -> i.blockId(form.block(CATEGORIES))
                .label(plainText("Categories", false))
                .hint(plainText(SAY.categoriesHint().in(language), false))
                .element(multiStaticSelect(e -> e.actionId(VALUE)
                        .placeholder(plainText(SAY.chooseOne().in(language), false))
                        .options(options)
                        .initialOptions(chosen.isEmpty() ? null : chosen))));
    }

    /** The categories that CAMS documents, and those that the flow has. */
    private static Set<Category> choice(Flow flow) {
        var all = new LinkedHashSet<>(Category.DOCUMENTED);
        all.addAll(flow.categories().all());
        return all;
    }

    /** Says whether Slack takes the categories of the flow as options. */
    static boolean canOffer(Flow flow) {
        return choice(flow).size() <= MOST_OPTIONS
                && flow.categories().codes().stream().allMatch(code -> code.length() <= OPTION_VALUE);
    }

    private static OptionObject option(Category category, Language language) {
        return option(
                Category.DOCUMENTED.contains(category) ? Words.of(category).in(language) : kept(category, language),
                category.code());
    }

    private static String kept(Category category, Language language) {
        int room = OPTION_TEXT - SAY.kept("").in(language).length() - 1;
        return SAY.kept(PlainText.visible(category.code(), room)).in(language);
    }

    private static LayoutBlock space(FlowForm form, Map<SpaceId, String> spaces, Language language) {
        var offered = new LinkedHashMap<SpaceId, String>();
        SpaceId own = form.shown().space();
        if (own != null) {
            offered.put(own, spaces.getOrDefault(own, own.value()));
        }
        offered.putAll(spaces);
        List<OptionObject> options = offered.entrySet().stream()
                .limit(MOST_OPTIONS)
                .map(space -> option(space.getValue(), space.getKey().value()))
                .toList();
        OptionObject chosen = own == null ? null : options.get(0);
        return input(i -> i.blockId(form.block(SPACE))
                .label(plainText("Space", false))
                .hint(plainText(SAY.spaceHint().in(language), false))
                .element(staticSelect(e -> e.actionId(VALUE).options(options).initialOption(chosen))));
    }

    static OptionObject option(String words, String value) {
        return OptionObject.builder()
                .text(plainText(PlainText.visible(words, OPTION_TEXT), false))
                .value(value)
                .build();
    }

    private static LayoutBlock reason(FlowForm form, String text, Language language) {
        return input(i -> i.blockId(form.block(REASON))
                .optional(true)
                .label(plainText("Reason", false))
                .hint(plainText(SAY.reasonHint().in(language), false))
                .element(plainTextInput(e -> e.actionId(VALUE)
                        .multiline(true)
                        .maxLength(LONGEST_REASON)
                        .initialValue(text.isEmpty() ? null : text)
                        .placeholder(plainText(SAY.reasonExample().in(language), false)))));
    }
}
