package org.ipcoop.indicators.composite;

import java.util.ArrayList;
import java.util.List;

/** Who is whose child, by positions in the list of nodes; parents come first, so there can be no cycle. */
@SuppressWarnings("ArrayRecordComponent")
record Tree(int[] parents, int[][] children) {

    /** @throws IllegalArgumentException if a node comes before its parent */
    static Tree of(List<IndexNode> nodes) {
        List<List<Integer>> lists = new ArrayList<>();
        for (int node = 0; node < nodes.size(); node++) {
            lists.add(new ArrayList<>());
            int parent = nodes.get(node).parent();
            if (parent >= node || parent < IndexNode.ROOT) {
                throw new IllegalArgumentException(
                        "node before its parent: " + nodes.get(node).code());
            }
            if (parent != IndexNode.ROOT) {
                lists.get(parent).add(node);
            }
        }
        return new Tree(
                nodes.stream().mapToInt(IndexNode::parent).toArray(),
                lists.stream()
                        .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                        .toArray(int[][]::new));
    }

    boolean isLeaf(int node) {
        return children[node].length == 0;
    }
}
