package io.reformpulse.engine.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.domain.alert.Severity;
import io.reformpulse.domain.alert.news.AlertNews;
import io.reformpulse.domain.alert.news.AlertScope;
import io.reformpulse.domain.alert.news.BadCases;
import io.reformpulse.domain.alert.news.NewsDesk;
import io.reformpulse.domain.alert.news.NewsDraft;
import io.reformpulse.domain.alert.news.RateEvidence;
import io.reformpulse.domain.alert.news.Transition;
import io.reformpulse.domain.alert.rule.MuteHours;
import io.reformpulse.domain.alert.rule.Rule;
import io.reformpulse.domain.alert.rule.Rules;
import io.reformpulse.domain.alert.rule.Subject;
import io.reformpulse.domain.kpi.WilsonInterval;
import io.reformpulse.domain.kpi.Window;
import io.reformpulse.domain.kpi.WindowType;
import io.reformpulse.schemas.AlertEvent;
import io.reformpulse.schemas.NotDecodable;
import io.reformpulse.schemas.SingleObject;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

class AlertEventsTest {
    private static final AlertScope SCOPE =
            new AlertScope("COMMUNE", "02911", "Bản Phiệt", List.of("083", "10"));

    @Test
    void everyFieldOfTheSchemaIsToldByNewsThatHaveIt() throws NotDecodable {
        Rule muted = Rules.with(Rules.onTime(), new MuteHours(LocalTime.MIN, LocalTime.of(23, 59)));
        RateEvidence evidence = new RateEvidence(48, 41, 0.95, WilsonInterval.of(41, 48), 0.0095);
        AlertEvent event =
                event(
                        muted,
                        draft ->
                                draft.dossier("H1")
                                        .rate(new Window(WindowType.DAY, 1, 2), evidence, evidence)
                                        .measured(3.5, 8)
                                        .cases(new BadCases(List.of("H9", "H8"), 7)));
        for (Schema.Field field : event.getSchema().getFields()) {
            assertThat(event.get(field.pos())).as(field.name()).isNotNull();
        }
        assertThat(event.getState()).isEqualTo("FIRING");
        assertThat(event.getSubject()).isEqualTo("ON_TIME_RATE");
        assertThat(event.getAncestors()).containsExactly("083", "10");
        assertThat(event.getEvidence().getCases()).isEqualTo(48);
        assertThat(event.getEvidence().getGood()).isEqualTo(41);
        assertThat(event.getEvidence().getWilsonLow()).isEqualTo(evidence.interval().low());
        assertThat(event.getEvidence().getTail()).isEqualTo(0.0095);
        assertThat(event.getDossiers()).containsExactly("H9", "H8");
        assertThat(event.getDossierCount()).isEqualTo(7);
        assertThat(event.getAsOf()).isEqualTo(event.getAt()).isEqualTo(1000);
        assertThat(event.getReasonEn()).isEqualTo("because");
        assertThat(SingleObject.ALERT_EVENT.decode(SingleObject.ALERT_EVENT.encode(event)))
                .isEqualTo(event);
    }

    @Test
    void whatNewsDoNotHaveIsNull() {
        AlertEvent event = event(Rules.of(Subject.SECOND_SUPPLEMENT), draft -> draft);
        assertThat(event.getEvidence()).isNull();
        assertThat(event.getWindowType()).isNull();
        assertThat(event.getMutedUntil()).isNull();
        assertThat(event.getDossierId()).isNull();
        assertThat(event.getDossiers()).isEmpty();
    }

    private interface Filling {
        NewsDraft fill(NewsDraft draft);
    }

    private static AlertEvent event(Rule rule, Filling filling) {
        List<AlertNews> out = new ArrayList<>();
        NewsDesk desk = new NewsDesk(SCOPE, ZoneId.of("UTC"), out::add);
        desk.heard(900);
        filling.fill(desk.about(rule, "", 500))
                .send(
                        Transition.OPENED,
                        Severity.WARNING,
                        1,
                        1000,
                        language -> language.choose("vì", "because"));
        return AlertEvents.of(out.get(0));
    }
}
