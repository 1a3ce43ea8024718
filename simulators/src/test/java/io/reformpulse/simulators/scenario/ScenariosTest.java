package io.reformpulse.simulators.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reformpulse.simulators.scenario.parameter.Parameter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScenariosTest {
    @TempDir private Path folder;

    @Test
    void theShippedFileOfAScenarioGivesEachOfItsParametersADefault() {
        for (ScenarioCatalogue.Entry entry : ScenarioCatalogue.all()) {
            ScenarioFile file = ScenarioFile.shipped(entry.name());
            assertThat(file.description()).endsWith(".").hasSizeLessThan(100);
            if (!ScenarioCatalogue.isCombined(entry.name())) {
                assertThat(file.scenarios()).hasSize(1);
                Wish wish = Wish.of(file.scenarios().get(0), entry.name());
                assertThat(wish.name()).isEqualTo(entry.name());
                assertThat(wish.parameters().keySet())
                        .containsExactlyElementsOf(
                                entry.parameters().stream()
                                        .map(ScenarioCatalogue.ParameterEntry::parameter)
                                        .map(Parameter::name)
                                        .toList());
            }
        }
    }

    @Test
    void aNameStandsForItsShippedFile() {
        for (ScenarioCatalogue.Entry entry : ScenarioCatalogue.all()) {
            String file = getClass().getResource("/scenarios/" + entry.name() + ".yaml").getPath();
            assertThat(parse(file).describe()).isEqualTo(parse(entry.name()).describe());
        }
    }

    @Test
    void aParameterOnTheCommandLineReplacesTheDefault() {
        assertThat(parse("on-time-drop:rate=0.5,from=day 8").describe())
                .startsWith("on-time-drop: communes busiest 1 (c")
                .endsWith("), from day 8 (2024-03-11), to end (2024-04-24), rate 0.5");
    }

    @Test
    void aValueMayBeAListOnTheCommandLineAndInAFile() throws IOException {
        Path file = folder.resolve("mine.yaml");
        Files.writeString(
                file,
                """
                description: Mine.
                scenarios:
                  - name: silent-feed
                    communes: [c110, c111]
                    from: 2024-03-11
                    to: 2024-03-12 08:00
                """);
        String line = "silent-feed:communes=c110,c111,from=2024-03-11,to=2024-03-12 08:00";
        assertThat(parse(file.toString()).describe())
                .isEqualTo(parse(line).describe())
                .isEqualTo(
                        "silent-feed: communes c110, c111,"
                                + " from 2024-03-11 (2024-03-11T00:00+07:00),"
                                + " to 2024-03-12 08:00 (2024-03-12T08:00+07:00)");
    }

    @Test
    void aCodeThatLooksLikeANumberKeepsItsZero() {
        ScenarioFile file =
                ScenarioFile.parse(
                        "description: x\nscenarios: [{name: poison, communes: [02734, 0017]}]",
                        "x");
        assertThat(file.scenarios().get(0).get("communes")).containsExactly("02734", "0017");
    }

    @Test
    void theOrderOfWishesDoesNotMatterAndASecondOfANameHasANumber() {
        assertThat(parse("silent-feed", "poison", "calm", "poison:share=0.5").describe().lines())
                .extracting(line -> line.substring(0, line.indexOf(':')))
                .containsExactly("calm", "poison", "poison 2", "silent-feed");
        assertThat(parse("poison", "calm").describe())
                .isEqualTo(parse("calm", "poison").describe());
    }

    @Test
    void withoutAWishNothingHappens() {
        assertThat(parse().layers()).isEmpty();
        assertThat(parse().describe()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    on-time-drp                    | 'on-time-drp'; did you mean on-time-drop?
                    on-time-drop:rte=1             | no parameter 'rte'; did you mean rate?
                    on-time-drop:rate              | 'rate' has no value
                    on-time-drop:rate=1,rate=0     | says the same parameter twice
                    on-time-drop:rate=1.5          | rate is '1.5'; give a number from 0 to 1
                    on-time-drop:rate=0.5,0.6      | rate is '0.5, 0.6'; give one value
                    on-time-drop:communes=c999     | communes is 'c999'; give codes
                    on-time-drop:communes=busiest 0| communes is 'busiest 0'; give codes
                    on-time-drop:communes=200 %    | communes is '200 %'; give codes
                    on-time-drop:from=day 53       | take a day from 2024-03-04 to 2024-04-24
                    on-time-drop:from=2023-03-04   | take a day from 2024-03-04 to 2024-04-24
                    on-time-drop:from=soon         | from is 'soon'; give a day such as
                    on-time-drop:from=2024-02-30   | from is '2024-02-30'; give a day such as
                    on-time-drop:from=day 3 10:00  | leave the time out
                    on-time-drop:to=day 3          | to is 'day 3'; give one that is not before from
                    silent-feed:from=day 9,to=day 9 00:00 | not before from, which is 'day 9'
                    silent-feed:from=day 9 26:00   | give a time of day such as 19:30
                    commune-offline-48h:hold=2     | hold is '2'; give a duration such as
                    commune-offline-48h:hold=-2 h  | hold is '-2 h'; give a duration such as
                    clock-skew:skews=0 h           | skews is '0 h'; give a duration such as
                    paper-batches:day-of-month=31  | give a whole number from 1 to 28
                    duplicate-storm:copies=0       | give a whole number from 1
                    monday-rush:factor=0           | factor is '0'; give a number above 0
                    poison:kinds=arsenic           | give all or some of random-bytes, empty
                    bad-week:rate=1                | bad-week is made of several scenarios
                    missing.yaml                   | Cannot read missing.yaml
                    """)
    void whatCannotBeMeantIsRefusedWithItsRemedy(String wish, String sentence) {
        assertThatThrownBy(() -> parse(wish))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(sentence)
                .hasMessageEndingWith(".");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    description: x                              | no scenario file
                    scenarios: [{name: calm}]                   | no scenario file
                    {description: x, scenarios: [{late: 1}]}    | has no name
                    {description: x, scenario: [{name: calm}]}  | no scenario file
                    {description: x, scenarios: [{name: calm, name: calm}]} | no scenario file
                    {description: x, scenarios: [{name: calm, late: {a: b}}]} | no scenario file
                    {description: x, scenarios: [{name: clam}]} | did you mean calm?
                    {description: x, scenarios: [null]}         | has no name
                    {description: x, scenarios: [{name: }]}     | has no name
                    {description: x, scenarios: [{name: calm, late: }]} | late has no value
                    {description: x, scenarios: [{name: poison, kinds: []}]} | kinds has no value
                    {description: x, scenarios: [{name: poison, kinds: [~]}]} | kinds has no value
                    [{                                          | look at line 1
                    """)
    void aFileThatCannotBeMeantIsRefusedByName(String text, String sentence) throws IOException {
        Path file = folder.resolve("odd.yaml");
        Files.writeString(file, text);
        assertThatThrownBy(() -> parse(file.toString()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(sentence)
                .hasMessageEndingWith(".");
    }

    private static Scenarios parse(String... wishes) {
        return Scenarios.parse(List.of(wishes), Played.PLACE, Played.SPEC);
    }
}
