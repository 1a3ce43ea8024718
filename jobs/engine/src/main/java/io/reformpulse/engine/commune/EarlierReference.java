package io.reformpulse.engine.commune;

import io.reformpulse.domain.commune.Reference;
import io.reformpulse.engine.reference.ReferenceFiles;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.OperatorStateStore;
import org.apache.flink.api.common.typeinfo.BasicArrayTypeInfo;

/**
 * The reference by which the state was counted, kept with it: a day off announced in the year, or a
 * limit changed, reaches the dossiers already counted at the next start. A few ten kilobytes for
 * each subtask, replaced at each start.
 */
final class EarlierReference {
    private static final ListStateDescriptor<String[]> STORED =
            new ListStateDescriptor<>("reference", BasicArrayTypeInfo.STRING_ARRAY_TYPE_INFO);

    private EarlierReference() {}

    /** Keeps the reference in force; gives the one before, or null if there was no other. */
    static Reference replace(OperatorStateStore store, ReferenceFiles inForce) throws Exception {
        ListState<String[]> stored = store.getUnionListState(STORED);
        Reference earlier = null;
        for (String[] texts : stored.get()) {
            ReferenceFiles files =
                    new ReferenceFiles(texts[0], texts[1], texts[2], texts[3], texts[4]);
            if (!files.equals(inForce)) {
                earlier = files.load();
            }
        }
        stored.clear();
        stored.add(
                new String[] {
                    inForce.jurisdiction(),
                    inForce.units(),
                    inForce.procedures(),
                    inForce.calendar(),
                    inForce.targets()
                });
        return earlier;
    }
}
