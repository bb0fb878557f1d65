package org.williscds.cdshooks;

import java.util.Optional;
import java.util.stream.Stream;
import org.williscds.recommendation.Occasion;

/** The hooks that Willis serves, each by a service of its own: clients key services by their address. */
enum Hook {
    PATIENT_VIEW(
            "patient-view",
            "Restless legs: medicines in use",
            "For patients with restless legs syndrome: medicines in use that can cause or worsen it, and medicines after"
                    + " whose start it began or became worse.",
            Occasion.PATIENT_VIEW),
    ORDER_SELECT(
            "order-select",
            "Restless legs: selected orders",
            "For patients with restless legs syndrome: selected orders of medicines that can cause or worsen it, with"
                    + " alternatives.",
            Occasion.ORDER_SELECT),
    ORDER_SIGN(
            "order-sign",
            "Restless legs: orders to be signed",
            "For patients with restless legs syndrome: orders of medicines that can cause or worsen it, with"
                    + " alternatives, before they are signed.",
            Occasion.ORDER_SIGN);

    private final String hook;
    private final String title;
    private final String description;
    private final Occasion occasion;

    Hook(String hook, String title, String description, Occasion occasion) {
        this.hook = hook;
        this.title = title;
        this.description = description;
        this.occasion = occasion;
    }

    static Optional<Hook> ofService(String serviceId) {
        return Stream.of(values())
                .filter(hook -> hook.serviceId().equals(serviceId))
                .findFirst();
    }

    String serviceId() {
        return "rls-" + hook;
    }

    String hook() {
        return hook;
    }

    String title() {
        return title;
    }

    String description() {
        return description;
    }

    Occasion occasion() {
        return occasion;
    }

    boolean hasDrafts() {
        return this != PATIENT_VIEW;
    }
}
