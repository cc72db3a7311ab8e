package dev.sluice.slack.cards;

import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.element.RichTextElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import com.slack.api.model.block.element.RichTextSectionElement.Text;
import com.slack.api.model.block.element.RichTextSectionElement.TextStyle;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Builds one line of a message twice at once: as rich text, in which markup is structure and never characters, and as
 * the plain line that screen readers and notifications get. Whatever a flow is called, its name stays a name.
 */
final class RichText {
    private final List<RichTextElement> parts = new ArrayList<>();
    private final StringBuilder plain = new StringBuilder();

    RichText plain(String text) {
        return styled(text, null);
    }

    RichText bold(String text) {
        return styled(text, TextStyle.builder().bold(true).build());
    }

    RichText struck(String text) {
        return styled(text, TextStyle.builder().strike(true).build());
    }

    RichText code(String text) {
        return styled(text, TextStyle.builder().code(true).build());
    }

    /** A picture for the eye; it is left out of the plain line. */
    RichText emoji(String name) {
        parts.add(RichTextSectionElement.Emoji.builder().name(name).build());
        parts.add(Text.builder().text(" ").build());
        return this;
    }

    RichText person(String userId) {
        parts.add(RichTextSectionElement.User.builder().userId(userId).build());
        plain.append("<@").append(userId).append('>');
        return this;
    }

    private RichText styled(String text, @Nullable TextStyle style) {
        String shown = PlainText.visible(text);
        if (!shown.isEmpty()) {
            parts.add(Text.builder().text(shown).style(style).build());
            plain.append(PlainText.escaped(text));
        }
        return this;
    }

    static RichTextBlock block(List<RichText> lines) {
        var all = new ArrayList<RichTextElement>();
        for (int i = 0; i < lines.size(); i++) {
            if (i > 0) {
                all.add(Text.builder().text("\n").build());
            }
            all.addAll(lines.get(i).parts);
        }
        return RichTextBlock.builder()
                .elements(List.of(RichTextSectionElement.builder().elements(all).build()))
                .build();
    }

    static String text(List<RichText> lines) {
        return String.join(
                "\n", lines.stream().map(line -> line.plain.toString()).toList());
    }
}
