package org.williscds.fhir;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.williscds.facts.DataSource.Kind;
import org.williscds.facts.Fact;
import org.williscds.facts.Gap;

/** What has been read so far of one patient's record. Gathers gaps so that reading one entry never stops the others. */
final class Chart {

    private final List<Fact> facts = new ArrayList<>();
    private final List<Gap> gaps = new ArrayList<>();
    private final Set<Kind> partial = EnumSet.noneOf(Kind.class);

    void add(Fact fact) {
        facts.add(fact);
    }

    void add(Gap gap) {
        gaps.add(gap);
    }

    /** An entry that could not be used, so that its list was not read in full. Never quote the entry's content. */
    void unreadable(Kind kind, Resource resource, String detail) {
        partial.add(kind);
        notUsed(resource, detail);
    }

    void unreadable(Kind kind, Gap gap) {
        partial.add(kind);
        gaps.add(gap);
    }

    /** An entry that was understood and is not used, which the reader of the answer should know. */
    void notUsed(Resource resource, String detail) {
        gaps.add(new Gap(Gap.Kind.NOT_READ, Concept.brief(resource.reference()), resource.place(), detail));
    }

    boolean isPartial(Kind kind) {
        return partial.contains(kind);
    }

    List<Fact> facts() {
        return facts;
    }

    List<Gap> gaps() {
        return gaps;
    }
}
