package io.reformpulse.engine.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reformpulse.domain.calendar.LimitUnit;
import io.reformpulse.domain.commune.Reference;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferenceFilesTest {
    private static final ReferenceFiles SMALL = ReferenceFiles.onClassPath("/reference/small");

    @Test
    void aFolderBecomesAReference() {
        Reference reference = SMALL.load();
        assertThat(reference.jurisdiction().code()).isEqualTo("small");
        assertThat(reference.jurisdiction().officeHours()).hasSize(2);
        assertThat(reference.units().communes()).containsExactly("c1", "c2");
        assertThat(reference.units().unit("c2").validTo()).isEqualTo(LocalDate.of(2024, 10, 31));
        assertThat(reference.procedures().inForce("p1", LocalDate.of(2024, 6, 30)).local().amount())
                .isEqualTo(3);
        assertThat(reference.procedures().inForce("p1", LocalDate.of(2024, 7, 1)).local().amount())
                .isEqualTo(2);
        assertThat(reference.procedures().inForce("p2", LocalDate.of(2024, 7, 1)).local().unit())
                .isEqualTo(LimitUnit.SAME_DAY);
        assertThat(reference.calendar().changesBetween(Long.MIN_VALUE, Long.MAX_VALUE)).hasSize(1);
    }

    @Test
    void aFolderIsReadFromDiskAsFromTheClassPath() throws Exception {
        Path folder = Path.of(getClass().getResource("/reference/small").toURI());
        assertThat(ReferenceFiles.in(folder)).isEqualTo(SMALL);
    }

    @Test
    void theFilesTravelAndAreLoadedOnce() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new ObjectOutputStream(bytes).writeObject(SMALL);
        ReferenceFiles arrived =
                (ReferenceFiles)
                        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))
                                .readObject();
        assertThat(arrived).isEqualTo(SMALL);
        assertThat(arrived.load()).isSameAs(SMALL.load());
    }

    @Test
    void aMissingFileIsNamed(@TempDir Path folder) {
        assertThatThrownBy(() -> ReferenceFiles.in(folder))
                .isInstanceOf(ReferenceException.class)
                .hasMessageContaining("jurisdiction.yaml")
                .hasMessageContaining("there is no such file");
    }

    @Test
    void textThatIsNotUtf8IsRefused(@TempDir Path folder) throws Exception {
        Files.write(folder.resolve("jurisdiction.yaml"), new byte[] {'c', (byte) 0xFF});
        assertThatThrownBy(() -> ReferenceFiles.in(folder)).hasMessageContaining("not UTF-8");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zone: Asia/Ho_Chi_Minh | zone: Asia/Nowhere | line 2: zone must be",
                "hourlyValue: 1000 | hourlyValue: 10.5 | line 11: hourlyValue must be a whole",
                "hourlyValue: 1000 | hourlyvalue: 1000 | there is no setting hourlyvalue",
                "hourlyValue: 1000 | # none | the setting hourlyValue is missing; add it.",
                "dueComparison: BY_LIMIT | dueComparison: LATER | must be one of [BY_LIMIT,",
                "secondSupplementIsLate: true | secondSupplementIsLate: 1 | must be true or false",
                "sameDayCutoff: \"15:00\" | sameDayCutoff: 3pm | sameDayCutoff must be a quoted",
                "days: MON-FRI | days: MON-FUN | not 'FUN'",
                "days: SAT | days: FRI-SAT | name the same weekday",
                "\"07:30-12:00\" | \"12:00-07:30\" | must start before it ends",
                "\"07:30-12:00\" | \"07:30\" | hours are such as",
                "{from: 2000-01-01, days: SAT | {days: SAT | the key from is missing",
                "code: small | code: [small | this is not YAML",
            })
    void aSettingThatCannotBeUsedIsExplained(String good, String bad, String explained) {
        String yaml = SMALL.jurisdiction().replace(good, bad);
        assertThat(yaml).isNotEqualTo(SMALL.jurisdiction());
        assertThatThrownBy(() -> JurisdictionYaml.parse(yaml))
                .isInstanceOf(ReferenceException.class)
                .hasMessageStartingWith("jurisdiction.yaml")
                .hasMessageContaining(explained)
                .hasMessageEndingWith(".");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "c1,One,XA,h | c2,One,XA,h | line 5: the code c2 is in line 4 already",
                "c1,One,XA,h | c1,One,XA,zzz | line 4: the parent_code zzz",
                "c1,One,XA,h | ,One,XA,h | line 4: the cell code is empty",
                "c1,One,XA,h,,| c1,One,XA,h, | line 4: the row has 5 cells, but the header 6",
                "2024-10-31 | 31/10/2024 | line 5: valid_to must be a date",
                "p,Province,TINH, | p,Province,TINH,h | is its own ancestor",
                "code,name | kode,name | line 1: the column code is missing",
            })
    void aUnitThatCannotBeUsedIsExplained(String good, String bad, String explained) {
        String csv = SMALL.units().replace(good, bad);
        assertThat(csv).isNotEqualTo(SMALL.units());
        assertThatThrownBy(() -> UnitsCsv.parse(csv))
                .isInstanceOf(ReferenceException.class)
                .hasMessageStartingWith("units.csv")
                .hasMessageContaining(explained)
                .hasMessageEndingWith(".");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-07-01, | 2024-06-01, | line 4: procedure p1 is in force on the same days",
                "0,SAME_DAY,0 | 1,SAME_DAY,0 | line 5: central_limit must be above 0",
                "5,WORKING_DAY,3 | five,WORKING_DAY,3 | line 3: central_limit must be a whole",
                "5,WORKING_DAY,3 | 5,FORTNIGHT,3 | must be one of [SAME_DAY",
            })
    void aProcedureThatCannotBeUsedIsExplained(String good, String bad, String explained) {
        String csv = SMALL.procedures().replace(good, bad);
        assertThat(csv).isNotEqualTo(SMALL.procedures());
        assertThatThrownBy(() -> ProceduresCsv.parse(csv))
                .isInstanceOf(ReferenceException.class)
                .hasMessageContaining(explained);
    }

    @Test
    void theLineOfARowIsRightAfterEmptyAndBrokenLines() {
        String csv = "code,name,type,parent_code\r\n\r\np,\"Two\nlines\",TINH,\r\nc,,XA,p\r\n";
        assertThatThrownBy(() -> UnitsCsv.parse(csv))
                .hasMessageContaining("line 5: the cell name is empty");
    }

    @Test
    void aByteOrderMarkAndWindowsLineEndsAreRead() {
        String csv = "\uFEFF" + SMALL.units().replace("\n", "\r\n");
        assertThat(UnitsCsv.parse(csv).communes()).containsExactly("c1", "c2");
    }
}
