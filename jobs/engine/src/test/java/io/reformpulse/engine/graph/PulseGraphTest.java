package io.reformpulse.engine.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.domain.commune.Backlog;
import io.reformpulse.engine.intake.Account;
import io.reformpulse.engine.intake.Decoding;
import io.reformpulse.engine.publish.Outbound;
import io.reformpulse.engine.publish.RejectedStore;
import io.reformpulse.engine.reference.ReferenceFiles;
import io.reformpulse.engine.scope.FeedStart;
import io.reformpulse.engine.scope.ScopeSettings;
import io.reformpulse.engine.spool.SpoolSource;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.java.typeutils.runtime.kryo.KryoSerializer;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.apache.flink.streaming.api.graph.StreamGraph;
import org.apache.flink.streaming.api.graph.StreamNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What must never change of the graph, or no savepoint could be restored. */
class PulseGraphTest {
    @TempDir Path folder;
    private StreamGraph graph;

    @BeforeEach
    void build() {
        StreamExecutionEnvironment env =
                PulseEnvironment.of(PulseEnvironment.live(Duration.ofSeconds(1), null), 2);
        ScopeSettings settings =
                new ScopeSettings(
                        ReferenceFiles.onClassPath("/reference/small"),
                        1000,
                        Long.MAX_VALUE,
                        Backlog.NONE,
                        1 << 20,
                        0,
                        FeedStart.UNKNOWN);
        Sources sources =
                new Sources(
                        SpoolSource.empty(),
                        1,
                        new Decoding.EventFile(Long.MAX_VALUE),
                        SpoolSource.empty());
        Sinks sinks =
                FileEnds.sinks(
                        new RejectedStore(folder.toString()),
                        new DiscardingSink<Outbound>(),
                        new DiscardingSink<Outbound>(),
                        new DiscardingSink<Outbound>(),
                        new DiscardingSink<Account>());
        PulseGraph.build(env, settings, sources, sinks);
        graph = env.getStreamGraph(false);
    }

    @Test
    void everyOperatorHasItsUid() {
        Set<String> uids = new TreeSet<>();
        for (StreamNode node : graph.getStreamNodes()) {
            assertThat(node.getTransformationUID()).as(node.getOperatorName()).isNotNull();
            uids.add(node.getTransformationUID().replaceAll(":.*", ""));
        }
        assertThat(uids).isEqualTo(new TreeSet<>(Uids.all()));
    }

    @Test
    void theUidsAreThoseOfTheFirstRelease() {
        assertThat(Uids.all())
                .containsExactly(
                        "feed",
                        "decode",
                        "targets",
                        "communes",
                        "roll-up",
                        "epochs",
                        "kpi-updates",
                        "dossiers",
                        "alerts",
                        "rejected-events",
                        "accounts");
    }

    @Test
    void noTypeFallsToKryo() {
        for (StreamNode node : graph.getStreamNodes()) {
            TypeSerializer<?> out = node.getTypeSerializerOut();
            assertThat(out).as(node.getOperatorName()).isNotInstanceOf(KryoSerializer.class);
        }
        assertThat(graph.getExecutionConfig().getSerializerConfig().hasGenericTypesDisabled())
                .isTrue();
    }

    @Test
    void stateCanBeSpreadOverSevenHundredAndTwentyKeyGroupsForGood() {
        assertThat(graph.getExecutionConfig().getMaxParallelism()).isEqualTo(720);
    }
}
