package org.williscds.knowledge;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.williscds.facts.ClinicalFinding;
import org.williscds.facts.ConditionFinding;
import org.williscds.facts.DailyDose;
import org.williscds.facts.DataSource;
import org.williscds.facts.DataSource.Availability;
import org.williscds.facts.DataSource.Kind;
import org.williscds.facts.EvaluationDate;
import org.williscds.facts.Fact;
import org.williscds.facts.GuidelineProfile;
import org.williscds.facts.LabResult;
import org.williscds.facts.Measure;
import org.williscds.facts.MedicationUse;
import org.williscds.facts.Origin;
import org.williscds.facts.Patient;
import org.williscds.facts.Presence;
import org.williscds.facts.Recognition;
import org.williscds.tables.Row;
import org.williscds.terminology.LabReading;
import org.williscds.terminology.Terminology;

/** Reads the rows of a scenarios table as cases, in the short notation that {@code rules/README.md} explains. */
final class ScenarioReader {

    private final Terminology terminology;
    private final Set<String> substances;

    ScenarioReader(Release release) {
        this.terminology = release.terminology();
        this.substances = new HashSet<>();
        Optional.ofNullable(release.tables().get("terminology/substances"))
                .ifPresent(table -> table.rows().forEach(row -> substances.add(row.id())));
    }

    /** @throws IllegalArgumentException when a cell cannot be understood, with place and value */
    Scenario read(Row row) {
        var facts = new ArrayList<Fact>();
        var on = LocalDate.parse(row.text("on"));
        facts.add(new EvaluationDate(on));
        facts.add(new GuidelineProfile(row.text("profile")));
        facts.add(patient(row));
        entries(row, "conditions").forEach(entry -> facts.add(condition(new Words(row, "conditions", entry))));
        entries(row, "medicines").forEach(entry -> facts.add(medicine(new Words(row, "medicines", entry))));
        entries(row, "labs").forEach(entry -> facts.add(lab(new Words(row, "labs", entry))));
        entries(row, "findings").forEach(entry -> facts.add(finding(new Words(row, "findings", entry))));
        entries(row, "measures").forEach(entry -> facts.add(measure(new Words(row, "measures", entry))));
        var missing = Set.copyOf(entries(row, "not_supplied"));
        Stream.of(Kind.CONDITIONS, Kind.MEDICATIONS, Kind.LABS)
                .map(kind -> new DataSource(
                        kind,
                        missing.contains(kind.name().toLowerCase(Locale.ROOT))
                                ? Availability.NOT_SUPPLIED
                                : Availability.COMPLETE))
                .forEach(facts::add);
        var expects = new TreeSet<>(entries(row, "expects"));
        expects.remove("nothing");
        return new Scenario(
                row.id(),
                row.text("says"),
                row.table().contains("/") ? row.table().substring(0, row.table().indexOf('/')) : "",
                row.table() + ".csv",
                row.number(),
                on,
                row.text("profile"),
                facts,
                expects,
                !row.text("actions").isEmpty(),
                actions(row));
    }

    private static Set<String> actions(Row row) {
        var actions = new HashSet<>(entries(row, "actions"));
        actions.remove("nothing");
        return actions;
    }

    private static List<String> entries(Row row, String column) {
        var cell = row.text(column);
        return cell.isEmpty() ? List.of() : List.of(cell.split("; ?"));
    }

    private static Patient patient(Row row) {
        return new Patient(
                row.decimal("age").map(BigDecimal::intValueExact).orElse(null),
                row.text("sex").isEmpty()
                        ? Patient.Sex.UNKNOWN
                        : Patient.Sex.valueOf(row.text("sex").toUpperCase(Locale.ROOT)),
                state(row, "pregnant"),
                state(row, "breastfeeding"));
    }

    /** What the column {@code patient} says of a state of the patient: {@code pregnant}, {@code breastfeeding absent}. */
    private static Presence state(Row row, String state) {
        return entries(row, "patient").stream()
                .map(entry -> new Words(row, "patient", entry))
                .filter(words -> words.next().equals(state))
                .map(Words::presence)
                .findFirst()
                .orElse(Presence.NOT_ASSESSED);
    }

    private static ConditionFinding condition(Words words) {
        var condition = words.next();
        return new ConditionFinding(condition, words.presence(), words.dateAfter("since"), words.origin());
    }

