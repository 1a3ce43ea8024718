package io.reformpulse.engine;

import io.reformpulse.engine.config.ConfigLayers;
import io.reformpulse.engine.config.PulseConfig;
import io.reformpulse.engine.graph.PulseEnvironment;
import java.time.Instant;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The job on a Flink cluster: configured by file, environment and arguments. */
public final class PulseJob {
    private PulseJob() {}

    public static void main(String[] arguments) throws Exception {
        PulseConfig config = PulseConfig.of(ConfigLayers.read(arguments, System.getenv()));
        StreamExecutionEnvironment env =
                PulseEnvironment.of(LiveJob.flinkSettings(config), config.parallelism());
        LiveJob.build(env, config, Instant.now().toEpochMilli());
        env.execute(LiveJob.NAME);
    }
}
