package org.williscds.terminology;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.williscds.facts.MedicationUse.Application;
import org.williscds.facts.Recognition;
import org.williscds.tables.Row;

/** Unites what the codes and the names of one medicine say. The order in which they were sent does not matter. */
final class MedicineRecogniser {

    /** The surest way first: an exact code, a class code, a name; then by system and code, so that the choice is always the same. */
    private static final Comparator<Recognition> SUREST = Comparator.comparing(Recognition::by)
            .thenComparing(recognition -> recognition.system().isEmpty())
            .thenComparing(Recognition::system)
            .thenComparing(Recognition::matched);

    private record CodeAndHit(Coding coding, MedicineCodes.Hit hit) {}

    private final MedicineCodes codes;
    private final MedicineNames names;
    private final Map<String, SortedSet<String>> classesOf = new HashMap<>();

    MedicineRecogniser(CodeSystems systems, Units units, Function<String, List<Row>> rowsOfTable) {
        DrugClasses classes = new DrugClasses(rowsOfTable.apply("terminology/drug_classes"));
        codes = new MedicineCodes(systems, classes, rowsOfTable);
        names = new MedicineNames(units, rowsOfTable);
        for (Row row : rowsOfTable.apply("terminology/substances")) {
            SortedSet<String> of = new TreeSet<>(row.list("classes"));
            row.list("atc").forEach(atc -> of.addAll(classes.allOf(Codes.normalise(atc))));
            row.list("atc_legacy").forEach(atc -> of.addAll(classes.allOf(Codes.normalise(atc))));
            classesOf.put(row.id(), of);
        }
    }

    SortedSet<String> classesOf(String substance) {
        return classesOf.getOrDefault(substance, new TreeSet<>());
    }

    MedicineRecognition recognise(MedicineText medicine) {
        List<CodeAndHit> hits = new ArrayList<>();
        Map<String, MedicineNames.Found> texts = new LinkedHashMap<>();
        for (Coding coding : medicine.codings()) {
            codes.find(coding).ifPresent(hit -> hits.add(new CodeAndHit(coding, hit)));
            texts.computeIfAbsent(coding.display(), names::find);
        }
        medicine.texts().forEach(text -> texts.computeIfAbsent(text, names::find));

        SortedMap<String, Recognition> recognised = new TreeMap<>();
        for (CodeAndHit found : hits) {
            found.hit()
                    .substances()
                    .forEach(id -> surest(recognised, id, found.hit().recognition()));
        }
        SortedMap<String, String> named = new TreeMap<>();
        for (MedicineNames.Found found : texts.values()) {
            found.substances().forEach((id, words) -> {
                named.merge(id, words, (one, other) -> one.compareTo(other) <= 0 ? one : other);
                surest(recognised, id, new Recognition(Recognition.By.NAME, "", words));
            });
        }
        List<RecognisedSubstance> substances = new ArrayList<>();
        recognised.forEach((id, recognition) -> substances.add(
                new RecognisedSubstance(id, classesOf(id), recognition, MedicineStrength.agreed(texts.values(), id))));
        substances.addAll(onlyClassKnown(hits, recognised.keySet()));
        return new MedicineRecognition(substances, application(hits, texts), contradictions(hits, texts, named));
    }

    private static void surest(SortedMap<String, Recognition> recognised, String id, Recognition recognition) {
        recognised.merge(id, recognition, (one, other) -> SUREST.compare(one, other) <= 0 ? one : other);
    }

    /** A class adds nothing where a substance of that class was recognised in the same medicine. */
    private List<RecognisedSubstance> onlyClassKnown(List<CodeAndHit> hits, Set<String> substances) {
        SortedMap<String, RecognisedSubstance> byClasses = new TreeMap<>();
        hits.stream()
                .map(CodeAndHit::hit)
                .filter(hit -> !hit.classes().isEmpty() && !sharesClass(hit, substances))
                .sorted(Comparator.comparing(MedicineCodes.Hit::recognition, SUREST))
                .forEach(hit -> byClasses.putIfAbsent(
                        hit.classes().toString(),
                        new RecognisedSubstance(null, hit.classes(), hit.recognition(), null)));
        return List.copyOf(byClasses.values());
    }

    private boolean sharesClass(MedicineCodes.Hit hit, Set<String> substances) {
        return substances.stream().anyMatch(id -> classesOf(id).stream().anyMatch(hit.classes()::contains));
    }

    /** ATC tells skin and eye from the whole body and is believed; only without it the words of the text decide. */
    private static Application application(List<CodeAndHit> hits, Map<String, MedicineNames.Found> texts) {
        List<Application> told = new ArrayList<>();
        for (CodeAndHit found : hits) {
            Application application = found.hit().application();
            if (application != null) {
                told.add(application);
            }
        }
        boolean local = told.isEmpty()
                ? texts.values().stream().anyMatch(MedicineNames.Found::local)
                : !told.contains(Application.SYSTEMIC);
        return local ? Application.LOCAL : Application.SYSTEMIC;
    }

    /** First each code against its own display; where these agree, all codes against all names. */
    private List<String> contradictions(
            List<CodeAndHit> hits, Map<String, MedicineNames.Found> texts, SortedMap<String, String> named) {
        SortedSet<String> contradictions = new TreeSet<>();
        SortedSet<String> codes = new TreeSet<>();
        boolean shared = false;
        for (CodeAndHit found : hits) {
            if (!found.hit().recognised()) {
                continue;
            }
            MedicineNames.Found display = texts.getOrDefault(found.coding().display(), names.find(""));
            if (!display.substances().isEmpty()
                    && !shares(found.hit(), display.substances().keySet())) {
                contradictions.add(sentence(
                        List.of(found.hit().recognition().matched()),
                        display.substances().values()));
            }
            codes.add(found.hit().recognition().matched());
            shared |= shares(found.hit(), named.keySet());
        }
        if (contradictions.isEmpty() && !codes.isEmpty() && !named.isEmpty() && !shared) {
            contradictions.add(sentence(codes, named.values()));
        }
        return List.copyOf(contradictions);
    }

    private boolean shares(MedicineCodes.Hit hit, Set<String> substances) {
        return hit.substances().stream().anyMatch(substances::contains) || sharesClass(hit, substances);
    }

    private static String sentence(Collection<String> codes, Collection<String> words) {
        return "The code %s and the name %s are not of one medicine."
                .formatted(String.join(", ", codes), String.join(", ", words));
    }
}
