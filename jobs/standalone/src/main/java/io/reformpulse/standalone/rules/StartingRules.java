package io.reformpulse.standalone.rules;

import io.reformpulse.domain.alert.rule.RuleBook;
import io.reformpulse.domain.alert.rule.RuleVersion;
import io.reformpulse.standalone.Failure;
import java.util.List;

/**
 * The rules of a reference folder, given to a job by way of its Kafka before it starts. What was
 * written there before, by anybody, stays.
 */
public final class StartingRules {
    private StartingRules() {}

    /**
     * Writes the versions that are newer than those the topic knows.
     *
     * @param topicIsNew then there is nothing to read in it
     * @return what was written
     */
    public static List<RuleVersion> write(String bootstrap, RuleBook rules, boolean topicIsNew) {
        TargetsTopic topic = new TargetsTopic(bootstrap, sentence -> {});
        RuleBook known = topicIsNew ? RuleBook.EMPTY : topic.read();
        RulesDiff diff = RulesDiff.between(rules, known);
        if (!diff.conflicts().isEmpty()) {
            throw Failure.failed(
                    "The rules of targets.yaml contradict those that this Kafka has: "
                            + String.join(" ", diff.conflicts()),
                    null);
        }
        List<RuleVersion> newer = diff.newer(known);
        topic.write(newer);
        return newer;
    }
}
