package io.reformpulse.controlroom.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.reformpulse.controlroom.access.Role;
import io.reformpulse.controlroom.present.DossierJson;
import io.reformpulse.controlroom.present.DossierList;
import io.reformpulse.schemas.DossierView;
import java.util.List;

/** The dossiers behind a figure of now, by their pseudonyms. */
final class DossierRoutes {
    private static final int MOST = 1_000;

    private final Now now;

    DossierRoutes(Now now) {
        this.now = now;
    }

    void add(RoutesConfig routes, Gate gate) {
        routes.get("/api/v1/dossiers", gate.read(Role.OPERATOR, this::list));
    }

    private void list(Context ctx, Caller caller) {
        Asked asked = new Asked(ctx);
        int limit = asked.limit(100, MOST);
        List<DossierView> all = all(asked);
        String after = asked.text("after");
        int from = (int) Math.min(after == null ? 0 : Cursor.number(after), all.size());
        int to = Math.min(from + limit, all.size());
        Answer.json(
                ctx,
                json -> {
                    json.writeStartObject();
                    Answer.array(json, "dossiers", all.subList(from, to), DossierJson::write);
                    json.writeStringField("next", to < all.size() ? Integer.toString(to) : null);
                    json.writeNumberField("total", all.size());
                    json.writeEndObject();
                });
    }

    /** Those that a request asks for, the most urgent first. */
    List<DossierView> all(Asked asked) {
        String[] words = new String[DossierList.values().length];
        for (DossierList list : DossierList.values()) {
            words[list.ordinal()] = list.word();
        }
        asked.required("of");
        String word = asked.oneOf("of", words);
        DossierList of = DossierList.values()[List.of(words).indexOf(word)];
        String scope = asked.scope(now.place());
        return now.dossiers().list(now.place().communesOf(scope), of, now.asOf());
    }
}
