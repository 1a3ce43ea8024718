package io.reformpulse.standalone.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reformpulse.standalone.Failure;
import org.junit.jupiter.api.Test;

class ClusterPlanTest {
    @Test
    void namesSayWhatAProcessIsAndWhichOne() {
        ClusterPlan plan = new ClusterPlan(3, 2, true, false, 4);
        assertThat(plan.brokerNames()).containsExactly("broker-1", "broker-2", "broker-3");
        assertThat(plan.jobManagerNames()).containsExactly("jobmanager-1", "jobmanager-2");
        assertThat(plan.taskManagerNames()).containsExactly("taskmanager-1", "taskmanager-2");
    }

    @Test
    void twoBrokersAreRefusedAsNeitherOfThemMayBeLost() {
        assertThatThrownBy(() -> new ClusterPlan(2, 2, false, false, 2))
                .isInstanceOf(Failure.class)
                .hasMessage("--brokers is 2; give 1, or 3, of which one may be lost.");
    }

    @Test
    void aJobThatDoesNotFitIsRefused() {
        assertThatThrownBy(() -> new ClusterPlan(1, 1, false, false, 3))
                .hasMessage("--parallelism is 3; 1 TaskManagers have room for 1 to 2.");
    }
}
