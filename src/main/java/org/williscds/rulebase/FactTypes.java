package org.williscds.rulebase;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.williscds.facts.Fact;
import org.williscds.recommendation.Action;
import org.williscds.recommendation.Conclusion;

/** The facts and conclusions that a table description may name, with their components, as the Java types define them. */
final class FactTypes {

    private static final Map<String, Class<?>> BY_NAME = byName();

    private FactTypes() {}

    static Optional<Class<?>> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    static Collection<String> names() {
        return BY_NAME.keySet();
    }

    static Collection<Class<?>> all() {
        return BY_NAME.values();
    }

    static Stream<RecordComponent> components(Class<?> type) {
        return type.isRecord() ? Stream.of(type.getRecordComponents()) : Stream.empty();
    }

    static Optional<RecordComponent> component(Class<?> type, String name) {
        return components(type)
                .filter(component -> component.getName().equals(name))
                .findFirst();
    }

    /** A component, or a public method without argument that sums up components. */
    static Optional<Method> accessor(Class<?> type, String name) {
        return Stream.of(type.getMethods())
                .filter(method -> method.getName().equals(name)
                        && method.getParameterCount() == 0
                        && !Modifier.isStatic(method.getModifiers()))
                .findFirst();
    }

    private static Map<String, Class<?>> byName() {
        var types = new TreeMap<String, Class<?>>();
        Stream.of(Fact.class, Conclusion.class, Action.class)
                .flatMap(FactTypes::records)
                .forEach(type -> types.put(type.getSimpleName(), type));
        return types;
    }

    private static Stream<Class<?>> records(Class<?> type) {
        return type.isSealed() ? Stream.of(type.getPermittedSubclasses()).flatMap(FactTypes::records) : Stream.of(type);
    }
}
