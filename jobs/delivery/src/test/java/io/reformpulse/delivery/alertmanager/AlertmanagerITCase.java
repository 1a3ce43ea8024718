package io.reformpulse.delivery.alertmanager;

import static io.reformpulse.delivery.AlertStory.alert;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.reformpulse.delivery.AlertStory;
import io.reformpulse.delivery.ConfiguredChannels;
import io.reformpulse.delivery.ManualTime;
import io.reformpulse.delivery.address.AddressRange;
import io.reformpulse.delivery.address.AddressRules;
import io.reformpulse.delivery.http.HttpPoster;
import io.reformpulse.delivery.subscriber.AlertmanagerTarget;
import io.reformpulse.delivery.subscriber.Subscriber;
import io.reformpulse.delivery.worker.CourierBench;
import io.reformpulse.schemas.AlertEvent;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Deliveries to the real Alertmanager. */
class AlertmanagerITCase {
    private static final String ABSENT =
            "There is no Alertmanager on this machine; install it with: apt-get install"
                    + " prometheus-alertmanager";
    private static final AddressRules LOOPBACK =
            new AddressRules(true, List.of(AddressRange.of("127.0.0.0/8")));

    @TempDir Path dir;

    // Its own clock decides what has ended, so time must be near the real one.
    private final ManualTime time = new ManualTime(Instant.now());
    private final HttpPoster http = new HttpPoster(() -> LOOPBACK, HttpPoster.Limits.USUAL);
    private AlertmanagerProcess alertmanager;
    private CourierBench courier;

    @BeforeEach
    void open() throws Exception {
        boolean present = AlertmanagerProcess.program() != null;
        assertThat(present || System.getenv("CI") == null).as(ABSENT).isTrue();
        assumeTrue(present, ABSENT);
        alertmanager = AlertmanagerProcess.start(dir.resolve("alertmanager"));
        courier =
                new CourierBench(
                        dir.resolve("delivery"),
                        new Subscriber(
                                "am", null, new AlertmanagerTarget(alertmanager.url() + "/"), null),
                        new ConfiguredChannels(http, System.out),
                        time);
    }

    @AfterEach
    void close() {
        http.close();
        if (alertmanager != null) {
            courier.close();
            alertmanager.close();
        }
    }

    @Test
    void anAlertIsActiveFromItsBeginningToItsEndWithTheSeverityItHas() throws Exception {
        AlertStory one = alert("one");
        comes(one.opened(), alert("two").in("02740").opened());
        assertThat(active()).containsExactlyInAnyOrder("one warning", "two warning");
        comes(one.escalated("CRITICAL"));
        assertThat(active()).containsExactlyInAnyOrder("one critical", "two warning");
        comes(one.resolved());
        assertThat(active()).containsExactly("two warning");
    }

    @Test
    void itShowsWhatAPersonNeeds() throws Exception {
        comes(alert("one").opened());
        JsonNode shown = alertmanager.active().get(0);
        assertThat(shown.at("/labels/alertname").asText()).isEqualTo("on-time");
        assertThat(shown.at("/labels/ancestors").asText()).isEqualTo(",082,10,");
        assertThat(shown.at("/annotations/summary_vi").asText()).startsWith("Xã Quang Kim");
        assertThat(shown.at("/annotations/dossiers").asText()).isEqualTo("H38-1, H38-2");
        assertThat(Instant.parse(shown.get("startsAt").asText()))
                .isEqualTo(Instant.ofEpochMilli(AlertStory.BEGINNING));
    }

    @Test
    void whatFiresIsThereAgainAfterItRestarts() throws Exception {
        comes(alert("one").opened());
        alertmanager.die();
        alertmanager.comeBack();
        assertThat(active()).isEmpty();
        courier.worksAfter(Duration.ofMinutes(1));
        assertThat(active()).containsExactly("one warning");
    }

    @Test
    void whatHappensWhileItIsDownIsToldInOrderWhenItIsBack() throws Exception {
        AlertStory one = alert("one");
        comes(one.opened());
        alertmanager.die();
        comes(one.escalated("CRITICAL"), one.resolved(), alert("two").opened());
        assertThat(courier.log().totals("am").delivered()).isEqualTo(1);
        alertmanager.comeBack();
        courier.worksAfter(Duration.ofMinutes(1));
        assertThat(active()).containsExactly("two warning");
        assertThat(courier.log().totals("am").delivered()).isEqualTo(4);
    }

    @Test
    void aTestIsAccepted() throws Exception {
        new AlertmanagerChannel(http, alertmanager.url()).test(time.instant());
        assertThat(alertmanager.active().get(0).at("/labels/alertname").asText())
                .isEqualTo("ReformPulseTest");
    }

    private void comes(AlertEvent... events) {
        courier.comes(events);
        courier.works();
    }

    private List<String> active() throws Exception {
        return alertmanager.active().stream()
                .map(
                        each ->
                                each.at("/labels/alert_id").asText()
                                        + " "
                                        + each.at("/labels/severity").asText())
                .toList();
    }
}
