package org.williscds.problem;

import java.io.IOException;
import java.io.InputStream;

/** The body of a request, up to a size that no case of one patient needs. */
public final class Body {

    /** Five hundred medicines, conditions and results each take less than half of it. */
    static final int MOST_BYTES = 1 << 20;

    private Body() {}

    /** @throws ProblemException 413 when there is more, 400 when the sender broke off */
    public static byte[] read(InputStream stream) {
        try {
            var bytes = stream.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new ProblemException(ProblemFilter.tooLarge());
            }
            return bytes;
        } catch (IOException e) {
            throw new ProblemException(ProblemDocument.of(
                    400, "incomplete", "The body of the request broke off", "Maybe the connection was lost."));
        }
    }
}
