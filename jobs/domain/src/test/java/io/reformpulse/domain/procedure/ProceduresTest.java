package io.reformpulse.domain.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.reformpulse.domain.calendar.Limit;
import io.reformpulse.domain.calendar.LimitUnit;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProceduresTest {
    private static final LocalDate DAY = LocalDate.parse("2024-06-12");

    @Test
    void limitsInForceAreThoseOfTheDateOfReceipt() {
        Procedure old = procedure("1.001193", 5, null, "2024-06-11");
        Procedure cut = procedure("1.001193", 3, "2024-06-12", null);
        Procedures procedures = new Procedures(List.of(cut, old));
        assertThat(procedures.inForce("1.001193", DAY.minusDays(1))).isEqualTo(old);
        assertThat(procedures.inForce("1.001193", DAY)).isEqualTo(cut);
    }

    @Test
    void validityIncludesBothItsDates() {
        Procedure oneDay = procedure("1.001193", 5, "2024-06-12", "2024-06-12");
        Procedures procedures = new Procedures(List.of(oneDay));
        assertThat(procedures.inForce("1.001193", DAY)).isEqualTo(oneDay);
        assertThat(procedures.inForce("1.001193", DAY.minusDays(1))).isNull();
        assertThat(procedures.inForce("1.001193", DAY.plusDays(1))).isNull();
    }

    @Test
    void procedureNotListedIsUnknown() {
        Procedures procedures = new Procedures(List.of(procedure("1.001193", 5, null, null)));
        assertThat(procedures.inForce("9.999999", DAY)).isNull();
        assertThat(procedures.inForce(null, DAY)).isNull();
    }

    @Test
    void rowsOfOneProcedureForTheSameDatesAreRefused() {
        Procedure old = procedure("1.001193", 5, null, "2024-06-12");
        Procedure cut = procedure("1.001193", 3, "2024-06-12", null);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Procedures(List.of(old, cut)))
                .withMessageContaining("1.001193");
    }

    @Test
    void validityThatEndsBeforeItStartsIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> procedure("1.001193", 5, "2024-06-12", "2024-06-11"))
                .withMessageContaining("from 2024-06-12 but only to 2024-06-11");
    }

    private static Procedure procedure(String code, int days, String from, String to) {
        Limit limit = new Limit(days, LimitUnit.WORKING_DAY);
        return new Procedure(code, limit, limit, date(from), date(to));
    }

    private static LocalDate date(String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
