package dev.sluice.words;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** All interfaces of sentences, found in the compiled code by their calls of {@link Bundle#of}. */
final class Topics {
    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.sluice");

    private Topics() {}

    static List<JavaClass> all() {
        return ALL.stream()
                .filter(type -> type.getMethodCallsFromSelf().stream()
                        .anyMatch(call -> call.getTargetOwner().isEquivalentTo(Bundle.class)
                                && call.getTarget().getName().equals("of")))
                .toList();
    }

    /** The sentences of a topic. */
    static List<Method> sentences(JavaClass topic) {
        return Arrays.stream(topic.reflect().getDeclaredMethods())
                .filter(method -> Modifier.isAbstract(method.getModifiers()))
                .toList();
    }

    static Set<String> parameters(Method sentence) {
        return Arrays.stream(sentence.getParameters()).map(Parameter::getName).collect(Collectors.toSet());
    }

    /** The sentences that nobody says. */
    static List<String> unsaid(JavaClass topic) {
        return topic.getMethods().stream()
                .filter(method ->
                        method.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.ABSTRACT))
                .filter(method -> method.getAccessesToSelf().isEmpty())
                .map(JavaMethod::getName)
                .toList();
    }
}
