package io.reformpulse.benchmarks.contestant;

import io.reformpulse.benchmarks.table.DayFigures;
import io.reformpulse.benchmarks.table.DossierState;
import io.reformpulse.benchmarks.table.LocalDay;
import io.reformpulse.schemas.DossierEvent;
import io.reformpulse.schemas.EventType;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/** What one would write with Flink's process functions: a state a dossier, a state a day. */
final class UsualJob {
    private final Contest contest;

    UsualJob(Contest contest) {
        this.contest = contest;
    }

    Timing run() throws Exception {
        FlinkPeer peer = new FlinkPeer(contest);
        StreamExecutionEnvironment environment = peer.environment(peer.settings());
        environment
                .fromSource(
                        PlainEvent.source(contest.bootstrap()),
                        WatermarkStrategy.noWatermarks(),
                        "events")
                .keyBy(event -> event.dossier)
                .process(new ByDossier())
                .returns(Types.TUPLE(Types.STRING, Types.PRIMITIVE_ARRAY(Types.BYTE)))
                .keyBy(change -> change.f0)
                .process(new ByDay())
                .returns(Types.TUPLE(Types.STRING, Types.PRIMITIVE_ARRAY(Types.BYTE)))
                .sinkTo(peer.sink());
        return peer.run(environment);
    }

    private static ValueStateDescriptor<byte[]> state(String name) {
        return new ValueStateDescriptor<>(
                name, PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO);
    }

    /** Tells what each event adds to a day of its commune. */
    private static final class ByDossier
            extends KeyedProcessFunction<String, PlainEvent, Tuple2<String, byte[]>> {
        private static final long serialVersionUID = 1L;

        private transient ValueState<byte[]> dossier;

        @Override
        public void open(OpenContext context) {
            dossier = getRuntimeContext().getState(state("dossier"));
        }

        @Override
        public void processElement(
                PlainEvent event, Context context, Collector<Tuple2<String, byte[]>> out)
                throws Exception {
            DayFigures change = new DayFigures();
            if (event.type == null) {
                change.ratings = 1;
                change.satisfied = event.score >= 4 ? 1 : 0;
            } else {
                DossierState state = DossierState.of(dossier.value());
                DossierEvent told = new DossierEvent();
                told.setType(EventType.valueOf(event.type));
                told.setOccurredAt(event.at);
                told.setDueAt(event.due);
                state.apply(told, change);
                dossier.update(state.toBytes());
            }
            if (!change.isZero()) {
                String key = LocalDay.key(event.commune, LocalDay.of(event.at));
                out.collect(Tuple2.of(key, change.toBytes()));
            }
        }
    }

    /** Adds changes up, and tells each sum. */
    private static final class ByDay
            extends KeyedProcessFunction<String, Tuple2<String, byte[]>, Tuple2<String, byte[]>> {
        private static final long serialVersionUID = 1L;

        private transient ValueState<byte[]> day;

        @Override
        public void open(OpenContext context) {
            day = getRuntimeContext().getState(state("day"));
        }

        @Override
        public void processElement(
                Tuple2<String, byte[]> change,
                Context context,
                Collector<Tuple2<String, byte[]>> out)
                throws Exception {
            DayFigures sum = DayFigures.of(change.f1);
            byte[] before = day.value();
            if (before != null) {
                sum.add(DayFigures.of(before));
            }
            day.update(sum.toBytes());
            out.collect(Tuple2.of(change.f0, sum.toBytes()));
        }
    }
}
