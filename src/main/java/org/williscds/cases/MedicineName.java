package org.williscds.cases;

import java.util.ArrayList;
import java.util.List;
import org.williscds.facts.MedicationUse.Application;
import org.williscds.facts.Recognition;
import org.williscds.terminology.Coding;
import org.williscds.terminology.MedicineRecognition;
import org.williscds.terminology.MedicineText;
import org.williscds.terminology.RecognisedSubstance;

/**
 * Which medicine is meant: by {@code name} as on the box, by {@code code} or several {@code codes} (each with
 * {@code system}, {@code code} and perhaps {@code display}), by both; or by {@code substance}, an id of
 * {@code rules/terminology/substances.csv}.
 *
 * @param given as the sender wrote it
 */
record MedicineName(String given, MedicineRecognition recognition) {

    private static final List<String> CODE = List.of("system", "code", "display");

    static MedicineName of(Fields fields, Chart chart) {
        var name = fields.text("name");
        var codings = codings(fields);
        if (fields.has("substance")) {
            if (fields.has("name") || fields.has("code") || fields.has("codes")) {
                fields.fault(
                        "substance", "The medicine is also named otherwise.", "Maybe the substance can be left out.");
            }
            return bySubstance(fields, chart);
        }
        if (fields.usable() && !fields.has("name") && codings.isEmpty()) {
            fields.faultHere("The medicine has neither name, code nor substance.", "Maybe a member is misspelt.");
        }
        return new MedicineName(
                given(name, codings),
                chart.release().terminology().recognise(new MedicineText(codings, List.of(name))));
    }

    private static MedicineName bySubstance(Fields fields, Chart chart) {
        var id = fields.text("substance");
        if (!chart.knows("terminology/substances", fields, "substance")) {
            return new MedicineName(id, new MedicineRecognition(List.of(), Application.SYSTEMIC, List.of()));
        }
        var substance = new RecognisedSubstance(
                id,
                new java.util.TreeSet<>(chart.release().terminology().classes(id)),
                new Recognition(Recognition.By.NAME, "", id),
                null);
        return new MedicineName(id, new MedicineRecognition(List.of(substance), Application.SYSTEMIC, List.of()));
    }

    private static List<Coding> codings(Fields fields) {
        var given = new ArrayList<Fields>();
        fields.object("code", CODE).ifPresent(given::add);
        fields.objects("codes", CODE).ifPresent(given::addAll);
        return given.stream().map(MedicineName::coding).toList();
    }

    private static Coding coding(Fields fields) {
        for (var member : List.of("system", "code")) {
            if (fields.usable() && !fields.has(member)) {
                fields.fault(member, "A code needs its system, and a system its code.", "Maybe it is misspelt.");
            }
        }
        return new Coding(fields.text("system"), fields.text("code"), fields.text("display"));
    }

    private static String given(String name, List<Coding> codings) {
        if (!name.isEmpty() || codings.isEmpty()) {
            return name;
        }
        var first = codings.get(0);
        return first.display().isEmpty() ? first.system() + " " + first.code() : first.display();
    }
}
