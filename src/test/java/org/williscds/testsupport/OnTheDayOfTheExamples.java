package org.williscds.testsupport;

import io.quarkus.test.junit.QuarkusTestProfile;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;

/** The running service as the examples of the documentation meet it: on their day, at the address of the README. */
public final class OnTheDayOfTheExamples implements QuarkusTestProfile {

    public static final LocalDate DAY = LocalDate.of(2026, 11, 2);

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(StandingClock.class);
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("willis.cds-hooks.base-url", "http://localhost:8080/");
    }

    /** Noon of that day. */
    @Alternative
    @Singleton
    static class StandingClock {

        @Produces
        @Singleton
        Clock clock() {
            return Clock.fixed(DAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        }
    }
}
