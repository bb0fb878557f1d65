package org.williscds.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.williscds.knowledge.Loading;
import org.williscds.knowledge.ReleaseFiles;
import org.williscds.knowledge.ReleaseLoader;
import org.williscds.testsupport.Rules;

/** A cell is data: whatever somebody writes into it, the page shows it as text. */
class HostileCellTest {

    private static final String ATTACK = "<script>alert('x')</script> & <img src=x onerror=alert(1)>";

    @Test
    void markupInACellIsShownAsText() {
        var files = new TreeMap<>(ReleaseFiles.in(Rules.FOLDER).files());
        var sheet = "medication/worsens_rls.csv";
        var text = new String(files.get(sheet), StandardCharsets.UTF_8);
        var changed = text.replace(",Blocks dopamine D2 receptors.,SRC-MAYO21", "," + ATTACK + ",SRC-MAYO21");
        assertThat(changed).isNotEqualTo(text);
        files.put(sheet, changed.getBytes(StandardCharsets.UTF_8));
        var loading = new ReleaseLoader().load(new ReleaseFiles(files));
        assertThat(loading).isInstanceOf(Loading.Loaded.class);
        var release = ((Loading.Loaded) loading).release();
        var row = Objects.requireNonNull(release.tables().get("medication/worsens_rls"))
                .row("worsens-metoclopramide")
                .get(0);
        assertThat(new RowPage(release, Locale.ENGLISH).of(row))
                .doesNotContain("<script", "<img")
                .contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &lt;img");
    }
}
