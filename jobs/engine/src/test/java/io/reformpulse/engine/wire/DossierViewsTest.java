package io.reformpulse.engine.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.domain.calendar.Interval;
import io.reformpulse.domain.dossier.DossierState;
import io.reformpulse.domain.dossier.DossierView;
import io.reformpulse.domain.dossier.QualityFlag;
import io.reformpulse.domain.dossier.Verdict;
import io.reformpulse.schemas.Pause;
import io.reformpulse.schemas.SingleObject;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DossierViewsTest {
    @Test
    void everyPartOfAViewIsPublished() throws Exception {
        DossierView view =
                new DossierView(
                        "02734",
                        "H38-1",
                        "1.001193",
                        DossierState.PAUSED,
                        10,
                        List.of(new Interval(20, 30), new Interval(40, Long.MAX_VALUE)),
                        null,
                        50L,
                        51L,
                        50L,
                        60L,
                        Verdict.OPEN,
                        Set.of(QualityFlag.SECOND_REQUEST, QualityFlag.DUPLICATE_RECEIPT));
        io.reformpulse.schemas.DossierView sent =
                SingleObject.DOSSIER_VIEW.decode(
                        SingleObject.DOSSIER_VIEW.encode(DossierViews.of(view, 2, 3)));
        assertThat(sent)
                .isEqualTo(
                        new io.reformpulse.schemas.DossierView(
                                "02734",
                                "H38-1",
                                "1.001193",
                                "PAUSED",
                                10L,
                                List.of(new Pause(20L, 30L), new Pause(40L, null)),
                                null,
                                50L,
                                51L,
                                50L,
                                60L,
                                "OPEN",
                                List.of("DUPLICATE_RECEIPT", "SECOND_REQUEST"),
                                2L,
                                3L));
    }
}
