package org.williscds.cdshooks;

import jakarta.inject.Singleton;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.williscds.decision.ActiveRelease;
import org.williscds.decision.Decision;
import org.williscds.decision.DecisionService;
import org.williscds.decision.Today;
import org.williscds.explanation.Explainer;
import org.williscds.facts.Gap;
import org.williscds.facts.MedicationUse;
import org.williscds.fhir.Selections;
import org.williscds.knowledge.Release;
import org.williscds.rulebase.Evaluation;

/** Answers one CDS Hooks request: read the chart to facts, decide, write cards. */
@Singleton
final class CdsService {

    private final ActiveRelease activeRelease;
    private final DecisionService decisions;
    private final ChartCompletion charts;
    private final Today today;
    private final HooksConfig config;

    CdsService(
            ActiveRelease activeRelease,
            DecisionService decisions,
            ChartCompletion charts,
            Today today,
            HooksConfig config) {
        this.activeRelease = activeRelease;
        this.decisions = decisions;
        this.charts = charts;
        this.today = today;
        this.config = config;
    }

    /**
     * @param deadline by {@link System#nanoTime}, for what is asked of the client's FHIR server
     * @throws Refusal when nothing can be said without data that is missing
     */
    CdsAnswer answer(CdsRequest request, String acceptLanguage, URI baseUrl, long deadline) {
        var release = activeRelease.get();
        var language = release.wording().choose(acceptLanguage);
        var chart = charts.read(request, release, today.date(), deadline);
        var decision = decisions.decide(release, today.date(), profile(release), chart.patientCase());

        var shown = shown(decision, request);
        if (shown.isEmpty()) {
            refuseSilence(decision, chart.missing(), request);
        }
        var explainer = new Explainer(release, language);
        var writer = new CardWriter(release, explainer, request, baseUrl, config.alternatives());
        var most = request.hook().hasDrafts() ? config.cards() : config.cardsInChart();
        var cards = new ArrayList<>(writer.write(CardPlan.of(shown, most), decision));
        late(decision, explainer).forEach(what -> cards.add(writer.notice("incomplete", what)));
        return new CdsAnswer(200, new CdsResponse(cards, Report.of(decision, explainer)), language);
    }

    /**
     * An answer when the request could not be worked through: ordering goes on, and nothing reads as "checked".
     *
     * @param why key of the wording: {@code late} or {@code failed}
     */
    CdsAnswer withoutCheck(String why, CdsRequest request, String acceptLanguage, URI baseUrl) {
        Release release = activeRelease.get();
        Locale language = release.wording().choose(acceptLanguage);
        var writer = new CardWriter(release, new Explainer(release, language), request, baseUrl, config.alternatives());
        return new CdsAnswer(200, new CdsResponse(List.of(writer.notice(why, "")), java.util.Map.of()), language);
    }

    /** What this hook shows: while ordering only what concerns a draft, and at order-select only the selected ones. */
    private static List<Evaluation.Fired> shown(Decision decision, CdsRequest request) {
        var selections = new Selections(request.selections());
        var selectedOnly = request.hook() == Hook.ORDER_SELECT
                && !request.selections().isMissingNode()
                && !request.selections().isNull();
        return decision.fired().stream()
                .filter(fired -> fired.recommendation()
                        .occasions()
                        .contains(request.hook().occasion()))
                .filter(fired -> !request.hook().hasDrafts() || isAboutDraft(fired))
                .filter(fired -> !selectedOnly
                        || (fired.recommendation().about() instanceof MedicationUse use
                                && selections.contains(use.origin())))
                .toList();
    }

    private static boolean isAboutDraft(Evaluation.Fired fired) {
        return fired.recommendation().about() instanceof MedicationUse use
                && use.status() == MedicationUse.Status.PROPOSED;
    }

    /** Silence must mean "checked": without the lists on which it rests, the answer is 412 and names the key. */
    private static void refuseSilence(Decision decision, Set<String> missing, CdsRequest request) {
        if (missing.isEmpty()
                || (request.hook().hasDrafts() && proposed(decision).findAny().isEmpty())) {
            return;
        }
        throw new Refusal(
                412,
                new OperationOutcome(
                        missing.stream().map(key -> issue(key, decision)).toList()));
    }

    private static Stream<MedicationUse> proposed(Decision decision) {
        return decision.facts().stream()
                .filter(MedicationUse.class::isInstance)
                .map(MedicationUse.class::cast)
                .filter(use -> use.status() == MedicationUse.Status.PROPOSED);
    }

    private static OperationOutcome.Issue issue(String key, Decision decision) {
        var gaps =
                decision.gaps().stream().filter(gap -> gap.what().equals(key)).toList();
        var reasons = gaps.stream()
                .map(Gap::detail)
                .filter(detail -> !detail.isEmpty())
                .distinct()
                .toList();
        var supplied = gaps.stream().allMatch(gap -> gap.kind() == Gap.Kind.NOT_SUPPLIED) ? "is missing" : "failed";
        return new OperationOutcome.Issue(
                "error",
                "required",
                "The prefetch key \"%s\" %s and could not be read from the FHIR server%s. Maybe the client is not set up to send it."
                        .formatted(key, supplied, reasons.isEmpty() ? "" : " (" + String.join("; ", reasons) + ")"),
                List.of("prefetch." + key));
    }

    /** A profile that the release does not have is not used. */
    private String profile(Release release) {
        return config.profile()
                .filter(release.manifest().profiles()::contains)
                .orElse(release.manifest().defaultProfile());
    }

    /** What did not come within the deadline, in the reader's words. */
    private static List<String> late(Decision decision, Explainer explainer) {
        var late = decision.gaps().stream()
                .filter(gap -> gap.kind() == Gap.Kind.LATE)
                .map(explainer::what)
                .distinct()
                .toList();
        return late.isEmpty() ? List.of() : List.of(String.join(", ", late));
    }
}
