package org.williscds.reasons;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.williscds.facts.DailyDose;
import org.williscds.facts.MedicationUse;
import org.williscds.facts.Presence;
import org.williscds.knowledge.Release;

/** A medicine as a rule asks for it: its status, dose, reason and days. */
record ChangedMedicine(Release release, MedicationUse use, Needs needs) {

    private static final String NOT_ASKED = "";

    MedicationUse fact() {
        var like = needs.asked("sameSubstanceAs")
                .map(asked -> asked.arguments().get(0))
                .filter(MedicationUse.class::isInstance)
                .map(other -> (MedicationUse) other);
        var substance = like.map(MedicationUse::substance).orElse(use.substance());
        return new MedicationUse(
                substance,
                substance == null || substance.equals(use.substance())
                        ? use.classes()
                        : release.terminology().classes(substance),
                needs.word("combinedWith").<Set<String>>map(Set::of).orElse(use.combinedWith()),
                status(),
                needs.yesOrNo("renewal").orElse(use.renewal()),
                needs.constant(MedicationUse.Application.class, use.application(), "application"),
                indications(),
                started(),
                use.doseChangedOn(),
                dose(),
                needs.isNothing("strength").orElse(false) ? null : use.strength(),
                use.recognition(),
                use.given(),
                use.origin());
    }

    private MedicationUse.Status status() {
        var status = needs.constant(MedicationUse.Status.class, use.status(), "status");
        return needs.asked("inUse").isPresent() && status == MedicationUse.Status.STOPPED
                ? MedicationUse.Status.CURRENT
                : status;
    }

    private Set<String> indications() {
        var given = needs.constant(Presence.class, Presence.NOT_ASSESSED, "reasonGiven");
        if (given == Presence.ABSENT) {
            return Set.of();
        }
        return needs.word("indications", "reasons")
                .filter(reason -> use.indications().stream().noneMatch(reason::equals))
                .<Set<String>>map(Set::of)
                .orElse(use.indications());
    }

    private @Nullable LocalDate started() {
        var longAgo = needs.daysBefore("startedAtLeastDaysBefore");
        if (longAgo.isPresent()) {
            return longAgo.get();
        }
        var recently = needs.asked("changedWithinDaysBefore");
        if (recently.isPresent() && recently.get().arguments().get(0) instanceof LocalDate day) {
            return day;
        }
        var nothing = needs.isNothing("startedOn");
        if (nothing.isEmpty()) {
            return use.startedOn();
        }
        return nothing.get() ? null : use.startedOn() == null ? needs.today() : use.startedOn();
    }

    private DailyDose dose() {
        var unknown = new DailyDose.Unknown(DailyDose.Reason.NO_DOSAGE);
        if (needs.asked("hasUnknownDose").isPresent()
                || needs.isNothing("dailyHigh").orElse(false)) {
            return use.dose() instanceof DailyDose.Unknown ? use.dose() : unknown;
        }
        var taking = needs.word("taking").orElse(NOT_ASKED);
        var bounds = needs.bounds("dailyHigh", "dailyLow", "milligrams");
        var isAsked = !bounds.isOpen()
                || !taking.isEmpty()
                || needs.asked("hasKnownDose").isPresent();
        if (!isAsked) {
            return use.dose();
        }
        var now = use.dailyHigh();
        var high = bounds.nearest(now).orElse(now == null ? BigDecimal.ONE : now);
        var asNeeded = taking.equals("as-needed");
        return new DailyDose.Known(asNeeded ? BigDecimal.ZERO : high, high, asNeeded);
    }
}
