package org.ipcoop.indicators.gii;

import org.jspecify.annotations.Nullable;

/** The numbers of nodes (IDX, IN, IN.1, IN.1.1, OUT.7.3.3): which is whose parent, and in which order they are told. */
final class NodeNumbers {

    private NodeNumbers() {}

    /** The number right above; null for the index itself. */
    static @Nullable String parent(String num) {
        if (num.equals(NodeFigures.INDEX)) {
            return null;
        }
        int dot = num.lastIndexOf('.');
        return dot < 0 ? NodeFigures.INDEX : num.substring(0, dot);
    }

    /** Depth first, parents before children, siblings by number. */
    static int compare(String left, String right) {
        if (left.equals(NodeFigures.INDEX) || right.equals(NodeFigures.INDEX)) {
            return Boolean.compare(right.equals(NodeFigures.INDEX), left.equals(NodeFigures.INDEX));
        }
        String[] a = left.split("\\.", -1);
        String[] b = right.split("\\.", -1);
        for (int i = 0; i < Math.min(a.length, b.length); i++) {
            int byLength = i == 0 ? 0 : Integer.compare(a[i].length(), b[i].length());
            int order = byLength != 0 ? byLength : a[i].compareTo(b[i]);
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(a.length, b.length);
    }
}
