package io.reformpulse.engine.state;

import io.reformpulse.domain.commune.CommuneStore;
import io.reformpulse.domain.commune.RollUpStore;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.TreeMap;

/** The cached stores of many units over one back end; each call is made under the unit's key. */
final class BackedStores implements StoredProvince.Stores {
    /** Flushing and making room, which both stores have. */
    private interface Cached {
        void turnOver() throws Exception;
    }

    private final KeyedBackend backend;
    private final CacheBudget budget;
    private final CommuneBacking communes;
    private final RollUpBacking units;
    private final TreeMap<String, Cached> open = new TreeMap<>();
    private int turnOvers;

    BackedStores(KeyedBackend backend, long cacheBytes) {
        this.backend = backend;
        budget = new CacheBudget(cacheBytes);
        communes = CommuneBacking.of(backend.store(), budget);
        units = RollUpBacking.of(backend.store(), budget);
    }

    @Override
    public CommuneStore commune(String code) throws Exception {
        letGo(code);
        backend.key(code);
        CachedCommuneStore store = new CachedCommuneStore(code, communes);
        open.put(code, store::turnOver);
        return keyed(code, CommuneStore.class, store);
    }

    @Override
    public RollUpStore unit(String code) throws Exception {
        letGo(code);
        backend.key(code);
        CachedRollUpStore store = new CachedRollUpStore(units);
        open.put(code, store::turnOver);
        return keyed(code, RollUpStore.class, store);
    }

    private void letGo(String code) throws Exception {
        Cached before = open.remove(code);
        if (before != null) {
            backend.key(code);
            before.turnOver();
        }
    }

    /** Turns all caches over if their budget is spent, as the job's steps do between records. */
    void makeRoom() throws Exception {
        if (budget.isSpent()) {
            turnOver();
        }
    }

    void turnOver() throws Exception {
        for (String code : open.keySet()) {
            backend.key(code);
            open.get(code).turnOver();
        }
        budget.turnedOver();
        turnOvers++;
    }

    int turnOvers() {
        return turnOvers;
    }

    private <T> T keyed(String code, Class<T> port, T store) {
        return port.cast(
                Proxy.newProxyInstance(
                        port.getClassLoader(),
                        new Class<?>[] {port},
                        (proxy, method, arguments) -> {
                            backend.key(code);
                            try {
                                return method.invoke(store, arguments);
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        }));
    }
}
