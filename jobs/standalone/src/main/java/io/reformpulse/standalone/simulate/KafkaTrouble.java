package io.reformpulse.standalone.simulate;

import io.reformpulse.simulators.replay.ReplayFailed;
import io.reformpulse.standalone.Failure;

/** Says what ended a replay into Kafka, to somebody who can do something about it. */
public final class KafkaTrouble {
    private KafkaTrouble() {}

    /**
     * @param bootstrap HOST:PORT
     * @return the same if it is a fault of the program
     */
    public static RuntimeException told(RuntimeException trouble, String bootstrap) {
        if (trouble instanceof ReplayFailed failed && failed.isUnanswered()) {
            return Failure.unreachable(
                    "Kafka at "
                            + bootstrap
                            + " does not answer ("
                            + trouble.getMessage()
                            + "); once it does, the same command goes on from where this ended.",
                    trouble);
        }
        if (trouble instanceof ReplayFailed) {
            return Failure.failed(trouble.getMessage(), trouble);
        }
        if (trouble instanceof IllegalStateException
                || trouble instanceof IllegalArgumentException) {
            return Failure.usage(trouble.getMessage(), trouble);
        }
        return trouble;
    }
}
