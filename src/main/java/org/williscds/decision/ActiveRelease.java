package org.williscds.decision;

import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.williscds.knowledge.Release;

/** The release in force. Activation is one swap of one reference: a request sees the old or the new, never a mix. */
@Singleton
public class ActiveRelease {

    private final AtomicReference<@Nullable Release> current = new AtomicReference<>();

    public void activate(Release release) {
        current.set(release);
    }

    public boolean isPresent() {
        return current.get() != null;
    }

    /**
     * The release to answer one request with; take it once and keep it to the end of the request.
     *
     * @throws NoActiveReleaseException before the first release is active
     */
    public Release get() {
        var release = current.get();
        if (release == null) {
            throw new NoActiveReleaseException();
        }
        return release;
    }
}
