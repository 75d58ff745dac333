package org.ipcoop.indicators.provincialindex;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ipcoop.indicators.indicator.Text;
import org.ipcoop.indicators.provincialindex.Header.NodeItem;
import org.ipcoop.indicators.provincialindex.ScoresReply.Item;
import org.ipcoop.indicators.provincialindex.ScoresReply.NodeScore;
import org.ipcoop.platform.csv.CsvLine;
import org.ipcoop.platform.http.Language;
import org.jspecify.annotations.Nullable;

/** Scores as a table with one row a province and node, the index first; names in one language. */
final class ScoresCsv {
    private static final List<String> HEADER = List.of(
            "index",
            "version",
            "period",
            "province",
            "province_name",
            "node",
            "node_name",
            "score",
            "rank",
            "coverage",
            "value",
            "treated",
            "strength");

    private final ScoresReply reply;
    private final Language language;
    private final Map<String, NodeItem> nodes;
    private final StringBuilder csv = new StringBuilder(CsvLine.BYTE_ORDER_MARK).append(CsvLine.of(HEADER));

    private ScoresCsv(ScoresReply reply, Language language) {
        this.reply = reply;
        this.language = language;
        this.nodes = reply.about().nodes().stream().collect(Collectors.toMap(NodeItem::code, node -> node));
    }

    static String of(ScoresReply reply, Language language) {
        ScoresCsv it = new ScoresCsv(reply, language);
        reply.items().forEach(it::add);
        return it.csv.toString();
    }

    private void add(Item item) {
        NodeScore index = new NodeScore(IndexReading.INDEX, item.score(), item.rank(), item.coverage(), null, null);
        row(item, index);
        item.nodes().forEach(node -> row(item, node));
    }

    private void row(Item item, NodeScore node) {
        NodeItem named = nodes.get(node.code());
        csv.append(CsvLine.of(List.of(
                reply.about().index(),
                Integer.toString(reply.about().version()),
                reply.about().period().code(),
                item.province().code(),
                name(item.province().name()),
                node.code(),
                named == null ? "" : name(named.name()),
                text(node.score()),
                text(node.rank()),
                text(node.coverage()),
                text(node.value()),
                text(node.treated()),
                strength(item, node.code()))));
    }

    private static String strength(Item item, String node) {
        if (item.strengths().contains(node)) {
            return "S";
        }
        return item.weaknesses().contains(node) ? "W" : "";
    }

    private String name(Text name) {
        return text(language.choose(name.vi(), name.en()));
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            default -> value.toString();
        };
    }
}
