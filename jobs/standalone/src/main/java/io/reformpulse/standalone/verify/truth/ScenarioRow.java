package io.reformpulse.standalone.verify.truth;

import java.util.List;

/**
 * How the alerts did on one scenario.
 *
 * @param subjects of the alerts that are to tell of it; empty if none is
 * @param detections one for each commune it happened to; empty if no alert is to tell of it
 * @param falseAlerts of these subjects in the whole run
 */
public record ScenarioRow(
        String label, List<String> subjects, List<Detection> detections, long falseAlerts) {

    public long injected() {
        return detections.size();
    }

    public long found() {
        return detections.stream().filter(Detection::isFound).count();
    }

    public long missed() {
        return injected() - found();
    }
}
