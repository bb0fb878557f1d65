package org.williscds.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.TreeMap;

/** The state of a folder of rules, by size and time of each file: equal stamps mean that nobody saved anything. */
public record FolderStamp(Map<String, String> files) {

    public FolderStamp {
        files = Map.copyOf(files);
    }

    public static FolderStamp of(Path folder) {
        var files = new TreeMap<String, String>();
        try (var paths = Files.walk(folder)) {
            for (var path : (Iterable<Path>) paths::iterator) {
                var name = folder.relativize(path).toString();
                if (ReleaseFiles.belongs(name) && Files.isRegularFile(path)) {
                    FileTime saved = Files.getLastModifiedTime(path);
                    files.put(name, saved.toMillis() + "/" + Files.size(path));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new FolderStamp(files);
    }
}
