package org.williscds.terminology;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.fhir.ucum.Component;
import org.fhir.ucum.Decimal;
import org.fhir.ucum.DefinedUnit;
import org.fhir.ucum.ExpressionParser;
import org.fhir.ucum.Operator;
import org.fhir.ucum.Pair;
import org.fhir.ucum.Symbol;
import org.fhir.ucum.Term;
import org.fhir.ucum.UcumEssenceService;
import org.fhir.ucum.UcumException;
import org.fhir.ucum.Unit;
import org.jspecify.annotations.Nullable;

/**
 * The UCUM library, made safe and fast: it takes 0.2 s to load and up to 30 ms for a unit it meets first, so it is loaded once and each
 * unit is worked out once. UCUM itself counts mol and international units as bare numbers and would turn 1 mmol/L into 6E+20 [IU]/L; here
 * they are dimensions of their own. Logarithmic and offset units (pH, Celsius) are refused.
 */
final class Ucum {

    /**
     * A unit in base units.
     *
     * @param size how many base units it is
     * @param dimension base units, then what UCUM loses; two units convert into each other if and only if it is equal
     */
    record Form(BigDecimal size, String dimension) {

        /** By which a value in this unit is multiplied to be in the other unit. */
        BigDecimal factorTo(Form other) {
            return Numbers.plain(size.divide(other.size, MathContext.DECIMAL128).round(FIFTEEN_DIGITS));
        }

        boolean converts(Form other) {
            return dimension.equals(other.dimension);
        }
    }

    /** The library repeats digits of 1/3 and 1/60 up to its own limit; past this they are noise. */
    private static final MathContext FIFTEEN_DIGITS = new MathContext(15);

    /** Longer than any unit of a laboratory, and short enough for the recursive parser. */
    private static final int LONGEST = 40;

    private static final int LARGEST_EXPONENT = 24;

    /** Senders write units; what they write must not fill the memory. */
    static final int MOST_KEPT = 2_000;

    private static final Map<String, Optional<Form>> FORMS = new ConcurrentHashMap<>();

    private Ucum() {}

    /** Empty when the text is no UCUM unit, or one that is refused. */
    static Optional<Form> form(String unit) {
        if (unit.isBlank() || unit.length() > LONGEST) {
            return Optional.empty();
        }
        Optional<Form> known = FORMS.get(unit);
        if (known != null) {
            return known;
        }
        Optional<Form> form = work(unit);
        if (FORMS.size() < MOST_KEPT) {
            FORMS.put(unit, form);
        }
        return form;
    }

    private static synchronized Optional<Form> work(String unit) {
        try {
            Map<String, Integer> lost = new TreeMap<>();
            if (!readable(new ExpressionParser(Library.SERVICE.getModel()).parse(unit), 1, lost)) {
                return Optional.empty();
            }
            annotation(unit).ifPresent(annotation -> lost.merge(annotation, 1, Integer::sum));
            lost.values().removeIf(exponent -> exponent == 0);
            Pair canonical = Library.SERVICE.getCanonicalForm(new Pair(new Decimal("1"), unit));
            BigDecimal size = new BigDecimal(canonical.getValue().asDecimal());
            return size.signum() <= 0
                    ? Optional.empty()
                    : Optional.of(new Form(size, canonical.getCode() + (lost.isEmpty() ? "" : lost.toString())));
        } catch (UcumException | RuntimeException notUcum) {
            return Optional.empty();
        }
    }

    /** Walks the unit: collects the exponents of what UCUM counts as bare numbers, and refuses what cannot be converted by a factor. */
    private static boolean readable(@Nullable Term start, int startSign, Map<String, Integer> lost) {
        int sign = startSign;
        for (Term term = start; term != null; term = term.getTerm()) {
            Component part = term.getComp();
            if (part instanceof Term inner && !readable(inner, sign, lost)) {
                return false;
            }
            if (part instanceof Symbol symbol) {
                if (Math.abs(symbol.getExponent()) > LARGEST_EXPONENT
                        || symbol.getUnit() instanceof DefinedUnit defined && defined.isSpecial()) {
                    return false;
                }
                String name = lostName(symbol.getUnit());
                if (!name.isEmpty()) {
                    lost.merge(name, sign * symbol.getExponent(), Integer::sum);
                }
            }
            if (term.hasOp()) {
                sign = term.getOp() == Operator.DIVISION ? -startSign : startSign;
            }
        }
        return true;
    }

    /** An annotation that holds a number measures something after all: a clearance per {1.73_m2} is not one of the whole body. */
    private static Optional<String> annotation(String unit) {
        int from = unit.indexOf('{');
        String inside = from < 0 ? "" : unit.substring(from);
        return inside.chars().anyMatch(Character::isDigit)
                ? Optional.of(inside.replaceAll("[^0-9A-Za-z]", ""))
                : Optional.empty();
    }

    private static String lostName(Unit unit) {
        String property = unit.getProperty() == null ? "" : unit.getProperty();
        if (property.startsWith("amount of substance") || property.equals("catalytic activity")) {
            return "mol";
        }
        boolean arbitrary = unit.getCode().startsWith("[")
                && unit instanceof DefinedUnit defined
                && "chemical".equals(defined.getClass_());
        return arbitrary ? unit.getCode().toUpperCase(Locale.ROOT) : "";
    }

    /** Loaded when first asked. */
    private static final class Library {
        private static final UcumEssenceService SERVICE = load();

        private static UcumEssenceService load() {
            try (InputStream essence = UcumEssenceService.class.getResourceAsStream("/ucum-essence.xml")) {
                return new UcumEssenceService(essence);
            } catch (IOException | UcumException e) {
                throw new IllegalStateException("""
                        The UCUM units (/ucum-essence.xml of the library org.fhir:ucum) cannot be read.
                        Maybe the library was left out when the service was packaged.""", e);
            }
        }
    }
}
