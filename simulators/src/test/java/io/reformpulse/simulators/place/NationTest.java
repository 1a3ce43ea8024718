package io.reformpulse.simulators.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NationTest {
    private static final String UNITS =
            """
            code,name,type,parent_code,valid_to,tile_col,tile_row
            10,"Hills, the",PROVINCE,,,,
            d1,East,DISTRICT,10,,,
            d2,West,DISTRICT,10,,,
            a,A,COMMUNE,d1,,0,0
            b,B,COMMUNE,d1,2024-04-30,1,0
            c,C,COMMUNE,d2,,0,1
            """;

    private static UnitsTable nation(int communes) throws IOException {
        ReferenceFolder province = TestPlaces.folder(Map.of(ReferenceFolder.UNITS, UNITS));
        return UnitsTable.parse(Nation.of(province, communes).text(ReferenceFolder.UNITS));
    }

    @Test
    void itHasAsManyCommunesAsAskedFor() throws IOException {
        for (int communes : new int[] {1, 2, 3, 4, 100, 3_321}) {
            assertThat(nation(communes).leaves()).hasSize(communes);
        }
    }

    @Test
    void itsProvincesStandUnderOneRootAndNoneHasMoreCommunesThanTheOriginal() throws IOException {
        List<Map<String, String>> rows = nation(20).rows();
        assertThat(rows.stream().filter(row -> row.get("parent_code").isEmpty())).hasSize(1);
        assertThat(rows.stream().filter(row -> row.get("type").equals("PROVINCE"))).hasSize(7);
        for (int province = 1; province <= 7; province++) {
            String prefix = String.valueOf(province);
            assertThat(nation(20).leaves().stream())
                    .filteredOn(row -> row.get("code").startsWith(prefix))
                    .hasSizeBetween(2, 3);
        }
    }

    @Test
    void aDistrictWithoutCommunesIsLeftOut() throws IOException {
        assertThat(nation(2).rows())
                .extracting(row -> row.get("code"))
                .containsExactly("N", "110", "1d1", "1a", "1b");
    }

    @Test
    void codesAndTilesAreUnique() throws IOException {
        UnitsTable nation = nation(1_000);
        Set<String> codes = new HashSet<>();
        Set<String> tiles = new HashSet<>();
        nation.rows().forEach(row -> assertThat(codes.add(row.get("code"))).isTrue());
        nation.leaves()
                .forEach(
                        row ->
                                assertThat(
                                                tiles.add(
                                                        row.get("tile_col")
                                                                + ","
                                                                + row.get("tile_row")))
                                        .isTrue());
    }

    @Test
    void whatAUnitIsElseIsCopied() throws IOException {
        assertThat(nation(6).rows())
                .contains(
                        Map.of(
                                "code", "2b",
                                "name", "B 2",
                                "type", "COMMUNE",
                                "parent_code", "2d1",
                                "valid_to", "2024-04-30",
                                "tile_col", "4",
                                "tile_row", "0"));
    }

    @Test
    void itIsAPlaceWithTheProvincesRulesAndProcedures() throws IOException {
        ReferenceFolder province = TestPlaces.folder(Map.of(ReferenceFolder.UNITS, UNITS));
        ReferenceFolder nation = Nation.of(province, 10);
        assertThat(nation.text(ReferenceFolder.JURISDICTION)).contains("nation-of-10");
        assertThat(nation.place().communes()).hasSize(10);
        assertThat(nation.place().officeRules()).isEqualTo(province.place().officeRules());
        assertThat(nation.place().procedures()).isEqualTo(province.place().procedures());
        assertThat(nation.text(ReferenceFolder.TARGETS))
                .isEqualTo(province.text(ReferenceFolder.TARGETS));
    }

    @Test
    void aNationOfNobodyIsRefused() {
        assertThatThrownBy(() -> nation(0)).hasMessageContaining("0 communes");
    }
}
