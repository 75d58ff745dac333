package org.ipcoop.indicators.provincialindex;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.ipcoop.indicators.composite.Mean;
import org.ipcoop.indicators.composite.Normalisation;
import org.ipcoop.indicators.composite.OutlierRule;
import org.ipcoop.indicators.indicator.ProvinceFigures;
import org.ipcoop.indicators.indicator.ProvinceFigures.Wanted;
import org.ipcoop.indicators.indicator.Text;
import org.ipcoop.indicators.period.PeriodKind;
import org.ipcoop.indicators.provincialindex.IndexDefinition.Aggregate;
import org.ipcoop.indicators.provincialindex.IndexDefinition.Indicator;
import org.ipcoop.indicators.provincialindex.IndexDefinition.Node;
import org.ipcoop.indicators.provincialindex.IndexDraft.AggregateDraft;
import org.ipcoop.indicators.provincialindex.IndexDraft.IndicatorDraft;
import org.ipcoop.indicators.provincialindex.IndexDraft.NodeDraft;
import org.ipcoop.indicators.provincialindex.IndexDraft.TreatmentDraft;
import org.ipcoop.indicators.series.Texts;
import org.ipcoop.platform.problem.DomainException.Invalid;
import org.ipcoop.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/** Turns a draft into an index, or into every violation at once. */
final class IndexReading {
    /** As a path of the tree, the index itself has this code; no node may. */
    static final String INDEX = "INDEX";

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9-]{1,29}");
    private static final Pattern NODE_CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");
    private static final int MAX_TEXT = 200;
    private static final int MAX_NODES = 200;
    private static final int MAX_DEPTH = 6;
    private static final int MAX_WEIGHT = 1_000_000;
    private static final OutlierRule USUAL = new OutlierRule(2.25, 3.5, 5);

    private final List<Violation> violations = new ArrayList<>();
    private final ProvinceFigures figures;
    private final Set<String> codes = new HashSet<>(Set.of(INDEX));
    private final Set<Wanted> leaves = new HashSet<>();
    private final boolean signed;
    private int nodes;

    private IndexReading(ProvinceFigures figures, Normalisation normalisation) {
        this.figures = figures;
        this.signed = normalisation.signed();
    }

    /** The index; throws {@link Invalid} with all violations. */
    static IndexDefinition read(IndexDraft draft, ProvinceFigures figures, int version) {
        Normalisation normalisation = draft.normalisation() == null ? Normalisation.MIN_MAX : draft.normalisation();
        IndexReading it = new IndexReading(figures, normalisation);
        IndexDefinition definition = new IndexDefinition(
                it.code("/code", draft.code(), CODE),
                it.name("/name", draft.name()),
                draft.period() == null ? PeriodKind.YEAR : draft.period(),
                it.treatment(draft.treatment()),
                normalisation,
                it.mean("/mean", draft.mean()),
                it.share("/coverage", draft.coverage()),
                it.nodes("/nodes", draft.nodes(), 1),
                version);
        if (!it.violations.isEmpty()) {
            throw new Invalid(it.violations);
        }
        return definition;
    }

    private @Nullable OutlierRule treatment(@Nullable TreatmentDraft draft) {
        if (draft == null) {
            return null;
        }
        double skewness = draft.skewnessLimit() == null ? USUAL.skewnessLimit() : draft.skewnessLimit();
        double kurtosis = draft.kurtosisLimit() == null ? USUAL.kurtosisLimit() : draft.kurtosisLimit();
        int points = draft.maxPoints() == null ? USUAL.maxPoints() : draft.maxPoints();
        limit("/treatment/skewnessLimit", skewness, 0.1, 100);
        limit("/treatment/kurtosisLimit", kurtosis, 0.1, 100);
        limit("/treatment/maxPoints", points, 0, figures.provinces().size());
        return new OutlierRule(skewness, kurtosis, points);
    }

    private List<Node> nodes(String at, @Nullable List<@Nullable NodeDraft> drafts, int depth) {
        if (drafts == null || drafts.isEmpty()) {
            add(at, "required");
            return List.of();
        }
        if (depth > MAX_DEPTH) {
            add(at, "too-deep", MAX_DEPTH);
            return List.of();
        }
        if (nodes + drafts.size() > MAX_NODES) {
            add(at, "size", 1, MAX_NODES);
            return List.of();
        }
        nodes += drafts.size();
        List<Node> read = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            NodeDraft draft = drafts.get(i);
            if (draft == null) {
                add(at + "/" + i, "required");
            } else {
                read.add(node(at + "/" + i, draft, depth));
            }
        }
        return read;
    }

    private Node node(String at, NodeDraft draft, int depth) {
        String code = code(at + "/code", draft.code(), NODE_CODE);
        if (draft.code() != null && !codes.add(code)) {
            add(at + "/code", "not-unique", code);
        }
        Text name = name(at + "/name", draft.name());
        double weight = draft.weight() == null ? 1 : draft.weight();
        if (!(weight > 0)) {
            add(at + "/weight", "not-positive");
        } else if (weight > MAX_WEIGHT) {
            add(at + "/weight", "limit", "0", MAX_WEIGHT);
        }
        AggregateDraft aggregate = draft.aggregate();
        IndicatorDraft indicator = draft.indicator();
        if ((aggregate == null) == (indicator == null)) {
            add(at, "aggregate-or-indicator");
            return new Node(code, name, weight, null, null);
        }
        return aggregate == null
                ? new Node(code, name, weight, null, indicator == null ? null : indicator(at + "/indicator", indicator))
                : new Node(code, name, weight, aggregate(at + "/aggregate", aggregate, depth), null);
    }

    private Aggregate aggregate(String at, AggregateDraft draft, int depth) {
        return new Aggregate(
                mean(at + "/mean", draft.mean()),
                share(at + "/coverage", draft.coverage()),
                nodes(at + "/nodes", draft.nodes(), depth + 1));
    }

    private Indicator indicator(String at, IndicatorDraft draft) {
        Map<String, List<String>> filters = draft.filters() == null ? Map.of() : draft.filters();
        if (draft.indicator() == null || draft.part() == null) {
            required(at + "/indicator", draft.indicator());
            required(at + "/part", draft.part());
            return new Indicator("", "", Map.of(), null);
        }
        Wanted wanted = new Wanted(draft.indicator(), draft.part(), filters);
        violations.addAll(figures.check(at, wanted));
        if (!leaves.add(wanted)) {
            add(at, "repeated-leaf", draft.indicator(), draft.part());
        }
        return new Indicator(draft.indicator(), draft.part(), filters, draft.direction());
    }

    private Mean mean(String at, @Nullable Mean mean) {
        if (mean != null && mean != Mean.ARITHMETIC && signed) {
            add(at, "not-one-of", Mean.ARITHMETIC.name());
        }
        return mean == null ? Mean.ARITHMETIC : mean;
    }

    private double share(String at, @Nullable Double share) {
        double read = share == null ? 0 : share;
        limit(at, read, 0, 1);
        return read;
    }

    private void limit(String at, double number, double least, double most) {
        if (!(number >= least && number <= most)) {
            add(at, "limit", plain(least), plain(most));
        }
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    private String code(String at, @Nullable String code, Pattern pattern) {
        if (code == null) {
            add(at, "required");
            return "";
        }
        if (!pattern.matcher(code).matches()) {
            add(at, "wrong-format", "code (" + pattern.pattern() + ")");
        }
        return code;
    }

    private Text name(String at, @Nullable Text name) {
        if (name == null) {
            add(at, "required");
            return new Text("", "");
        }
        text(at + "/vi", name.vi());
        text(at + "/en", name.en());
        return name;
    }

    private void text(String at, @Nullable String text) {
        if (text == null || text.isBlank()) {
            add(at, "required");
        } else if (text.length() > MAX_TEXT) {
            add(at, "size", 1, MAX_TEXT);
        } else if (text.codePoints().anyMatch(Texts::isNoText)) {
            add(at, "wrong-format", "text");
        }
    }

    private void required(String at, @Nullable Object value) {
        if (value == null) {
            add(at, "required");
        }
    }

    private void add(String at, String code, Object... args) {
        violations.add(Violation.at(at, code, args));
    }
}
