package io.reformpulse.controlroom.unit;

import static org.assertj.core.api.Assertions.assertThat;

import io.reformpulse.schemas.MangledText;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever the two files hold: they make a place, or are refused with a sentence. */
class MangledPlaceTest {
    private static final String YAML = "code: here\nzone: Asia/Ho_Chi_Minh\ncurrency: VND\n";
    private static final String UNITS =
            "code,name,name_ascii,type,parent_code,valid_from,valid_to,tile_col,tile_row\n"
                    + "10,Lào Cai,Lao Cai,TINH,,,,,\n"
                    + "082,\"Bát Xát\",Bat Xat,HUYEN,10,,2025-06-30,,\n"
                    + "02734,Quang Kim,,XA,082,2020-01-01,2025-06-30,4,7\n";
    private static final List<String> PIECES =
            List.of(
                    "\"",
                    ",",
                    "\n",
                    "\r",
                    ": ",
                    "- ",
                    "{",
                    "[",
                    "]",
                    "&a ",
                    "*a",
                    "!!java.net.URL ",
                    "#",
                    "null",
                    "\u0000",
                    "\uFEFF",
                    "\uD800",
                    "-1",
                    "99999999999999999999",
                    "1e9",
                    "code",
                    "10",
                    "082",
                    "+999999999-12-31",
                    "2024-02-30",
                    "Asia/Nowhere");

    @Provide
    Arbitrary<List<MangledText.Edit>> edits() {
        return MangledText.edits(PIECES);
    }

    @Property(tries = 2000)
    void aPlaceOrASentence(@ForAll("edits") List<MangledText.Edit> edits) {
        read(MangledText.edited(YAML, edits), UNITS);
        read(YAML, MangledText.edited(UNITS, edits));
    }

    @Property(tries = 1000)
    void anyText(@ForAll String text) {
        read(text, UNITS);
        read(YAML, text);
    }

    private static void read(String yaml, String units) {
        try {
            assertThat(PlaceFiles.read(yaml, units).root()).isNotNull();
        } catch (ReferenceProblem e) {
            assertThat(e.getMessage()).isNotBlank();
        }
    }
}
