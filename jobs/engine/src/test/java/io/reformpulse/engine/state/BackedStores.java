package io.reformpulse.engine.state;

import io.reformpulse.domain.alert.AlertStore;
import io.reformpulse.domain.alert.UnitAlertStore;
import io.reformpulse.domain.commune.CommuneStore;
import io.reformpulse.domain.commune.RollUpStore;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.LinkedHashMap;
import java.util.Map;

/** The cached stores of many units over one back end; each call is made under the unit's key. */
final class BackedStores implements StoredProvince.Stores {
    /** Flushing and making room, which all stores have. */
    private interface Step {
        void run() throws Exception;
    }

    private record Cached(Step flush, Step turnOver) {}

    private record Opened(String code, Class<?> port) {}

    private final KeyedBackend backend;
    private final CacheBudget budget;
    private final CommuneBacking communes;
    private final AlertBacking alerts;
    private final RollUpBacking units;
    private final UnitAlertBacking unitAlerts;
    private final Map<Opened, Cached> open = new LinkedHashMap<>();
    private int turnOvers;

    BackedStores(KeyedBackend backend, long cacheBytes) {
        this.backend = backend;
        budget = new CacheBudget(cacheBytes);
        communes = CommuneBacking.of(backend.store(), budget);
        alerts = AlertBacking.of(backend.store(), budget);
        units = RollUpBacking.of(backend.store(), budget);
        unitAlerts = UnitAlertBacking.of(backend.store(), budget);
    }

    @Override
    public CommuneStore commune(String code) throws Exception {
        letGo(code, CommuneStore.class);
        CachedCommuneStore store = new CachedCommuneStore(code, communes);
        return keyed(code, CommuneStore.class, store, new Cached(store::flush, store::turnOver));
    }

    @Override
    public AlertStore communeAlerts(String code) throws Exception {
        letGo(code, AlertStore.class);
        CachedAlertStore store = new CachedAlertStore(alerts);
        return keyed(code, AlertStore.class, store, new Cached(store::flush, store::turnOver));
    }

    @Override
    public RollUpStore unit(String code) throws Exception {
        letGo(code, RollUpStore.class);
        CachedRollUpStore store = new CachedRollUpStore(units);
        return keyed(code, RollUpStore.class, store, new Cached(store::flush, store::turnOver));
    }

    @Override
    public UnitAlertStore unitAlerts(String code) throws Exception {
        letGo(code, UnitAlertStore.class);
        CachedUnitAlertStore store = new CachedUnitAlertStore(unitAlerts);
        return keyed(code, UnitAlertStore.class, store, new Cached(store::flush, store::turnOver));
    }

    private void letGo(String code, Class<?> port) throws Exception {
        backend.key(code);
        Cached before = open.remove(new Opened(code, port));
        if (before != null) {
            before.flush().run();
        }
    }

    /** Turns all caches over if their budget is spent, as the job's steps do between records. */
    void makeRoom() throws Exception {
        if (budget.isSpent()) {
            turnOver();
        }
    }

    void turnOver() throws Exception {
        for (Map.Entry<Opened, Cached> each : open.entrySet()) {
            backend.key(each.getKey().code());
            each.getValue().turnOver().run();
        }
        budget.turnedOver();
        turnOvers++;
    }

    /** Writes everything that changed, as the job's steps do before a barrier. */
    void flush() throws Exception {
        for (Map.Entry<Opened, Cached> each : open.entrySet()) {
            backend.key(each.getKey().code());
            each.getValue().flush().run();
        }
    }

    int turnOvers() {
        return turnOvers;
    }

    private <T> T keyed(String code, Class<T> port, T store, Cached cached) {
        open.put(new Opened(code, port), cached);
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
