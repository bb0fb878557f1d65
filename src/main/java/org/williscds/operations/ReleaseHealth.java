package org.williscds.operations;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.williscds.decision.ActiveRelease;
import org.williscds.decision.ReleaseActivation;

/** Ready as soon as a release is active. A refused edit does not make the service unready: the last good one answers. */
@Readiness
class ReleaseHealth implements HealthCheck {

    private final ActiveRelease activeRelease;
    private final ReleaseActivation activation;

    ReleaseHealth(ActiveRelease activeRelease, ReleaseActivation activation) {
        this.activeRelease = activeRelease;
        this.activation = activation;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("release")
                .withData("refused", activation.problems().size())
                .withData("failingScenarios", activation.failingScenarios().size());
        if (!activeRelease.isPresent()) {
            return response.down().build();
        }
        var release = activeRelease.get();
        return response.up()
                .withData("version", release.version())
                .withData("digest", release.digest())
                .build();
    }
}
