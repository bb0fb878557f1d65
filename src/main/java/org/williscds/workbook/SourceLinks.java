package org.williscds.workbook;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.williscds.tables.SheetTable;

/** Where a source can be read: its DOI, its number at PubMed, or the web address that {@code sources.csv} gives. */
final class SourceLinks {

    static final String TABLE = "sources";

    private static final Pattern DOI = Pattern.compile("\\b10\\.\\d{4,9}/[^\\s;,\"]+");
    private static final Pattern PUBMED = Pattern.compile("\\bPMID:? ?(\\d+)");
    private static final Pattern PMC = Pattern.compile("\\bPMC\\d+");
    private static final Pattern WEB =
            Pattern.compile("(?<![\\w.@/-])(https?://)?((?:[a-z0-9-]+\\.)+[a-z]{2,6}(?:/[^\\s;,\"]*)?)(?![\\w@])");

    private final Map<String, String> links = new HashMap<>();

    SourceLinks(@Nullable SheetTable sources) {
        if (sources != null) {
            sources.texts().values().forEach(row -> link(row.getOrDefault("where", "") + " "
                            + row.getOrDefault("citation", ""))
                    .ifPresent(link -> links.putIfAbsent(row.getOrDefault("id", ""), link)));
        }
    }

    Optional<String> of(String source) {
        return Optional.ofNullable(links.get(source));
    }

    static Optional<String> link(String text) {
        var doi = DOI.matcher(text);
        if (doi.find()) {
            return Optional.of("https://doi.org/" + doi.group().replaceAll("[.)]+$", ""));
        }
        var pubmed = PUBMED.matcher(text);
        if (pubmed.find()) {
            return Optional.of("https://pubmed.ncbi.nlm.nih.gov/" + pubmed.group(1) + "/");
        }
        var pmc = PMC.matcher(text);
        if (pmc.find()) {
            return Optional.of("https://pmc.ncbi.nlm.nih.gov/articles/" + pmc.group() + "/");
        }
        var web = WEB.matcher(text);
        return web.find() ? Optional.of("https://" + web.group(2).replaceAll("[.)]+$", "")) : Optional.empty();
    }
}
