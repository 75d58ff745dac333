package org.ipcoop.bench.gii;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.ipcoop.indicators.composite.Direction;
import org.ipcoop.indicators.composite.IndexNode;

/**
 * The published values of the GII 2025 as the service ships them, by node and economy, with the tree, weights and directions of
 * that edition's framework.
 */
@SuppressWarnings("ArrayRecordComponent")
record Edition(List<IndexNode> nodes, double[][] values) {
    private static final String DATA = "/gii/2025/data.csv";
    private static final String INDEX = "IDX";
    private static final Set<String> HALVES = Set.of("OUT.7.2", "OUT.7.3");
    private static final Set<String> BADS = Set.of("IN.1.1.1", "IN.2.1.5", "IN.4.3.1", "IN.4.3.2");

    static Edition read() {
        List<String[]> rows = rows();
        Map<String, Integer> nodes = new LinkedHashMap<>();
        Map<String, Integer> economies = new LinkedHashMap<>();
        Set<String> codes = new TreeSet<>((a, b) -> a.equals(INDEX) || b.equals(INDEX)
                ? Boolean.compare(b.equals(INDEX), a.equals(INDEX))
                : a.compareTo(b));
        rows.forEach(row -> codes.add(row[1]));
        codes.forEach(code -> nodes.put(code, nodes.size()));
        rows.forEach(row -> economies.putIfAbsent(row[0], economies.size()));
        double[][] values = new double[nodes.size()][economies.size()];
        for (double[] row : values) {
            Arrays.fill(row, Double.NaN);
        }
        rows.stream()
                .filter(row -> !row[3].isEmpty())
                .forEach(row -> values[nodes.getOrDefault(row[1], 0)][economies.getOrDefault(row[0], 0)] =
                        Double.parseDouble(row[3]));
        return new Edition(codes.stream().map(code -> node(code, nodes)).toList(), values);
    }

    private static IndexNode node(String code, Map<String, Integer> nodes) {
        int end = code.lastIndexOf('.');
        String above = end < 0 ? INDEX : code.substring(0, end);
        int parent = code.equals(INDEX) ? -1 : nodes.getOrDefault(above, -1);
        double weight = HALVES.contains(code) ? 0.5 : 1;
        return new IndexNode(
                code, parent, weight, BADS.contains(code) ? Direction.LESS_IS_BETTER : Direction.MORE_IS_BETTER, null);
    }

    private static List<String[]> rows() {
        List<String[]> rows = new ArrayList<>();
        try (InputStream in = Edition.class.getResourceAsStream(DATA)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: " + DATA);
            }
            var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            reader.lines().skip(1).forEach(line -> rows.add(line.split(",", -1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    /** Positions of the nodes so many levels below the index. */
    int[] level(int depth) {
        List<Integer> found = new ArrayList<>();
        for (int node = 0; node < nodes.size(); node++) {
            int levels = 0;
            for (int at = nodes.get(node).parent(); at >= 0; at = nodes.get(at).parent()) {
                levels++;
            }
            if (levels == depth) {
                found.add(node);
            }
        }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }
}
