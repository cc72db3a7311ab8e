package dev.sluice.words;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import com.tngtech.archunit.core.domain.JavaClass;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every sentence is there in every language, with the same arguments, and is said somewhere. */
final class BundlesTest {
    /** What may stand between Chinese without a blank: nothing that is Latin. */
    private static final String NO_BLANK = "\\p{IsHan}[A-Za-z0-9`]|[A-Za-z0-9`]\\p{IsHan}";

    static List<JavaClass> topics() {
        return Topics.all();
    }

    @ParameterizedTest
    @MethodSource("topics")
    void every_sentence_is_there_in_every_language_and_nothing_else(JavaClass topic) {
        Set<String> sentences =
                Topics.sentences(topic).stream().map(Method::getName).collect(Collectors.toSet());

        for (Language language : Language.values()) {
            assertThat(Bundle.load(topic.reflect(), language).stringPropertyNames())
                    .as(topic.getSimpleName() + " in " + language)
                    .isEqualTo(sentences);
        }
    }

    @ParameterizedTest
    @MethodSource("topics")
    void every_text_in_english_uses_all_that_the_sentence_is_given(JavaClass topic) {
        for (Method sentence : Topics.sentences(topic)) {
            assertThat(arguments(text(topic, sentence, Language.ENGLISH)))
                    .as(topic.getSimpleName() + "." + sentence.getName())
                    .isEqualTo(Topics.parameters(sentence));
        }
    }

    @ParameterizedTest
    @MethodSource("topics")
    void every_text_in_chinese_uses_the_same(JavaClass topic) {
        for (Method sentence : Topics.sentences(topic)) {
            assertThat(arguments(text(topic, sentence, Language.CHINESE)))
                    .as(topic.getSimpleName() + "." + sentence.getName())
                    .isEqualTo(Topics.parameters(sentence));
        }
    }

    @ParameterizedTest
    @MethodSource("topics")
    void every_sentence_is_said_somewhere(JavaClass topic) {
        assertThat(Topics.unsaid(topic)).as(topic.getSimpleName()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("topics")
    void chinese_keeps_the_house_style(JavaClass topic) {
        Properties texts = Bundle.load(topic.reflect(), Language.CHINESE);

        for (String key : texts.stringPropertyNames()) {
            String letters = letters(texts.getProperty(key));
            assertThat(letters)
                    .as(topic.getSimpleName() + "." + key)
                    .doesNotContainPattern(NO_BLANK)
                    .doesNotContainPattern("\\p{IsHan}[,.:;!?()]|[,.:;!?()]\\p{IsHan}")
                    .doesNotContain("你", "  ");
        }
    }

    private static String text(JavaClass topic, Method sentence, Language language) {
        return Bundle.load(topic.reflect(), language).getProperty(sentence.getName());
    }

    private static Set<String> arguments(String pattern) {
        var parsed = new MessagePattern(pattern);
        return IntStream.range(0, parsed.countParts())
                .mapToObj(parsed::getPart)
                .filter(part -> part.getType() == MessagePattern.Part.Type.ARG_NAME)
                .map(parsed::getSubstring)
                .collect(Collectors.toSet());
    }

    /** The text without what is put in; where that is, stands a mark. */
    private static String letters(String pattern) {
        var parsed = new MessagePattern(pattern);
        var letters = new StringBuilder();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < parsed.countParts(); i++) {
            MessagePattern.Part part = parsed.getPart(i);
            switch (part.getType()) {
                case ARG_START -> {
                    if (depth++ == 0) {
                        letters.append(pattern, from, part.getIndex()).append('\uFFFC');
                    }
                }
                case ARG_LIMIT -> {
                    depth--;
                    from = part.getLimit();
                }
                default -> {}
            }
        }
        return letters.append(pattern.substring(from)).toString();
    }
}
