package org.williscds.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The files of one release as bytes, by their path below {@code rules/} with forward slashes. Read once: what is checked
 * is what is compiled and what is digested.
 */
public record ReleaseFiles(SortedMap<String, byte[]> files) {

    public ReleaseFiles {
        files = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /** All tables, descriptions and rules of a folder; other files, such as a README, are no part of a release. */
    public static ReleaseFiles in(Path folder) {
        var files = new TreeMap<String, byte[]>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (var path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
                var name = folder.relativize(path).toString().replace('\\', '/');
                if (belongs(name)) {
                    files.put(name, Files.readAllBytes(path));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The folder of the rules (%s) cannot be read. Maybe it is named wrongly.".formatted(folder), e);
        }
        return new ReleaseFiles(files);
    }

    /** The release that ships in the jar. */
    public static ReleaseFiles bundled() {
        var loader = Thread.currentThread().getContextClassLoader();
        var marker = loader.getResource("rules/release.yaml");
        if (marker == null) {
            throw new IllegalStateException(
                    "The rules are not in the jar. Maybe the resources section of pom.xml leaves them out.");
        }
        try {
            var uri = marker.toURI();
            if (uri.getScheme().equals("jar")) {
                try (var jar = FileSystems.newFileSystem(uri, Map.of())) {
                    return in(jar.getPath("rules"));
                }
            }
            return in(java.util.Objects.requireNonNull(Path.of(uri).getParent()));
        } catch (IOException | java.net.URISyntaxException e) {
            throw new IllegalStateException("The bundled rules (%s) cannot be read.".formatted(marker), e);
        }
    }

    static boolean belongs(String name) {
        var file = name.substring(name.lastIndexOf('/') + 1);
        return !file.startsWith(".")
                && !file.startsWith("~")
                && (file.endsWith(".csv")
                        || file.endsWith(".yaml")
                        || file.endsWith(".drl")
                        || ReleaseTables.isWorkbook(file));
    }

    String text(String path) {
        return new String(files.getOrDefault(path, new byte[0]), StandardCharsets.UTF_8);
    }

    /** SHA-256 over paths and contents in order: equal for equal knowledge on every machine. */
    public String digest() {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            files.forEach((path, bytes) -> {
                sha256.update((path + "\n" + bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
                sha256.update(bytes);
            });
            return HexFormat.of().formatHex(sha256.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256.", e);
        }
    }
}
