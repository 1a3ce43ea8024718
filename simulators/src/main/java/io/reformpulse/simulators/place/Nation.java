package io.reformpulse.simulators.place;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A made-up nation of any number of communes: a province many times over under one root, each copy
 * with codes and tiles of its own. All copies have about as many communes as the province, none
 * more; what else its folder says holds for the nation.
 */
public final class Nation {
    private static final String ROOT = "N";
    private static final String TILE_COLUMN = "tile_col";
    private static final String TILE_ROW = "tile_row";

    private final UnitsTable province;
    private final int communes;
    private final int copies;

    private Nation(UnitsTable province, int communes) {
        this.province = province;
        this.communes = communes;
        int size = province.leaves().size();
        copies = (communes + size - 1) / size;
    }

    /**
     * The nation's reference folder; published figures of the province's communes are left out.
     *
     * @param province what each copy is made from
     * @param communes how many the nation has
     */
    public static ReferenceFolder of(ReferenceFolder province, int communes) throws IOException {
        if (communes < 1) {
            throw new IllegalArgumentException(
                    "A nation of " + communes + " communes cannot be made; take 1 or more.");
        }
        UnitsTable units = UnitsTable.parse(province.text(ReferenceFolder.UNITS));
        Map<String, String> files = new HashMap<>(province.files());
        files.remove(ReferenceFolder.WORKLOAD);
        files.put(ReferenceFolder.UNITS, new Nation(units, communes).units().toCsv());
        files.put(
                ReferenceFolder.JURISDICTION,
                renamed(province.text(ReferenceFolder.JURISDICTION), communes));
        return new ReferenceFolder(files);
    }

    private static String renamed(String jurisdiction, int communes) throws IOException {
        YAMLMapper yaml = new YAMLMapper();
        ObjectNode root = (ObjectNode) yaml.readTree(jurisdiction);
        return yaml.writeValueAsString(root.put("code", "nation-of-" + communes));
    }

    private UnitsTable units() {
        Map<String, String> root = new LinkedHashMap<>();
        province.columns().forEach(column -> root.put(column, ""));
        root.put(UnitsTable.CODE, ROOT);
        root.put("name", "Nation of " + communes + " communes");
        root.put("type", "NATION");
        UnitsTable nation = new UnitsTable(province.columns());
        nation.add(root);
        for (int copy = 0; copy < copies; copy++) {
            Set<String> kept = kept(communes / copies + (copy < communes % copies ? 1 : 0));
            for (Map<String, String> unit : province.rows()) {
                if (kept.contains(unit.get(UnitsTable.CODE))) {
                    nation.add(copied(unit, copy));
                }
            }
        }
        return nation;
    }

    /** The codes of the first so many communes and of all units above them. */
    private Set<String> kept(int size) {
        Map<String, String> parents = new HashMap<>();
        province.rows()
                .forEach(unit -> parents.put(unit.get(UnitsTable.CODE), UnitsTable.parent(unit)));
        Set<String> kept = new LinkedHashSet<>();
        for (Map<String, String> leaf : province.leaves().subList(0, size)) {
            String code = leaf.get(UnitsTable.CODE);
            while (!code.isEmpty() && kept.add(code)) {
                code = parents.getOrDefault(code, "");
            }
        }
        return kept;
    }

    private Map<String, String> copied(Map<String, String> unit, int copy) {
        String number = String.valueOf(copy + 1);
        String prefix = "0".repeat(String.valueOf(copies).length() - number.length()) + number;
        String parent = UnitsTable.parent(unit);
        Map<String, String> made = new LinkedHashMap<>(unit);
        made.put(UnitsTable.CODE, prefix + unit.get(UnitsTable.CODE));
        made.put(UnitsTable.PARENT, parent.isEmpty() ? ROOT : prefix + parent);
        for (String name : List.of("name", "name_ascii")) {
            made.computeIfPresent(name, (column, text) -> text + " " + number);
        }
        int across = (int) Math.ceil(Math.sqrt(copies));
        shift(made, TILE_COLUMN, copy % across);
        shift(made, TILE_ROW, copy / across);
        return made;
    }

    /** Moves a tile by so many maps of the province, with a gap between two of them. */
    private void shift(Map<String, String> unit, String column, int maps) {
        String tile = unit.get(column);
        if (tile != null && !tile.isEmpty()) {
            int extent = province.greatest(column) + 2;
            unit.put(column, String.valueOf(Integer.parseInt(tile) + maps * extent));
        }
    }
}
