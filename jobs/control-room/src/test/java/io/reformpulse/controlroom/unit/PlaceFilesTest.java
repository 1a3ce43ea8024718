package io.reformpulse.controlroom.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class PlaceFilesTest {
    private static final String YAML = "code: here\nzone: Asia/Ho_Chi_Minh\n";
    private static final String HEAD =
            "code,name,name_ascii,type,parent_code,valid_from,valid_to,tile_col,tile_row\n";
    private static final String TREE =
            HEAD
                    + "10,Lào Cai,Lao Cai,TINH,,,,,\n"
                    + "082,\"Bát Xát\",Bat Xat,HUYEN,10,,2025-06-30,,\n"
                    + "02734,Quang Kim,,XA,082,2020-01-01,2025-06-30,4,7\n"
                    + "02635,Duyên Hải,Duyen Hai,PHUONG,10,,,5,7\n";

    @Test
    void theTreeAndTheTilesAreRead() {
        Place place = PlaceFiles.read(YAML, TREE);
        assertThat(place.zone()).isEqualTo(ZoneId.of("Asia/Ho_Chi_Minh"));
        assertThat(place.currency()).isEqualTo("VND");
        assertThat(place.root().name()).isEqualTo("Lào Cai");
        Unit commune = place.unit("02734");
        assertThat(commune.nameAscii()).isEqualTo("Quang Kim");
        assertThat(commune.column()).isEqualTo(4);
        assertThat(commune.row()).isEqualTo(7);
        assertThat(place.unit("10").column()).isNull();
    }

    @Test
    void leavesAreCommunesWhateverTheirLevel() {
        Place place = PlaceFiles.read(YAML, TREE);
        assertThat(place.communesOf("10")).containsExactly("02734", "02635");
        assertThat(place.communesOf("082")).containsExactly("02734");
        assertThat(place.communesOf("02635")).containsExactly("02635");
        assertThat(place.communesOf("99")).isEmpty();
        assertThat(place.isCommune(place.unit("082"))).isFalse();
    }

    @Test
    void aUnitIsExpectedOnTheDaysOfItsValidity() {
        Unit commune = PlaceFiles.read(YAML, TREE).unit("02734");
        assertThat(commune.isExpectedOn(LocalDate.of(2019, 12, 31))).isFalse();
        assertThat(commune.isExpectedOn(LocalDate.of(2020, 1, 1))).isTrue();
        assertThat(commune.isExpectedOn(LocalDate.of(2025, 6, 30))).isTrue();
        assertThat(commune.isExpectedOn(LocalDate.of(2025, 7, 1))).isFalse();
    }

    @Test
    void whatCannotBeUsedIsRefusedWithTheRemedy() {
        refused(YAML, HEAD + "10,A,,TINH,,,,,\n10,B,,XA,,,,,\n", "the code 10; keep one");
        refused(YAML, HEAD + "10,A,,TINH,,,,,\n1,B,,XA,7,,,,\n", "the parent 7, which has no row");
        refused(YAML, HEAD + "10,A,,TINH,10,,,,\n", "no unit without a parent_code");
        refused(YAML, HEAD + "10,,,TINH,,,,,\n", "Row 1 of units.csv: the column name is empty");
        refused(YAML, HEAD + "10,A,,TINH,,yesterday,,,\n", "Row 1 of units.csv");
        refused("zone: Mars", TREE, "the zone \"Mars\"");
        refused("zone: [", TREE, "jurisdiction.yaml is no YAML");
    }

    private static void refused(String yaml, String units, String words) {
        assertThatThrownBy(() -> PlaceFiles.read(yaml, units))
                .isInstanceOf(ReferenceProblem.class)
                .hasMessageContaining(words);
    }
}
