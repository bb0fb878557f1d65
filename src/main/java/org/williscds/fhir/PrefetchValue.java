package org.williscds.fhir;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.williscds.facts.Gap;

/** What came for one list of the record. Absent, null, empty and failed are four different things. */
public sealed interface PrefetchValue {

    /**
     * Resources came.
     *
     * @param next address of the next page; null when this is all
     * @param gaps what came with them and could not be used
     */
    record Supplied(List<Resource> resources, @Nullable String next, List<Gap> gaps) implements PrefetchValue {

        public Supplied {
            resources = List.copyOf(resources);
            gaps = List.copyOf(gaps);
        }

        public boolean complete() {
            return next == null && gaps.isEmpty();
        }

        /** These resources together with those of the pages after them. */
        public PrefetchValue followedBy(PrefetchValue rest) {
            if (rest instanceof Supplied more) {
                return new Supplied(concat(resources, more.resources()), more.next(), concat(gaps, more.gaps()));
            }
            if (rest instanceof Failed failed) {
                return new Supplied(resources, next, concat(gaps, failed.gaps()));
            }
            return rest instanceof ClientHasNothing ? new Supplied(resources, null, gaps) : this;
        }

        /** Without the address of the next page, which may name the patient. */
        @Override
        public String toString() {
            return "Supplied[" + resources + (next == null ? "" : ", more to follow") + ", gaps=" + gaps + "]";
        }

        private static <T> List<T> concat(List<T> first, List<T> second) {
            var all = new ArrayList<>(first);
            all.addAll(second);
            return all;
        }
    }

    /** The client looked and has nothing: null, or an empty result. */
    record ClientHasNothing() implements PrefetchValue {}

    /** It was asked for and failed: an OperationOutcome, a value that is no resource, a late or refused answer. */
    record Failed(List<Gap> gaps) implements PrefetchValue {
        public Failed {
            gaps = List.copyOf(gaps);
        }
    }

    /** The key is not there. */
    record NotSupplied() implements PrefetchValue {}
}
