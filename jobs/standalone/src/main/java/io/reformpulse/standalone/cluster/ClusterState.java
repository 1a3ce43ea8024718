package io.reformpulse.standalone.cluster;

import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.reformpulse.standalone.Failure;
import io.reformpulse.standalone.WholeFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a cluster is made of and which of it was started; kept in its folder.
 *
 * @param kafka HOST:PORT of each broker, by commas
 * @param kafkaId the id its brokers share, for good
 * @param members in the order in which they need one another
 */
public record ClusterState(
        ClusterPlan plan, String kafka, String kafkaId, List<MemberState> members) {
    private static final ObjectMapper JSON =
            JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    // What is kept are the components of records, and nothing that looks like one.
                    .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
                    .build();

    /**
     * @param process what it was started as last; null if it was not
     */
    public record MemberState(Member member, ProcessId process) {
        public ProcessId.State state() {
            return process == null ? ProcessId.State.ENDED : process.state();
        }
    }

    /** Null if there never was a cluster. */
    static ClusterState read(Path file) {
        if (!Files.exists(file)) {
            return null;
        }
        try {
            return JSON.readValue(file.toFile(), ClusterState.class);
        } catch (IOException e) {
            throw Failure.usage(
                    "The file "
                            + file
                            + " does not tell of a cluster ("
                            + e.getMessage().lines().findFirst().orElse("")
                            + "); end what runs there by hand, then delete it.",
                    e);
        }
    }

    void write(Path file) throws IOException {
        try (WholeFile whole = WholeFile.begin(file);
                OutputStream out = whole.out()) {
            JSON.writeValue(out, this);
            whole.complete();
        }
    }

    /** The same with a member started. */
    ClusterState started(String name, ProcessId process) {
        List<MemberState> changed = new ArrayList<>();
        for (MemberState each : members) {
            boolean isIt = each.member().name().equals(name);
            changed.add(isIt ? new MemberState(each.member(), process) : each);
        }
        return new ClusterState(plan, kafka, kafkaId, changed);
    }

    /** The same with the job going on elsewhere. */
    ClusterState resuming(Resumption resumption) {
        return new ClusterState(
                plan,
                kafka,
                kafkaId,
                members.stream()
                        .map(each -> new MemberState(resumption.of(each.member()), each.process()))
                        .toList());
    }

    /** The job as each JobManager tells of it that runs. */
    public List<FlinkJob> jobs() {
        return members.stream()
                .filter(each -> each.member().ports().containsKey("flink"))
                .filter(each -> each.state() == ProcessId.State.RUNNING)
                .map(each -> new FlinkJob(each.member().ports().get("flink")))
                .toList();
    }

    /** Fails, naming those that there are, if there is none of that name. */
    public MemberState member(String name) {
        List<String> names = new ArrayList<>();
        for (MemberState each : members) {
            if (each.member().name().equals(name)) {
                return each;
            }
            names.add(each.member().name());
        }
        throw Failure.usage(
                "There is no " + name + " in this cluster, only " + String.join(", ", names) + ".");
    }

    /** Whether any process of it is there. */
    boolean isAnyAlive() {
        return members.stream().anyMatch(each -> each.state() != ProcessId.State.ENDED);
    }
}
