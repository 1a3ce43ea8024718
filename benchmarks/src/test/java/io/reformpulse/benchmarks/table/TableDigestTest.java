package io.reformpulse.benchmarks.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableDigestTest {
    private static final String ONE = "02647/19500";
    private static final String OTHER = "02650/19500";

    @Test
    void isTheSameInAnyOrderOfRows() {
        Map<String, DayFigures> forth = new LinkedHashMap<>();
        forth.put(ONE, figures(1));
        forth.put(OTHER, figures(7));
        Map<String, DayFigures> back = new LinkedHashMap<>();
        back.put(OTHER, figures(7));
        back.put(ONE, figures(1));
        assertThat(TableDigest.of(forth)).isEqualTo(TableDigest.of(back));
    }

    @Test
    void leavesOutRowsThatSayNothing() {
        Map<String, DayFigures> table = table(figures(1), figures(7));
        table.put("03000/19500", new DayFigures());
        assertThat(TableDigest.of(table)).isEqualTo(TableDigest.of(table(figures(1), figures(7))));
    }

    @Test
    void saysHowManyRowsThereAreAndWhatTheyComeTo() {
        TableDigest digest = TableDigest.of(table(figures(1), figures(7)));
        assertThat(digest.rows()).isEqualTo(2);
        assertThat(digest.sum()).isEqualTo("8,10,12,14,16,18");
        assertThat(digest.sha256()).matches("[0-9a-f]{64}");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5})
    void tellsEachFigureApart(int figure) {
        DayFigures more = figures(1);
        raise(more, figure);
        assertThat(TableDigest.of(table(more, figures(7))))
                .isNotEqualTo(TableDigest.of(table(figures(1), figures(7))));
    }

    /** The sums of both tables are equal. */
    @Test
    void tellsApartWhichRowAFigureIsIn() {
        TableDigest one = TableDigest.of(table(figures(1), figures(7)));
        TableDigest other = TableDigest.of(table(figures(7), figures(1)));
        assertThat(other.sum()).isEqualTo(one.sum());
        assertThat(other).isNotEqualTo(one);
    }

    @Test
    void tellsApartFiguresThatWouldReadAlikeWithoutTheirCommas() {
        DayFigures one = change(figures -> figures.received = 11);
        DayFigures other = change(figures -> figures.received = 1);
        other.ended = 10;
        assertThat(TableDigest.of(Map.of(ONE, other)))
                .isNotEqualTo(TableDigest.of(Map.of(ONE, one)));
    }

    @Test
    void figuresAreReadBackAsWritten() {
        DayFigures figures = figures(Long.MAX_VALUE - 9);
        assertThat(DayFigures.of(figures.toBytes()).toString()).isEqualTo(figures.toString());
    }

    private static Map<String, DayFigures> table(DayFigures one, DayFigures other) {
        return new HashMap<>(Map.of(ONE, one, OTHER, other));
    }

    private static DayFigures change(Consumer<DayFigures> change) {
        DayFigures figures = new DayFigures();
        change.accept(figures);
        return figures;
    }

    /** Six figures one after the other. */
    private static DayFigures figures(long first) {
        DayFigures figures = new DayFigures();
        figures.received = first;
        figures.ended = first + 1;
        figures.onTime = first + 2;
        figures.handlingMillis = first + 3;
        figures.ratings = first + 4;
        figures.satisfied = first + 5;
        return figures;
    }

    private static void raise(DayFigures figures, int figure) {
        switch (figure) {
            case 0 -> figures.received++;
            case 1 -> figures.ended++;
            case 2 -> figures.onTime++;
            case 3 -> figures.handlingMillis++;
            case 4 -> figures.ratings++;
            default -> figures.satisfied++;
        }
    }
}
