package io.reformpulse.engine.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.reformpulse.domain.commune.Reference;
import java.lang.management.ManagementFactory;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Whatever a reference folder holds: it is read, or refused with a sentence that names the file; a
 * small file never takes much of the heap.
 */
class MangledReferenceTest {
    private static final long MOST_BYTES = 64 << 20;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final ReferenceFiles GOOD = ReferenceFiles.onClassPath("/reference/small");
    private static final Reference SMALL = GOOD.load();

    @Provide
    Arbitrary<String> jurisdictions() {
        return MangledFile.of(GOOD.jurisdiction());
    }

    @Property(tries = 2000)
    void aJurisdiction(@ForAll("jurisdictions") String text) {
        readOrRefused(JurisdictionYaml.FILE, () -> JurisdictionYaml.parse(text));
    }

    @Provide
    Arbitrary<String> units() {
        return MangledFile.of(GOOD.units());
    }

    @Property(tries = 2000)
    void units(@ForAll("units") String text) {
        readOrRefused(UnitsCsv.FILE, () -> UnitsCsv.parse(text));
    }

    @Provide
    Arbitrary<String> procedures() {
        return MangledFile.of(GOOD.procedures());
    }

    @Property(tries = 2000)
    void procedures(@ForAll("procedures") String text) {
        readOrRefused(ProceduresCsv.FILE, () -> ProceduresCsv.parse(text));
    }

    @Provide
    Arbitrary<String> calendars() {
        return MangledFile.of(GOOD.calendar());
    }

    @Property(tries = 2000)
    void aCalendar(@ForAll("calendars") String text) {
        readOrRefused(CalendarCsv.FILE, () -> CalendarCsv.parse(text, SMALL.jurisdiction()));
    }

    @Provide
    Arbitrary<String> targets() {
        return MangledFile.of(TargetsYamlTest.ON_TIME);
    }

    @Property(tries = 2000)
    void rules(@ForAll("targets") String text) {
        readOrRefused(
                TargetsYaml.FILE,
                () -> TargetsYaml.parse(text, SMALL.jurisdiction().zone(), SMALL.units()));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().ofMaxLength(200);
    }

    @Property(tries = 1000)
    void anyText(@ForAll("texts") String text) {
        readOrRefused(JurisdictionYaml.FILE, () -> JurisdictionYaml.parse(text));
        readOrRefused(UnitsCsv.FILE, () -> UnitsCsv.parse(text));
        readOrRefused(ProceduresCsv.FILE, () -> ProceduresCsv.parse(text));
        readOrRefused(CalendarCsv.FILE, () -> CalendarCsv.parse(text, SMALL.jurisdiction()));
        readOrRefused(
                TargetsYaml.FILE,
                () -> TargetsYaml.parse(text, SMALL.jurisdiction().zone(), SMALL.units()));
    }

    @Property(tries = 20)
    void nestingWithoutEndIsRefused(@ForAll("brackets") String bracket) {
        String deep = "code: " + bracket.repeat(20_000);
        readOrRefused(JurisdictionYaml.FILE, () -> JurisdictionYaml.parse(deep));
        String list = "rules: " + bracket.repeat(20_000);
        readOrRefused(
                TargetsYaml.FILE,
                () -> TargetsYaml.parse(list, SMALL.jurisdiction().zone(), SMALL.units()));
    }

    @Provide
    Arbitrary<String> brackets() {
        return Arbitraries.of("[", "{", "{a: ", "[[", "- ", "? ", "&a [*a,");
    }

    private static void readOrRefused(String file, Runnable read) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        try {
            read.run();
        } catch (ReferenceException e) {
            assertThat(e.getMessage()).startsWith(file).endsWith(".");
        }
        assertThat(THREADS.getCurrentThreadAllocatedBytes() - before)
                .as("bytes of heap to read " + file)
                .isLessThan(MOST_BYTES);
    }
}
