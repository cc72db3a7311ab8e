package dev.sluice.words;

import com.ibm.icu.text.MessageFormat;
import java.text.AttributedCharacterIterator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Fills patterns of ICU. Arguments go in as values and are found again by the attributes that ICU gives the result, so
 * that nothing in them is ever read as a pattern or taken for something else.
 */
final class Pattern {
    private static final Set<AttributedCharacterIterator.Attribute> ARGUMENTS = Set.of(MessageFormat.Field.ARGUMENT);

    /** Stands in the result for an argument that is no plain text. */
    private static final String SLOT = "\uFFFC";

    private Pattern() {}

    static List<Object> parts(String pattern, Map<String, Object> arguments, Language language) {
        var format = new MessageFormat(pattern, language.locale());
        Map<String, Object> plain = new HashMap<>(arguments);
        plain.replaceAll((name, value) -> isPlain(value) ? value : SLOT);
        AttributedCharacterIterator result = format.formatToCharacterIterator(plain);
        var parts = new ArrayList<Object>();
        if (language == Language.PSEUDO) {
            parts.add("⟦");
        }
        while (result.getIndex() < result.getEndIndex()) {
            Object name = result.getAttribute(MessageFormat.Field.ARGUMENT);
            String text = run(result);
            Object value = name == null ? null : arguments.get(name.toString());
            List<Object> next = value == null || isPlain(value) ? List.of(text) : partsOf(value, language);
            Spacing.add(parts, next, language);
        }
        if (language == Language.PSEUDO) {
            parts.add("⟧");
        }
        return parts;
    }

    private static boolean isPlain(Object value) {
        return value instanceof String || value instanceof Number;
    }

    /** The characters up to where another argument begins or ends; the iterator stands there then. */
    private static String run(AttributedCharacterIterator result) {
        int end = result.getRunLimit(ARGUMENTS);
        var text = new StringBuilder();
        for (char c = result.current(); result.getIndex() < end; c = result.next()) {
            text.append(c);
        }
        return text.toString();
    }

    /** What a value contributes to a sentence. */
    static List<Object> partsOf(Object value, Language language) {
        return value instanceof Sentence sentence ? sentence.parts(language) : List.of(value);
    }
}
