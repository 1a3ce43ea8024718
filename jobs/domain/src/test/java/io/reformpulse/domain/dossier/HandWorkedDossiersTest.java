package io.reformpulse.domain.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.domain.calendar.LaoCai;
import io.reformpulse.domain.kpi.Count;
import io.reformpulse.domain.kpi.Flow;
import io.reformpulse.domain.kpi.Gauge;
import io.reformpulse.domain.kpi.Measure;
import io.reformpulse.domain.kpi.Measured;
import io.reformpulse.domain.kpi.Step;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Writes each dossier out as its sheet does and holds the two against each other. */
class HandWorkedDossiersTest {
    private static final int SHEETS = 20;

    static Stream<Path> sheets() throws IOException, URISyntaxException {
        Path folder = Path.of(HandWorkedDossiersTest.class.getResource("/dossiers").toURI());
        List<Path> sheets = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> file.toString().endsWith(".txt")).sorted().forEach(sheets::add);
        }
        assertThat(sheets).hasSize(SHEETS);
        return sheets.stream();
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void dossierComesToWhatWasWorkedOutByHand(Path path) throws IOException {
        Sheet sheet = Sheet.read(Files.readAllLines(path));
        Dossier dossier = Dossier.of(sheet.file, sheet.reference());
        List<String> written = new ArrayList<>();
        writeView(dossier.view(), written);
        writeFlows(dossier, written);
        for (String line : sheet.expected) {
            if (line.startsWith("gauge")) {
                written.add(gauges(dossier, line.substring(0, "gauge 2024-03-05 09:10".length())));
            }
        }
        writeFlags(dossier.view(), written);
        writeStanding(dossier.standing(), written);
        assertThat(normal(written)).containsExactlyElementsOf(normal(sheet.expected));
    }

    private static void writeView(DossierView view, List<String> written) {
        if (view == null) {
            return;
        }
        written.add("state " + view.state());
        written.add("verdict " + view.verdict());
        writeTime("due", view.dueJudged(), written);
        writeTime("computed", view.dueComputed(), written);
        writeTime("feed", view.dueFromFeed(), written);
        writeTime("overdue", view.overdueFrom(), written);
    }

    private static void writeFlags(DossierView view, List<String> written) {
        if (view != null && !view.flags().isEmpty()) {
            written.add("flags " + words(view.flags()));
        }
    }

    /** The names after `flow <date>` and `flags` may stand in any order. */
    private static List<String> normal(List<String> lines) {
        List<String> sorted = new ArrayList<>();
        for (String line : lines) {
            String[] words = line.split(" ");
            Arrays.sort(words, 1, words.length);
            sorted.add(String.join(" ", words));
        }
        return sorted;
    }

    private static void writeTime(String name, Long instant, List<String> written) {
        if (instant != null) {
            LocalDateTime time = local(instant);
            boolean endsDay = LaoCai.endOf(time.toLocalDate().toString()) == instant;
            String clock = endsDay ? "24:00" : time.toLocalTime().toString();
            written.add(name + " " + time.toLocalDate() + " " + clock);
        }
    }

    private static void writeFlows(Dossier dossier, List<String> written) {
        Map<LocalDate, List<Flow>> flows = new TreeMap<>();
        List<String> saved = new ArrayList<>();
        for (Count count : dossier.contribution().counts()) {
            LocalDate date = local(count.at()).toLocalDate();
            if (count.flow() == Flow.TIME_SAVED_MILLIS) {
                saved.add("saved " + date + " " + hours(count.amount()));
            } else {
                assertThat(count.amount()).isOne();
                flows.computeIfAbsent(date, day -> new ArrayList<>()).add(count.flow());
            }
        }
        flows.forEach((date, names) -> written.add("flow " + date + " " + words(names)));
        written.addAll(saved);
        for (Measured measured : dossier.contribution().measured()) {
            String name = measured.measure() == Measure.HANDLING ? "handling" : "office";
            LocalDate date = local(measured.at()).toLocalDate();
            written.add(name + " " + date + " " + hours(measured.millis()));
        }
    }

    private static String gauges(Dossier dossier, String gaugeAndTime) {
        String[] words = gaugeAndTime.split(" ");
        long minute = Sheet.instant(words[1], words[2]) / 60_000;
        Set<Gauge> standing = EnumSet.noneOf(Gauge.class);
        for (Gauge gauge : Gauge.values()) {
            int value = 0;
            for (Step step : dossier.contribution().steps()) {
                value += step.gauge() == gauge && step.minute() <= minute ? step.delta() : 0;
            }
            if (value == 1) {
                standing.add(gauge);
            }
        }
        return gaugeAndTime + " " + (standing.isEmpty() ? "-" : words(standing));
    }

    private static void writeStanding(Standing standing, List<String> written) {
        StringBuilder line = new StringBuilder("standing");
        append(line, " applied=", standing.applied());
        append(line, " waiting=", standing.waiting());
        append(line, " replaced=", standing.replaced());
        append(line, " ratingsApplied=", standing.ratingsApplied());
        append(line, " ratingsReplaced=", standing.ratingsReplaced());
        append(line, " ratingsSuperseded=", standing.ratingsSuperseded());
        written.add(line.toString());
    }

    private static void append(StringBuilder line, String name, int count) {
        if (count != 0) {
            line.append(name).append(count);
        }
    }

    private static String words(Iterable<?> values) {
        List<String> names = new ArrayList<>();
        values.forEach(value -> names.add(value.toString()));
        return String.join(" ", names);
    }

    private static String hours(long millis) {
        assertThat(millis % 60_000).isZero();
        return millis / 3_600_000 + ":" + String.format("%02d", millis / 60_000 % 60);
    }

    private static LocalDateTime local(long instant) {
        return LocalDateTime.ofInstant(Instant.ofEpochMilli(instant), LaoCai.ZONE);
    }
}
