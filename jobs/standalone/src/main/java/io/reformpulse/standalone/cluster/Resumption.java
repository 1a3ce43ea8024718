package io.reformpulse.standalone.cluster;

import io.reformpulse.engine.config.ConfigKey;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * From where the job goes on, whatever Flink's high availability knows of it.
 *
 * @param run tells it from earlier runs
 * @param from a checkpoint or a savepoint
 * @param parallelism subtasks of each step of the job
 */
public record Resumption(String run, Path from, int parallelism) {
    private static final String RUN = "-Dhigh-availability.cluster-id=";
    private static final String FROM = "--fromSavepoint";
    private static final String PARALLELISM = "--" + ConfigKey.PARALLELISM.label() + "=";

    /** A process as it is to be started for it. */
    Member of(Member member) {
        List<String> words = new ArrayList<>(member.command());
        int settings = words.indexOf("--configDir");
        if (settings < 0) {
            return member;
        }
        words.removeIf(word -> word.startsWith(RUN));
        words.add(settings + 2, RUN + run);
        int job = words.indexOf("--job-classname");
        if (job >= 0) {
            goOn(words, job + 2);
        }
        return new Member(member.name(), List.copyOf(words), member.ports());
    }

    private void goOn(List<String> words, int at) {
        int before = words.indexOf(FROM);
        if (before >= 0) {
            words.subList(before, before + 2).clear();
        }
        words.addAll(at, List.of(FROM, from.toUri().toString()));
        words.replaceAll(word -> word.startsWith(PARALLELISM) ? PARALLELISM + parallelism : word);
    }
}
