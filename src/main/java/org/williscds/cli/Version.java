package org.williscds.cli;

import java.util.Optional;
import org.williscds.knowledge.Loading;
import org.williscds.knowledge.ReleaseFiles;
import picocli.CommandLine.IVersionProvider;

/** The version of the program, and the digest of the rules that ship with it. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        var program = Optional.ofNullable(Loading.class.getPackage().getImplementationVersion())
                .orElse("development");
        return new String[] {
            "Willis " + program,
            "Shipped rules, SHA-256 " + ReleaseFiles.bundled().digest()
        };
    }
}