    private static ClinicalFinding finding(Words words) {
        var finding = words.next();
        return new ClinicalFinding(finding, words.presence(), words.dateAfter("since"), words.origin());
    }

    private static Measure measure(Words words) {
        var measure = words.next();
        return new Measure(measure, new BigDecimal(words.next()), words.dateAfter("on"), words.origin());
    }

    private MedicationUse medicine(Words words) {
        var status = MedicationUse.Status.valueOf(words.next().toUpperCase(Locale.ROOT));
        var name = words.next();
        var isSubstance = substances.contains(name);
        return new MedicationUse(
                isSubstance ? name : null,
                isSubstance ? terminology.classes(name) : Set.of(name),
                words.allAfter("with"),
                status,
                words.has("renewal"),
                words.has("local") ? MedicationUse.Application.LOCAL : MedicationUse.Application.SYSTEMIC,
                words.allAfter("for"),
                words.dateAfter("since"),
                words.dateAfter("raised"),
                dose(words),
                strength(words),
                new Recognition(Recognition.By.NAME, "", name),
                name,
                words.origin());
    }

    /** {@code daily 0.5}: mg every day; {@code as-needed 100}: at most so many mg a day. */
    private static DailyDose dose(Words words) {
        var daily = words.wordAfter("daily");
        if (daily != null) {
            return new DailyDose.Known(new BigDecimal(daily), new BigDecimal(daily), false);
        }
        var asNeeded = words.wordAfter("as-needed");
        return asNeeded == null
                ? new DailyDose.Unknown(DailyDose.Reason.NO_DOSAGE)
                : new DailyDose.Known(BigDecimal.ZERO, new BigDecimal(asNeeded), true);
    }

    /** {@code strength 0.18}: mg in one piece. */
    private static @Nullable BigDecimal strength(Words words) {
        var strength = words.wordAfter("strength");
        return strength == null ? null : new BigDecimal(strength);
    }

    private LabResult lab(Words words) {
        var test = words.next();
        var given = words.next();
        var bound = given.startsWith("<")
                ? LabResult.Bound.AT_MOST
                : given.startsWith(">") ? LabResult.Bound.AT_LEAST : LabResult.Bound.MEASURED;
        var value = new BigDecimal(bound == LabResult.Bound.MEASURED ? given : given.substring(1));
        var unit = words.next();
        if (terminology.read(test, value, unit) instanceof LabReading.Converted converted) {
            return new LabResult(
                    test,
                    converted.value(),
                    converted.unit(),
                    bound,
                    words.dateAfter("on"),
                    "%s %s".formatted(given, unit),
                    words.origin());
        }
        throw words.unreadable("the unit cannot be converted");
    }

    /** The words of one entry of one cell. */
    private static final class Words {
        private final Row row;
        private final String column;
        private final String entry;
        private final List<String> words;
        private int at;

        Words(Row row, String column, String entry) {
            this.row = row;
            this.column = column;
            this.entry = entry;
            this.words = List.of(entry.split(" "));
        }

        String next() {
            if (at >= words.size()) {
                throw unreadable("a word is missing");
            }
            return words.get(at++);
        }

        boolean has(String word) {
            return words.contains(word);
        }

        Presence presence() {
            if (has("absent")) {
                return Presence.ABSENT;
            }
            return has("unknown") ? Presence.NOT_ASSESSED : Presence.PRESENT;
        }

        @Nullable
        LocalDate dateAfter(String word) {
            var date = wordAfter(word);
            return date == null ? null : LocalDate.parse(date);
        }

        @Nullable
        String wordAfter(String word) {
            var index = words.indexOf(word);
            return index < 0 || index + 1 >= words.size() ? null : words.get(index + 1);
        }

        Set<String> allAfter(String word) {
            var found = new TreeSet<String>();
            for (var index = 0; index + 1 < words.size(); index++) {
                if (words.get(index).equals(word)) {
                    found.add(words.get(index + 1));
                }
            }
            return found;
        }

        Origin origin() {
            return new Origin(entry, "/" + column);
        }

        IllegalArgumentException unreadable(String reason) {
            return new IllegalArgumentException(
                    "%s.csv, row %d, %s: \"%s\" cannot be understood (%s). Maybe a word is misspelt."
                            .formatted(row.table(), row.number(), column, entry, reason));
        }
    }
}
