package io.reformpulse.engine.graph;

import io.reformpulse.domain.intake.FeedRecord;
import io.reformpulse.engine.commune.CommuneOperator;
import io.reformpulse.engine.intake.DecodeOperator;
import io.reformpulse.engine.intake.RawRecord;
import io.reformpulse.engine.publish.EpochMarkerOperator;
import io.reformpulse.engine.publish.Outbound;
import io.reformpulse.engine.publish.OutputTopics;
import io.reformpulse.engine.publish.SideOutputs;
import io.reformpulse.engine.publish.ToOwner;
import io.reformpulse.engine.rollup.RollUpOperator;
import io.reformpulse.engine.rollup.UnitChange;
import io.reformpulse.engine.rollup.UnitChangeCodec;
import io.reformpulse.engine.scope.ScopeSettings;
import io.reformpulse.engine.state.CodecType;
import io.reformpulse.engine.state.FeedRecordCodec;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.KeyedStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * The one graph, whatever it reads and writes.
 *
 * <pre>
 * feed ──► decode ─► keyBy(commune) ─┬─► communes ─┬─ changes ─► keyBy(unit) ─┬─► roll-up ─┐
 *             │                      │   (seeds    │                          │            │
 *             │      targets ─ all ──┤    its own) │                          │       rows ┤
 *             │                      └─────────────│──────────────────────────┘            │
 *             │                                    ├─ rows ──► by output partition ◄───────┤
 *             │                                    │              └─► epochs ─► kpi-updates│
 *             │                                    ├─ alerts ───────────────► alerts ◄─────┘
 *             │                                    ├─ dossiers ─────────────► dossiers
 *             ├─ rejected ─────────────────────────┼─ rejected ─────────────► rejected-events
 *             └─ books ────────────────────────────┴─ books ────────────────► accounts
 * </pre>
 *
 * The steps follow one clock: the feed's watermark, which runs on arrivals; targets hold it until
 * they are all read.
 */
public final class PulseGraph {
    /** The number of key groups, for good: it can never be changed with the state kept. */
    public static final int MAX_PARALLELISM = 720;

    private static final TypeInformation<FeedRecord> FEED_RECORD =
            new CodecType<>(FeedRecord.class, new FeedRecordCodec());
    private static final TypeInformation<UnitChange> UNIT_CHANGE =
            new CodecType<>(UnitChange.class, new UnitChangeCodec());

    private PulseGraph() {}

    /** Builds the graph in an environment made by {@link PulseEnvironment}. */
    public static void build(
            StreamExecutionEnvironment env, ScopeSettings settings, Sources from, Sinks to) {
        OutputTopics topics = to.topics();

        SingleOutputStreamOperator<FeedRecord> records =
                env.fromSource(from.feed(), WatermarkStrategy.noWatermarks(), Uids.FEED)
                        .uid(Uids.FEED)
                        .setParallelism(from.feedParallelism())
                        .transform(
                                Uids.DECODE,
                                FEED_RECORD,
                                new DecodeOperator(
                                        settings, from.decoding(), topics.rejectedStore()))
                        .uid(Uids.DECODE)
                        .setParallelism(from.feedParallelism());

        DataStream<RawRecord> targets =
                env.fromSource(from.targets(), WatermarkStrategy.noWatermarks(), Uids.TARGETS)
                        .uid(Uids.TARGETS)
                        .setParallelism(1)
                        .broadcast();

        KeyedStream<FeedRecord, String> byCommune = records.keyBy(new CommuneOf(), Types.STRING);
        SingleOutputStreamOperator<UnitChange> communes =
                KeyedWithBroadcast.transform(
                                byCommune,
                                targets,
                                Uids.COMMUNES,
                                UNIT_CHANGE,
                                new CommuneOperator(settings, topics))
                        .uid(Uids.COMMUNES);

        SingleOutputStreamOperator<Outbound> units =
                KeyedWithBroadcast.transform(
                                communes.keyBy(new UnitOf(), Types.STRING),
                                targets,
                                Uids.ROLL_UP,
                                SideOutputs.OUTBOUND,
                                new RollUpOperator(settings, topics.kpiPartitions()))
                        .uid(Uids.ROLL_UP);

        communes.getSideOutput(SideOutputs.ROWS)
                .union(units)
                .partitionCustom(new ToOwner(), new PartitionOf())
                .transform(
                        Uids.EPOCHS,
                        SideOutputs.OUTBOUND,
                        new EpochMarkerOperator(settings, topics.kpiPartitions()))
                .uid(Uids.EPOCHS)
                .sinkTo(to.kpiUpdates())
                .name(Uids.KPI_UPDATES)
                .uid(Uids.KPI_UPDATES);

        communes.getSideOutput(SideOutputs.DOSSIERS)
                .sinkTo(to.dossiers())
                .name(Uids.DOSSIERS)
                .uid(Uids.DOSSIERS);

        communes.getSideOutput(SideOutputs.ALERTS)
                .union(units.getSideOutput(SideOutputs.ALERTS))
                .sinkTo(to.alerts())
                .name(Uids.ALERTS)
                .uid(Uids.ALERTS)
                .setParallelism(1);

        records.getSideOutput(SideOutputs.REJECTED)
                .union(communes.getSideOutput(SideOutputs.REJECTED))
                .sinkTo(to.rejectedEvents())
                .name(Uids.REJECTED_EVENTS)
                .uid(Uids.REJECTED_EVENTS)
                .setParallelism(1);

        records.getSideOutput(SideOutputs.ACCOUNTS)
                .union(communes.getSideOutput(SideOutputs.ACCOUNTS))
                .sinkTo(to.accounts())
                .name(Uids.ACCOUNTS)
                .uid(Uids.ACCOUNTS)
                .setParallelism(1);
    }
}
