package dev.sluice.change;

import dev.sluice.flow.Categories;
import dev.sluice.flow.Flow;
import dev.sluice.flow.FlowEdit;
import dev.sluice.flow.FlowId;
import dev.sluice.flow.FlowStatus;
import dev.sluice.flow.SpaceId;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Flows and edits with the texts that break things: quotes, separators, markup, scripts of all directions, emoji. */
public final class NastyTexts extends DomainContextBase {
    static final FlowId ID = new FlowId("1001");
    static final SpaceId SPACE = new SpaceId("cams-1sdkjwen2");

    static Arbitrary<String> texts() {
        Arbitrary<String> pieces = Arbitraries.of(
                "a",
                "1",
                " ",
                ",",
                ":",
                "\n",
                "\"",
                "\\",
                "'",
                "{",
                "}",
                "<@U1>",
                "&amp;",
                "é",
                "e\u0301",
                "尺寸",
                "مرحبا",
                "\u202e",
                "\u2028",
                "\ufeff",
                "🙂",
                "\ud83c\udff4\u200d\u2620\ufe0f",
                "\u0000",
                "null",
                "--");
        return pieces.list().ofMinSize(1).ofMaxSize(5).map(list -> String.join("", list));
    }

    static Arbitrary<Categories> categories() {
        return texts().filter(text -> !text.isBlank())
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(Categories::of);
    }

    @Provide
    Arbitrary<Flow> flows() {
        return Combinators.combine(
                        texts(), categories(), Arbitraries.of("DRAFT", "PUBLISHED", "NEW ONE"), texts().injectNull(0.5))
                .as((name, categories, status, endpoint) ->
                        new Flow(ID, SPACE, name, categories, new FlowStatus(status), endpoint));
    }

    @Provide
    Arbitrary<FlowEdit> edits() {
        return Combinators.combine(texts().filter(FlowEdit::isName), categories())
                .as((name, categories) -> new FlowEdit(ID, SPACE, name, categories));
    }

    @Provide
    Arbitrary<Result> results() {
        return Combinators.combine(
                        texts().injectNull(0.3),
                        Arbitraries.of(true, false),
                        texts().injectNull(0.3),
                        texts().injectNull(0.3),
                        flows().injectNull(0.3))
                .as(Result::new);
    }
}
