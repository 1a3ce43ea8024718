package io.reformpulse.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Whoever is woken by an alert finds what to do. */
class RunbookTest {
    private static final Path RULES = DeployFiles.DEPLOY.resolve("prometheus/rules.yml");
    private static final Path TESTS = DeployFiles.DEPLOY.resolve("prometheus/rules_test.yml");

    private static List<JsonNode> alerts() throws Exception {
        List<JsonNode> alerts = new ArrayList<>();
        for (JsonNode group : DeployFiles.documents(RULES).get(0).get("groups")) {
            for (JsonNode rule : group.get("rules")) {
                if (rule.has("alert")) {
                    alerts.add(rule);
                }
            }
        }
        return alerts;
    }

    @Test
    void everyAlertHasItsSectionInTheRunbook() throws Exception {
        assertThat(alerts()).hasSizeGreaterThan(10);
        for (JsonNode alert : alerts()) {
            String name = alert.get("alert").asText();
            String[] link = alert.at("/annotations/runbook").asText().split("#");
            assertThat(link).as(name).hasSize(2);
            assertThat(link[1]).isEqualTo(name.toLowerCase(Locale.ROOT));
            assertThat(Files.readAllLines(DeployFiles.ROOT.resolve(link[0])))
                    .as("a section of " + link[0])
                    .contains("### " + name);
        }
    }

    @Test
    void theRunbookHasNoSectionOfAnAlertThatIsGone() throws Exception {
        List<String> names = alerts().stream().map(each -> each.get("alert").asText()).toList();
        assertThat(Files.readAllLines(DeployFiles.ROOT.resolve("docs/operations.md")))
                .filteredOn(line -> line.startsWith("### Pulse"))
                .allSatisfy(line -> assertThat(names).contains(line.substring("### ".length())));
    }

    @Test
    void everyAlertIsSeenToFireAndNotToFire() throws Exception {
        for (JsonNode alert : alerts()) {
            String name = alert.get("alert").asText();
            boolean fires = false;
            boolean keepsSilent = false;
            for (JsonNode test : DeployFiles.documents(TESTS).get(0).get("tests")) {
                for (JsonNode each : test.get("alert_rule_test")) {
                    if (each.get("alertname").asText().equals(name)) {
                        fires |= !each.get("exp_alerts").isEmpty();
                        keepsSilent |= each.get("exp_alerts").isEmpty();
                    }
                }
            }
            assertThat(fires).as(name + " fires in a test").isTrue();
            assertThat(keepsSilent).as(name + " keeps silent in a test").isTrue();
        }
    }
}
