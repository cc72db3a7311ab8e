package dev.sluice.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The texts of one topic in every language. The topic is an interface: a method is a sentence, its name the key of the
 * text, and its parameters what stands in it, so that the compiler knows every sentence and all that it needs. May be
 * used by any number of threads.
 */
public final class Bundle {
    private final Class<?> topic;
    private final Map<Language, Properties> texts = new EnumMap<>(Language.class);

    private Bundle(Class<?> topic) {
        this.topic = topic;
        for (Language language : Language.values()) {
            texts.put(language, load(topic, language));
        }
    }

    /**
     * Says the sentences of a topic.
     *
     * @throws IllegalStateException when a language has no file of that name beside the interface
     */
    public static <T> T of(Class<T> topic) {
        var bundle = new Bundle(topic);
        InvocationHandler says = bundle::say;
        return topic.cast(Proxy.newProxyInstance(topic.getClassLoader(), new Class<?>[] {topic}, says));
    }

    private Object say(Object proxy, Method method, Object @Nullable [] values) {
        if (method.getDeclaringClass() == Object.class) {
            return switch (method.getName()) {
                case "equals" -> values != null && proxy == values[0];
                case "hashCode" -> System.identityHashCode(proxy);
                default -> topic.getSimpleName();
            };
        }
        var arguments = new HashMap<String, Object>();
        Parameter[] parameters = method.getParameters();
        for (int i = 0; i < parameters.length; i++) {
            arguments.put(parameters[i].getName(), values == null ? "" : values[i]);
        }
        return new Said(this, method.getName(), arguments);
    }

    String pattern(String key, Language language) {
        String pattern = texts.getOrDefault(language, new Properties()).getProperty(key);
        if (pattern == null) {
            throw new IllegalStateException("no text " + key + " in " + file(topic, language));
        }
        return pattern;
    }

    static Properties load(Class<?> topic, Language language) {
        String file = file(topic, language);
        try (InputStream in = topic.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("no " + file + " beside " + topic.getName());
            }
            var texts = new Properties();
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    private static String file(Class<?> topic, Language language) {
        return topic.getSimpleName() + language.suffix() + ".properties";
    }

    @Override
    public String toString() {
        return topic.getSimpleName();
    }
}
