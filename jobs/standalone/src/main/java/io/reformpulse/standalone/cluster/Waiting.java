package io.reformpulse.standalone.cluster;

import io.reformpulse.standalone.Failure;
import io.reformpulse.standalone.StopSignal;
import io.reformpulse.standalone.figures.KpiFollower;
import io.reformpulse.standalone.kafka.Reach;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.Callable;

/** Waits for the parts of a cluster, as long as none of its processes ends. */
final class Waiting {
    private static final long PATIENCE_MILLIS = 240_000;
    private static final long GLANCE_MILLIS = 500;
    private static final Duration MOMENT = Duration.ofMillis(500);

    private final ClusterFolder folder;
    private final Cluster cluster;
    private final StopSignal stop;

    Waiting(ClusterFolder folder, Cluster cluster, StopSignal stop) {
        this.folder = folder;
        this.cluster = cluster;
        this.stop = stop;
    }

    /** Until all brokers know one another. */
    void brokers(String kafka, int count) throws Exception {
        until("Kafka answers", () -> brokersAt(kafka) == count);
    }

    private static int brokersAt(String kafka) {
        try (Reach reach = Reach.kafka(kafka)) {
            return reach.ask(admin -> admin.describeCluster().nodes().get()).size();
        } catch (Failure notYet) {
            return 0;
        }
    }

    /** Until every part of the job runs. */
    void job() throws Exception {
        FlinkJob job = new FlinkJob(port(cluster.state().plan().jobManagerNames().get(0), "flink"));
        until("the job runs", () -> job.standing().isRunning());
    }

    /**
     * Until figures can be read.
     *
     * @param simulated then there are none before a feed is played
     */
    void figures(String kafka, boolean simulated) throws Exception {
        if (simulated) {
            return;
        }
        try (KpiFollower kpis = new KpiFollower(kafka)) {
            until(
                    "an epoch of figures is closed",
                    () -> {
                        kpis.poll(MOMENT);
                        return kpis.rows().closedEpoch() != Long.MIN_VALUE;
                    });
        }
    }

    /** Until the control room serves its page. */
    void page() throws Exception {
        HttpClient http = HttpClient.newBuilder().connectTimeout(MOMENT).build();
        int port = port(ClusterPlan.CONTROL_ROOM, "page");
        HttpRequest health =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/health"))
                        .timeout(MOMENT)
                        .build();
        until(
                "the control room answers",
                () -> {
                    try {
                        return http.send(health, HttpResponse.BodyHandlers.discarding())
                                        .statusCode()
                                == 200;
                    } catch (IOException notYet) {
                        return false;
                    }
                });
    }

    private int port(String name, String what) {
        return cluster.state().member(name).member().ports().get(what);
    }

    private void until(String what, Callable<Boolean> isSo) throws Exception {
        long deadline = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
        while (!isSo.call()) {
            requireAlive();
            if (stop.await(GLANCE_MILLIS)) {
                throw Failure.failed("Stopped before it was up.", null);
            }
            if (System.nanoTime() > deadline) {
                throw Failure.failed(
                        "It was waited in vain until "
                                + what
                                + "; see the logs in "
                                + folder.log("").getParent()
                                + ".",
                        null);
            }
        }
    }

    private void requireAlive() throws IOException {
        for (ClusterState.MemberState member : cluster.state().members()) {
            boolean started = member.process() != null;
            if (started && !member.process().isAlive()) {
                String name = member.member().name();
                throw Failure.failed(
                        name + " ended by itself; " + MemberLog.reason(folder, name), null);
            }
        }
    }
}
