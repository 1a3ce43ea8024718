package io.reformpulse.engine.commune;

import io.reformpulse.domain.alert.FigureChange;
import io.reformpulse.domain.alert.news.AlertNews;
import io.reformpulse.domain.commune.CommuneAnswers;
import io.reformpulse.domain.commune.TallyChange;
import io.reformpulse.domain.dossier.DossierView;
import io.reformpulse.domain.intake.Rejection;
import io.reformpulse.domain.kpi.KpiRow;
import io.reformpulse.domain.kpi.Window;
import io.reformpulse.engine.intake.RejectionCounters;
import io.reformpulse.engine.publish.AlertEncoder;
import io.reformpulse.engine.publish.Outbound;
import io.reformpulse.engine.publish.RejectionEncoder;
import io.reformpulse.engine.publish.RowEncoder;
import io.reformpulse.engine.publish.SideOutputs;
import io.reformpulse.engine.publish.ViewEncoder;
import io.reformpulse.engine.rollup.SummedChanges;
import io.reformpulse.engine.rollup.UnitChange;
import java.util.List;
import org.apache.flink.streaming.api.operators.Output;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.util.OutputTag;

/** Sends what a commune says where it belongs, encoded once. */
final class CommuneOutputs implements CommuneAnswers {
    private final List<String> ancestors;
    private final RowEncoder rows;
    private final ViewEncoder views;
    private final RejectionEncoder rejections;
    private final RejectionCounters rejected;
    private final SummedChanges above;
    private final Output<StreamRecord<UnitChange>> output;
    private final StreamRecord<UnitChange> change = new StreamRecord<>(null);
    private final StreamRecord<Outbound> outbound = new StreamRecord<>(null);

    CommuneOutputs(
            List<String> ancestors,
            RowEncoder rows,
            ViewEncoder views,
            RejectionEncoder rejections,
            RejectionCounters rejected,
            SummedChanges above,
            Output<StreamRecord<UnitChange>> output) {
        this.ancestors = ancestors;
        this.rows = rows;
        this.views = views;
        this.rejections = rejections;
        this.rejected = rejected;
        this.above = above;
        this.output = output;
    }

    @Override
    public void row(KpiRow row) {
        send(SideOutputs.ROWS, rows.row(row));
    }

    @Override
    public void expired(Window hour, long epoch) {
        send(SideOutputs.ROWS, rows.expired(hour, epoch));
    }

    @Override
    public void change(TallyChange changed) {
        above.add(ancestors, changed);
    }

    /** What a unit above judges by; each by itself, as they are judged at different times. */
    void figures(FigureChange changed) {
        output.collect(change.replace(UnitChange.of(changed.unitCode(), changed)));
    }

    void news(AlertNews news) {
        send(SideOutputs.ALERTS, AlertEncoder.news(news));
    }

    @Override
    public void view(DossierView view, long epoch) {
        send(SideOutputs.DOSSIERS, views.view(view, epoch));
    }

    @Override
    public void gone(String dossierId, long epoch) {
        send(SideOutputs.DOSSIERS, views.gone(dossierId, epoch));
    }

    @Override
    public void rejected(Rejection rejection) {
        rejected.count(rejection.reason(), rejection.records());
        send(SideOutputs.REJECTED, rejections.rejected(rejection));
    }

    private void send(OutputTag<Outbound> tag, Outbound record) {
        output.collect(tag, outbound.replace(record));
    }
}
