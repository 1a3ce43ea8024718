package io.reformpulse.engine.graph;

import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.KeyedStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.operators.SimpleOperatorFactory;
import org.apache.flink.streaming.api.operators.TwoInputStreamOperator;
import org.apache.flink.streaming.api.transformations.TwoInputTransformation;

/**
 * Joins a keyed stream and a broadcast one in an operator of our own: Flink's API has this for its
 * process functions only, which cannot act before a barrier.
 */
final class KeyedWithBroadcast<T> extends SingleOutputStreamOperator<T> {
    private KeyedWithBroadcast(
            StreamExecutionEnvironment env, TwoInputTransformation<?, ?, T> transformation) {
        super(env, transformation);
    }

    static <A, B, T> SingleOutputStreamOperator<T> transform(
            KeyedStream<A, String> keyed,
            DataStream<B> broadcast,
            String name,
            TypeInformation<T> type,
            TwoInputStreamOperator<A, B, T> operator) {
        StreamExecutionEnvironment env = keyed.getExecutionEnvironment();
        TwoInputTransformation<A, B, T> joined =
                new TwoInputTransformation<>(
                        keyed.getTransformation(),
                        broadcast.getTransformation(),
                        name,
                        SimpleOperatorFactory.of(operator),
                        type,
                        env.getParallelism());
        joined.setStateKeySelectors(keyed.getKeySelector(), null);
        joined.setStateKeyType(keyed.getKeyType());
        env.addOperator(joined);
        return new KeyedWithBroadcast<>(env, joined);
    }
}
