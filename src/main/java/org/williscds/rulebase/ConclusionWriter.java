package org.williscds.rulebase;

import java.util.Map;
import java.util.stream.Collectors;
import org.williscds.recommendation.Words;
import org.williscds.tables.TableDescription;

/** Writes what a matching row concludes: a record of the Java types, each of its components named by the description. */
final class ConclusionWriter {

    private final Bindings bindings;

    ConclusionWriter(Bindings bindings) {
        this.bindings = bindings;
    }

    String write(TableDescription.ConclusionPattern conclusion) {
        return construct(bindings.type(conclusion.is()), "", conclusion.with());
    }

    private String construct(Class<?> type, String prefix, Map<String, String> with) {
        if (!type.isRecord()) {
            return "null";
        }
        checkNames(type, prefix, with);
        var arguments = FactTypes.components(type)
                .map(component -> argument(component.getType(), prefix + component.getName(), type, with))
                .collect(Collectors.joining(", "));
        return "new %s( %s )".formatted(type.getSimpleName(), arguments);
    }

    private String argument(Class<?> type, String name, Class<?> owner, Map<String, String> with) {
        if (type == Words.class) {
            return with.entrySet().stream()
                    .filter(entry -> entry.getKey().startsWith(name + "."))
                    .map(entry -> ".with( \"%s\", %s )"
                            .formatted(
                                    bindings.word(entry.getKey().substring(name.length() + 1)),
                                    bindings.expression(entry.getValue(), Object.class)))
                    .collect(Collectors.joining("", "Words.NONE", ""));
        }
        var value = with.get(name);
        if (value == null) {
            bindings.problem(
                    name,
                    "The conclusion %s does not say what its \"%s\" is.".formatted(owner.getSimpleName(), name),
                    "Maybe the line was deleted. Write null where nothing is known.");
            return "null";
        }
        if (type.isInterface() && type.isSealed() && FactTypes.named(value).isPresent()) {
            return construct(bindings.type(value), name + ".", with);
        }
        return bindings.expression(value, type);
    }

    private void checkNames(Class<?> type, String prefix, Map<String, String> with) {
        with.keySet().stream()
                .filter(name -> name.startsWith(prefix))
                .map(name -> Bindings.root(name.substring(prefix.length())))
                .filter(name -> FactTypes.component(type, name).isEmpty())
                .forEach(name -> bindings.problem(
                        name,
                        "%s has no component \"%s\".".formatted(type.getSimpleName(), name),
                        Bindings.suggestion(type, name)));
    }
}
