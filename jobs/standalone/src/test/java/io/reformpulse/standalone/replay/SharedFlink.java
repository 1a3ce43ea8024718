package io.reformpulse.standalone.replay;

import io.reformpulse.standalone.flink.LocalFlink;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the {@link Replays} of one Flink cluster: its start takes longer than most of them.
 */
public final class SharedFlink implements ParameterResolver {
    private static final Namespace STORE = Namespace.create(SharedFlink.class);

    private record Cluster(LocalFlink flink, Path scratch) implements AutoCloseable {
        static Cluster start() {
            try {
                Path scratch = Files.createTempDirectory("replay-tests-");
                return new Cluster(ReplayJob.cluster(scratch, Replays.MOST_PARALLEL), scratch);
            } catch (Exception e) {
                throw new AssertionError("No Flink cluster for the tests.", e);
            }
        }

        @Override
        public void close() throws Exception {
            flink.close();
            Folders.delete(scratch);
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Replays.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Cluster cluster =
                context.getRoot()
                        .getStore(STORE)
                        .computeIfAbsent("cluster", key -> Cluster.start(), Cluster.class);
        return new Replays(cluster.flink());
    }
}
