package org.williscds.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.williscds.tables.Problem;

class ManifestTest {

    private static final String GOOD = """
            name: willis
            version: 0.1.0
            languages: [en, nl]
            default_profile: s2k-2022
            profiles:
              s2k-2022: German
              aasm-2025: American
            signed_by_neurologist: true
            signed_by_pharmacist: true
            """;

    private final List<Problem> problems = new ArrayList<>();

    @Test
    void aManifestIsReadWithAllItsParts() {
        var manifest = Manifest.read(GOOD, problems);

        assertThat(problems).isEmpty();
        assertThat(manifest.name()).isEqualTo("willis");
        assertThat(manifest.version()).isEqualTo("0.1.0");
        assertThat(manifest.languages()).containsExactly(Locale.ENGLISH, Locale.forLanguageTag("nl"));
        assertThat(manifest.profiles()).containsExactly("aasm-2025", "s2k-2022");
        assertThat(manifest.defaultProfile()).isEqualTo("s2k-2022");
        assertThat(manifest.signed()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"signed_by_neurologist: true", "signed_by_pharmacist: true"})
    void oneSignatureIsNotEnough(String signature) {
        assertThat(Manifest.read(GOOD.replace(signature, ""), problems).signed())
                .isFalse();
        assertThat(Manifest.read(GOOD.replace(signature, signature.replace("true", "false")), problems)
                        .signed())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name: willis | nmae: willis",
                "version: 0.1.0 | version: ''",
                "languages: [en, nl] | languages: []",
                "default_profile: s2k-2022 | default_profile: s2k",
                "profiles: | profils:",
                "languages: [en, nl] | languages: [en, nl",
                "signed_by_pharmacist: true | signed_by_farmacist: true"
            })
    void whatIsWrongIsToldWithACure(String right, String wrong) {
        Manifest.read(GOOD.replaceFirst(java.util.regex.Pattern.quote(right), wrong), problems);

        assertThat(problems).isNotEmpty().allSatisfy(problem -> {
            assertThat(problem.file()).isEqualTo("release.yaml");
            assertThat(problem.cure()).startsWith("Maybe");
        });
    }

    @Test
    void anEmptyManifestIsAProblemAndNoException() {
        Manifest.read("", problems);
        Manifest.read("- a\n- b\n", problems);
        Manifest.read("text", problems);

        assertThat(problems).hasSizeGreaterThanOrEqualTo(3);
    }
}
