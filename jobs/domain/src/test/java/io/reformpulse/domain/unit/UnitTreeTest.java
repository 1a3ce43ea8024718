package io.reformpulse.domain.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class UnitTreeTest {
    private static final UnitTree TREE =
            new UnitTree(
                    List.of(
                            unit("02734", "XA", "082"),
                            unit("10", "TINH", null),
                            unit("082", "HUYEN", "10"),
                            unit("02671", "PHUONG", "10")));

    @Test
    void communesAreTheUnitsWithoutChildrenAtAnyDepth() {
        assertThat(TREE.communes()).containsExactly("02734", "02671");
        assertThat(TREE.isCommune("02734")).isTrue();
        assertThat(TREE.isCommune("082")).isFalse();
        assertThat(TREE.isCommune("99999")).isFalse();
    }

    @Test
    void ancestorsAreNearestFirst() {
        assertThat(TREE.ancestors("02734")).containsExactly("082", "10");
        assertThat(TREE.ancestors("02671")).containsExactly("10");
        assertThat(TREE.ancestors("10")).isEmpty();
    }

    @Test
    void scopeTypeOfALeafIsCommuneAndElseItsOwn() {
        assertThat(TREE.scopeType("02671")).isEqualTo("COMMUNE");
        assertThat(TREE.scopeType("082")).isEqualTo("HUYEN");
    }

    @Test
    void unitsKeepTheirOrder() {
        assertThat(TREE.all())
                .extracting(Unit::code)
                .containsExactly("02734", "10", "082", "02671");
        assertThat(TREE.unit("082").parentCode()).isEqualTo("10");
        assertThat(TREE.unit("99999")).isNull();
    }

    @Test
    void codeListedTwiceIsRefused() {
        refused("Unit 10 is listed twice", unit("10", "TINH", null), unit("10", "TINH", null));
    }

    @Test
    void unknownParentIsRefused() {
        refused("Unit 082 has the unknown parent 11", unit("082", "HUYEN", "11"));
    }

    @Test
    void cycleIsRefused() {
        refused("Unit a is its own ancestor", unit("a", "X", "b"), unit("b", "X", "a"));
        refused("Unit a is its own ancestor", unit("a", "X", "a"));
    }

    @Test
    void blankCodeIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> unit(" ", "XA", null))
                .withMessageContaining("cannot be blank");
    }

    private static void refused(String message, Unit... units) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new UnitTree(List.of(units)))
                .withMessageContaining(message);
    }

    private static Unit unit(String code, String type, String parent) {
        return new Unit(code, "unit " + code, type, parent, null, null);
    }
}
