package dev.sluice.words;

import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.ListFormatter.Width;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Several things in one sentence, with the language's words and commas between them. */
record Listed(Kind kind, List<Object> items) implements Sentence {
    enum Kind {
        AND,
        OR,
        COMMAS
    }

    @Override
    public List<Object> parts(Language language) {
        return switch (kind) {
            case AND -> formed(ListFormatter.Type.AND, language);
            case OR -> formed(ListFormatter.Type.OR, language);
            case COMMAS -> withCommas(language);
        };
    }

    private List<Object> formed(ListFormatter.Type type, Language language) {
        if (items.size() < 2) {
            return withCommas(language);
        }
        Map<String, Object> numbered = new HashMap<>();
        for (int i = 0; i < items.size(); i++) {
            numbered.put(Integer.toString(i), items.get(i));
        }
        String pattern =
                ListFormatter.getInstance(language.locale(), type, Width.WIDE).getPatternForNumItems(items.size());
        return Pattern.parts(pattern, numbered, language);
    }

    private List<Object> withCommas(Language language) {
        var parts = new ArrayList<Object>();
        for (Object item : items) {
            if (!parts.isEmpty()) {
                parts.add(language.comma());
            }
            parts.addAll(Pattern.partsOf(item, language));
        }
        return parts;
    }

    @Override
    public String toString() {
        return inEnglish();
    }
}
