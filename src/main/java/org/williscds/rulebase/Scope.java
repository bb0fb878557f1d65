package org.williscds.rulebase;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the names of a rule stand for at one moment, and the value of an expression there. Immutable. */
public final class Scope {

    /** Stands for what a pattern should have found. */
    public static final Object MISSING = new Object();

    private static final Map<List<Object>, List<Method>> METHODS = new ConcurrentHashMap<>();

    private final Map<String, Object> bound;
    private final @Nullable Object self;

    private Scope(Map<String, Object> bound, @Nullable Object self) {
        this.bound = bound;
        this.self = self;
    }

    public static Scope empty() {
        return new Scope(Map.of(), null);
    }

    /** The same names, asked from inside a pattern that looks at this. */
    public Scope at(Object looksAt) {
        return new Scope(bound, looksAt);
    }

    /** The same with one name more; a null value is a name too. */
    public Scope with(String name, @Nullable Object value) {
        var more = new HashMap<>(bound);
        more.put(name, value == null ? Nothing.INSTANCE : value);
        return new Scope(more, self);
    }

    public @Nullable Object bound(String name) {
        var value = bound.get(name);
        return value == Nothing.INSTANCE ? null : value;
    }

    /** Whether it speaks of something that is not there, so that nothing can be said of it. */
    public boolean isOpen(Expression expression) {
        return expression.variables().stream().anyMatch(name -> bound.get(name) == MISSING || !bound.containsKey(name));
    }

    /** A value that exists, and may be null. */
    public record Value(@Nullable Object value) {}

    private enum Nothing {
        INSTANCE
    }

    /** Empty when it cannot be told: a part is missing, or a question is asked of a value that is not known. */
    public Optional<Value> value(Expression expression) {
        if (expression instanceof Expression.Literal literal) {
            return Optional.of(new Value(literal.value()));
        }
        if (expression instanceof Expression.Self) {
            return Optional.of(new Value(self));
        }
        if (expression instanceof Expression.Variable variable) {
            return isOpen(variable) ? Optional.empty() : Optional.of(new Value(bound(variable.name())));
        }
        if (expression instanceof Expression.Member member) {
            return member(member);
        }
        if (expression instanceof Expression.Compared compared) {
            return value(compared.left()).flatMap(left -> value(compared.right())
                    .map(right -> new Value(holds(left.value(), compared.sign(), right.value()))));
        }
        if (expression instanceof Expression.Not not) {
            return value(not.denied()).map(denied -> new Value(!Boolean.TRUE.equals(denied.value())));
        }
        if (expression instanceof Expression.Either either) {
            var left = value(either.left());
            return left.filter(found -> Boolean.TRUE.equals(found.value())).isPresent() ? left : value(either.right());
        }
        return Optional.empty();
    }

    /** Whether the expression is true; what cannot be told is not. */
    public boolean isTrue(Expression expression) {
        return value(expression)
                .filter(found -> Boolean.TRUE.equals(found.value()))
                .isPresent();
    }

    private Optional<Value> member(Expression.Member member) {
        var of = value(member.of());
        if (of.isEmpty() || of.get().value() == null) {
            return Optional.empty();
        }
        var arguments = new Object[member.arguments().size()];
        for (var index = 0; index < arguments.length; index++) {
            var argument = value(member.arguments().get(index));
            if (argument.isEmpty()) {
                return Optional.empty();
            }
            arguments[index] = argument.get().value();
        }
        return ask(Objects.requireNonNull(of.get().value()), member.name(), arguments);
    }

    private static Optional<Value> ask(Object of, String name, @Nullable Object[] arguments) {
        for (var method : methods(of.getClass(), name, arguments.length)) {
            if (takes(method, arguments)) {
                try {
                    return Optional.of(new Value(method.invoke(of, arguments)));
                } catch (InvocationTargetException | IllegalAccessException e) {
                    // The question makes no sense of these values, such as days since a change that is not known.
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    private static boolean takes(Method method, @Nullable Object[] arguments) {
        var types = method.getParameterTypes();
        for (var index = 0; index < types.length; index++) {
            var argument = arguments[index];
            if (types[index].isPrimitive()
                    ? argument == null
                    : argument != null && !types[index].isInstance(argument)) {
                return false;
            }
        }
        return true;
    }

    private static List<Method> methods(Class<?> type, String name, int arguments) {
        return METHODS.computeIfAbsent(List.of(type, name, arguments), key -> types(type)
                .filter(one -> Modifier.isPublic(one.getModifiers()))
                .flatMap(one -> Stream.of(one.getMethods()))
                .filter(method -> method.getParameterCount() == arguments
                        && !Modifier.isStatic(method.getModifiers())
                        && (method.getName().equals(name)
                                || arguments == 0 && method.getName().equals(getter(name)))
                        && Modifier.isPublic(method.getDeclaringClass().getModifiers()))
                .toList());
    }

    private static String getter(String name) {
        return "get" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    /** The class itself first: lists and sets of the JDK can be asked by their interfaces only. */
    private static Stream<Class<?>> types(Class<?> type) {
        var above = type.getSuperclass();
        return Stream.concat(
                Stream.<Class<?>>of(type),
                Stream.concat(
                        Stream.of(type.getInterfaces()).flatMap(Scope::types),
                        above == null ? Stream.empty() : types(above)));
    }

    private static boolean holds(@Nullable Object left, String sign, @Nullable Object right) {
        return switch (sign) {
            case "==" -> same(left, right);
            case "!=" -> !same(left, right);
            case "contains" -> left instanceof Collection<?> all && all.contains(right);
            default -> ordered(left, sign, right);
        };
    }

    private static boolean same(@Nullable Object left, @Nullable Object right) {
        return left instanceof Number && right instanceof Number
                ? number(left).compareTo(number(right)) == 0
                : Objects.equals(left, right);
    }

    @SuppressWarnings("unchecked")
    private static boolean ordered(@Nullable Object left, String sign, @Nullable Object right) {
        if (left == null || right == null) {
            return false;
        }
        var order = left instanceof Number
                ? number(left).compareTo(number(right))
                : ((Comparable<Object>) left).compareTo(right);
        return switch (sign) {
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            default -> order >= 0;
        };
    }

    private static BigDecimal number(Object value) {
        return new BigDecimal(value.toString());
    }
}
