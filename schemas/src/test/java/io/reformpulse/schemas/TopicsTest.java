package io.reformpulse.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TopicsTest {
    @Test
    void aRowIsKeyedByScopeWindowTypeAndStart() {
        assertThat(Topics.kpiKey(row("02734", WindowType.DAY, 1_709_571_600_000L)))
                .isEqualTo("COMMUNE/02734/DAY/1709571600000");
    }

    @Test
    void nowHasNoStart() {
        assertThat(Topics.kpiKey(row("02734", WindowType.NOW, null)))
                .isEqualTo("COMMUNE/02734/NOW");
    }

    @Test
    void aSlashInACodeMakesNoTwoKeysOne() {
        assertThat(Topics.dossierKey("a/b", "c")).isNotEqualTo(Topics.dossierKey("a", "b/c"));
        assertThat(Topics.dossierKey("a/b", "c")).isNotEqualTo(Topics.dossierKey("a%2Fb", "c"));
    }

    @Test
    void everyTopicIsDefinedOnce() {
        assertThat(TopicSettings.all()).extracting(TopicSettings::topic).doesNotHaveDuplicates();
        assertThat(TopicSettings.all()).hasSize(8);
    }

    private static KpiUpdate row(String code, WindowType type, Long start) {
        return KpiUpdate.newBuilder()
                .setScopeType("COMMUNE")
                .setScopeCode(code)
                .setWindowType(type)
                .setWindowStart(start)
                .setStatus(WindowStatus.PROVISIONAL)
                .setAsOf(0)
                .setGeneration(1)
                .setEpoch(1)
                .build();
    }
}
