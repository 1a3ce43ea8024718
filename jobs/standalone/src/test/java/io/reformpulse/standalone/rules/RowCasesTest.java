package io.reformpulse.standalone.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.domain.alert.rule.Subject;
import io.reformpulse.domain.kpi.KpiTable;
import io.reformpulse.schemas.KpiUpdate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RowCasesTest {
    @Test
    void everyRateOfFiguresFindsItsColumns() {
        for (Subject subject : Subject.values()) {
            if (subject.isFigure()) {
                assertThat(KpiTable.header().split(",")).containsAll(RowCases.columns(subject));
            }
        }
    }

    @Test
    void aPublishedRowCountsTheSame() {
        KpiUpdate row = new KpiUpdate();
        row.setOnTime(7L);
        row.setLate(2L);
        row.setRatings(5L);
        row.setResolved(8L);
        row.setStopped(3L);
        row.setHandlingCount(11L);
        row.setOfficeCount(11L);
        assertThat(
                        Arrays.stream(Subject.values())
                                .filter(Subject::isFigure)
                                .map(subject -> RowCases.of(subject, row)))
                .containsExactly(9L, 5L, 11L, 11L, 11L);
    }
}
