package io.reformpulse.benchmarks.year;

/** How much is measured. */
public enum YearSize {
    PROVINCE(70_000, 152),
    NATION(1_000_000, 3_321);

    private final int dossiers;
    private final int communes;

    YearSize(int dossiers, int communes) {
        this.dossiers = dossiers;
        this.communes = communes;
    }

    public int dossiers() {
        return dossiers;
    }

    public int communes() {
        return communes;
    }
}
